#include "allocation/json_text.hpp"

#include <fmt/format.h>

namespace allocation {
namespace {

bool is_special(char byte) { return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20; }

/// What needs no escape goes over as a whole.
void append_escaped(std::string& text, std::string_view value)
{
    const auto* plain = value.data();
    const auto* const end = plain + value.size();
    for (const auto* at = plain; at != end; ++at) {
        if (!is_special(*at)) continue;
        text.append(plain, at);
        plain = at + 1;
        if (*at == '"' || *at == '\\') text.append({'\\', *at});
        else fmt::format_to(std::back_inserter(text), "\\u{:04x}", static_cast<unsigned>(*at));
    }
    text.append(plain, end);
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
    append_escaped(text_, value);
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
