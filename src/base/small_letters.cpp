#include "base/small_letters.hpp"

#include <algorithm>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace base {

std::string in_small_letters(std::string_view utf8)
{
    std::string small(utf8);
    const bool is_plain = std::all_of(small.begin(), small.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
    if (is_plain) {
        for (auto& letter : small) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        return small;
    }
    small.clear();
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size()))).toLower(icu::Locale::getRoot()).toUTF8String(small);
}

}
