#include "web/html.hpp"

#include <array>
#include <experimental/simd>

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

namespace {

/// As many letters as the machine compares at once.
using Letters = std::experimental::native_simd<char>;

/// Where the next letter stands that means something in markup, from `at` on; the end where none does.
std::size_t next_special(std::string_view text, std::size_t at)
{
    for (; at + Letters::size() <= text.size(); at += Letters::size()) {
        const Letters block(text.data() + at, std::experimental::element_aligned);
        const auto special = block == '&' || block == '<' || block == '>' || block == '"' || block == '\'';
        if (any_of(special)) return at + static_cast<std::size_t>(find_first_set(special));
    }
    while (at < text.size() && escape_of_byte[static_cast<unsigned char>(text[at])] == 0) ++at;
    return at;
}

}

void append_escaped(std::string& out, std::string_view text)
{
    std::size_t kept = 0;
    for (auto at = next_special(text, 0); at < text.size(); at = next_special(text, kept)) {
        out.append(text, kept, at - kept);
        out += escapes[escape_of_byte[static_cast<unsigned char>(text[at])]];
        kept = at + 1;
    }
    out.append(text, kept);
}

}
