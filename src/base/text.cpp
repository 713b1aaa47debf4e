#include "base/text.hpp"

#include <algorithm>
#include <optional>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace base {
namespace {

enum class Umlaut { with_e, without_dots };

std::string fold(std::string_view utf8, Umlaut umlaut)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto* composed = icu::Normalizer2::getNFKCInstance(error);
    const auto* decomposed = icu::Normalizer2::getNFKDInstance(error);
    auto text = composed->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size()))), error);
    text.foldCase();
    if (umlaut == Umlaut::with_e) {
        text.findAndReplace(u"ä", u"ae").findAndReplace(u"ö", u"oe").findAndReplace(u"ü", u"ue");
    }
    text = decomposed->normalize(text, error);

    icu::UnicodeString folded;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const auto letter = text.char32At(at);
        if (u_isalnum(letter)) {
            folded.append(letter);
        } else if (u_charType(letter) != U_NON_SPACING_MARK && !folded.isEmpty() && !folded.endsWith(u" ")) {
            folded.append(u' ');
        }
    }
    std::string result;
    folded.trim().toUTF8String(result);
    return result;
}

/// What a German letter beyond ASCII becomes, from the second of its two bytes behind C3; nothing for all others.
std::string_view fold_german(char second, Umlaut umlaut)
{
    const auto letters = [&](std::string_view with_e) { return umlaut == Umlaut::with_e ? with_e : with_e.substr(0, 1); };
    switch (static_cast<unsigned char>(second)) {
    case 0x84: case 0xa4: return letters("ae");
    case 0x96: case 0xb6: return letters("oe");
    case 0x9c: case 0xbc: return letters("ue");
    case 0x9f: return "ss";
    default: return {};
    }
}

/// The same for a text of ASCII and German letters, which needs no tables of Unicode; nothing for any other.
std::optional<std::string> fold_plain(std::string_view text, Umlaut umlaut)
{
    std::string folded;
    folded.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (static_cast<unsigned char>(letter) >= 0x80) {
            const auto german = letter == '\xc3' && at + 1 < text.size() ? fold_german(text[++at], umlaut) : "";
            if (german.empty()) return std::nullopt;
            folded += german;
            continue;
        }
        const bool is_capital = letter >= 'A' && letter <= 'Z';
        const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (is_plain || is_capital) folded += is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
        else if (!folded.empty() && folded.back() != ' ') folded += ' ';
    }
    if (folded.ends_with(' ')) folded.pop_back();
    return folded;
}

std::string fold_any(std::string_view utf8, Umlaut umlaut)
{
    auto plain = fold_plain(utf8, umlaut);
    return plain ? std::move(*plain) : fold(utf8, umlaut);
}

}

bool is_clean_utf8(std::string_view bytes)
{
    const auto* text = reinterpret_cast<const uint8_t*>(bytes.data());
    const auto length = static_cast<int32_t>(bytes.size());
    for (int32_t at = 0; at < length;) {
        UChar32 letter = 0;
        U8_NEXT(text, at, length, letter);
        if (letter <= 0) return false;
    }
    return true;
}

bool equal_ignoring_case(std::string_view one, std::string_view other)
{
    const auto lower = [](char letter) { return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter; };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char left, char right) { return lower(left) == lower(right); });
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::size_t characters(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & 0xc0) != 0x80; }));
}

std::string_view beginning(std::string_view utf8, std::size_t most_characters)
{
    std::size_t seen = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const bool begins = (utf8[at] & 0xc0) != 0x80;
        if (begins && seen++ == most_characters) return utf8.substr(0, at);
    }
    return utf8;
}

std::string folded(std::string_view utf8) { return fold_any(utf8, Umlaut::with_e); }

std::string folded_without_dots(std::string_view utf8) { return fold_any(utf8, Umlaut::without_dots); }

std::string sort_key(std::string_view utf8) { return folded_without_dots(utf8); }

}
