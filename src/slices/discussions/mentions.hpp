#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace discussions {

/// How many people one post may call.
inline constexpr std::size_t most_mentions = 10;

/// What could be a name behind each `@` of a text: its next word, the next two, three and four. Mail addresses call nobody.
std::vector<std::array<std::string, 4>> named_in(std::string_view text);

/// The words by which a text is found, each once: folded, of two letters at least.
std::vector<std::string> words_in(std::string_view text);

/// The first four words of a question; the first one again where there are fewer. Nothing where there is none.
std::array<std::string, 4> asked_words(std::string_view question);

}
