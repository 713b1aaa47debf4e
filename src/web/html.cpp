#include "web/html.hpp"

namespace web {
namespace {

/// What the bytes become that mean something in markup; number 0 is for all others.
constexpr std::array<std::string_view, 6> escapes = {"", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

constexpr auto escape_of_byte = [] {
    std::array<std::uint8_t, 256> all{};
    all['&'] = 1;
    all['<'] = 2;
    all['>'] = 3;
    all['"'] = 4;
    all['\''] = 5;
    return all;
}();

}

void append_escaped(std::string& out, std::string_view text)
{
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto escape = escape_of_byte[static_cast<unsigned char>(text[at])];
        if (escape == 0) continue;
        out.append(text, kept, at - kept);
        out += escapes[escape];
        kept = at + 1;
    }
    out.append(text, kept);
}

}
