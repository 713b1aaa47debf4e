#pragma once

#include <string>
#include <string_view>

namespace base {

/// Whether the bytes are well-formed UTF-8 without NUL.
bool is_clean_utf8(std::string_view bytes);

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

/// How many characters (code points) the text has.
std::size_t characters(std::string_view utf8);

/// The first characters of a text, never half of one.
std::string_view beginning(std::string_view utf8, std::size_t most_characters);

/// Whether two names of a protocol are the same: letters A to Z count as a to z, every other byte as itself.
bool equal_ignoring_case(std::string_view one, std::string_view other);

/// The one form in which all spellings of a name meet: "MÜNCHEN", "Muenchen" and "muenchen" give "muenchen",
/// "Halle (Saale)" gives "halle saale". Letters and digits stay, everything else parts words.
std::string folded(std::string_view utf8);

/// As `folded`, but an umlaut loses its dots ("munchen"): what people type who have no umlauts.
std::string folded_without_dots(std::string_view utf8);

/// By which names stand in a list: Ä with A, ß as ss, capitals and signs count for nothing. Source: din-5007
std::string sort_key(std::string_view utf8);

}
