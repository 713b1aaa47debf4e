#include "allocation/json_text.hpp"

#include <fmt/format.h>

namespace allocation {
namespace {

void append_escaped(std::string& text, char byte)
{
    if (byte == '"' || byte == '\\') {
        text += '\\';
        text += byte;
    } else if (static_cast<unsigned char>(byte) < 0x20) {
        text += fmt::format("\\u{:04x}", static_cast<unsigned>(byte));
    } else {
        text += byte;
    }
}

}

void JsonText::part()
{
    if (needs_comma_) text_ += ',';
    needs_comma_ = true;
}

JsonText& JsonText::begin_object()
{
    part();
    text_ += '{';
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::end_object()
{
    text_ += '}';
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::begin_list()
{
    part();
    text_ += '[';
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::end_list()
{
    text_ += ']';
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::key(std::string_view name)
{
    text(name);
    text_ += ':';
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::text(std::string_view value)
{
    part();
    text_ += '"';
    for (const char byte : value) append_escaped(text_, byte);
    text_ += '"';
    return *this;
}

JsonText& JsonText::number(std::uint64_t value)
{
    part();
    text_ += fmt::to_string(value);
    return *this;
}

JsonText& JsonText::truth(bool value) { return raw(value ? "true" : "false"); }

JsonText& JsonText::raw(std::string_view json)
{
    part();
    text_ += json;
    return *this;
}

JsonText& JsonText::thousandths(std::uint64_t value) { return raw(fmt::format("{}.{:03}", value / 1000, value % 1000)); }

}
