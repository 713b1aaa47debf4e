#pragma once

#include <string>
#include <string_view>

namespace files {

inline constexpr std::size_t most_characters_of_a_name = 100;

/// A file's name as it may stand on a page and on anybody's disk: no path, no control characters, nothing that turns
/// the direction of reading or cannot be seen, nothing that some system does not allow; the ending in small letters.
/// Empty where nothing is left before the ending.
std::string clean_name(std::string_view typed);

/// `attachment; filename="Uebersicht.pdf"; filename*=UTF-8''%C3%9Cbersicht.pdf`. Source: rfc6266, rfc8187
std::string disposition(std::string_view way, std::string_view name);

}
