#include "files/name.hpp"

#include "base/text.hpp"
#include "web/url.hpp"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace files {
namespace {

/// Some systems mean a device by these, whatever stands behind the dot.
constexpr std::array devices = {"con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3"};

constexpr std::size_t most_characters_of_an_ending = 10;

bool is_unseen(UChar32 letter)
{
    const auto kind = u_charType(letter);
    return kind == U_CONTROL_CHAR || kind == U_FORMAT_CHAR || kind == U_SURROGATE || kind == U_PRIVATE_USE_CHAR || kind == U_UNASSIGNED ||
           kind == U_LINE_SEPARATOR || kind == U_PARAGRAPH_SEPARATOR || u_hasBinaryProperty(letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

void append(std::string& out, UChar32 letter)
{
    std::array<char, 4> bytes{};
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, letter);
    out.append(bytes.data(), static_cast<std::size_t>(size));
}

/// What can be seen, with single blanks.
std::string seen(std::string_view text)
{
    std::string clean;
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 letter = 0;
        U8_NEXT(text.data(), at, size, letter);
        if (letter < 0) continue;
        if (u_isUWhiteSpace(letter) != 0) letter = ' ';
        if (is_unseen(letter) || (letter == ' ' && (clean.empty() || clean.back() == ' '))) continue;
        if (letter < 0x80 && std::string_view("<>:\"|?*").find(static_cast<char>(letter)) != std::string_view::npos) letter = '-';
        append(clean, letter);
    }
    return clean;
}

std::string_view without_edges(std::string_view text)
{
    const auto first = text.find_first_not_of(" .");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" .") + 1 - first);
}

std::string in_small_letters(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
    return text;
}

}

std::string clean_name(std::string_view typed)
{
    typed = typed.substr(typed.find_last_of("/\\") + 1);
    auto whole = seen(typed);
    whole.resize(whole.find_last_not_of(" .") + 1);
    const auto dot = whole.rfind('.');
    auto ending = dot == std::string::npos ? std::string() : in_small_letters(std::string(without_edges(std::string_view(whole).substr(dot))));
    std::string begin(without_edges(std::string_view(whole).substr(0, dot)));
    if (begin.empty()) return {};
    if (std::find(devices.begin(), devices.end(), in_small_letters(begin)) != devices.end()) begin += "_";
    ending = std::string(without_edges(base::beginning(ending, most_characters_of_an_ending)));
    const auto room = most_characters_of_a_name - base::characters(ending) - 1;
    begin = std::string(without_edges(base::beginning(begin, room)));
    return ending.empty() ? begin : begin + "." + ending;
}

std::string disposition(std::string_view way, std::string_view name)
{
    std::string plain;
    for (const auto letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte < 0x80) plain += byte < ' ' || byte == 0x7f || letter == '"' || letter == '\\' || letter == '%' ? '_' : letter;
        else if ((byte & 0xc0U) == 0xc0U) plain += '_'; // one for each character, not for each byte
    }
    return std::string(way) + "; filename=\"" + plain + "\"; filename*=UTF-8''" + web::percent_encoded(name);
}

}
