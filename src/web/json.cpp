#include "web/json.hpp"

namespace web {
namespace {

bool is_plain(char byte) { return static_cast<unsigned char>(byte) >= 0x20 && byte != '"' && byte != '\\'; }

/// Most texts have nothing to escape, so they are copied in as long pieces as possible.
void append_as_json(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && is_plain(text[plain])) ++plain;
        out += text.substr(0, plain);
        if (plain == text.size()) return;
        const char byte = text[plain];
        if (byte == '\n') out += "\\n";
        else if (byte == '"' || byte == '\\') (out += '\\') += byte;
        else fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(byte));
        text.remove_prefix(plain + 1);
    }
}

}

void Json::part()
{
    if (needs_comma_) text_ += ',';
    needs_comma_ = true;
}

Json& Json::begin_object()
{
    part();
    text_ += '{';
    needs_comma_ = false;
    return *this;
}

Json& Json::end_object()
{
    text_ += '}';
    needs_comma_ = true;
    return *this;
}

Json& Json::begin_list()
{
    part();
    text_ += '[';
    needs_comma_ = false;
    return *this;
}

Json& Json::end_list()
{
    text_ += ']';
    needs_comma_ = true;
    return *this;
}

Json& Json::key(std::string_view name)
{
    text(name);
    text_ += ':';
    needs_comma_ = false;
    return *this;
}

Json& Json::text(std::string_view value)
{
    part();
    text_ += '"';
    append_as_json(text_, value);
    text_ += '"';
    return *this;
}

Json& Json::raw(std::string_view json)
{
    part();
    text_ += json;
    return *this;
}

}
