#include "slices/projects/shown.hpp"

#include "base/text.hpp"

namespace projects {

std::array<std::string, most_words> words_of(std::string_view typed)
{
    std::array<std::string, most_words> words;
    std::size_t at = 0;
    for (const char letter : base::folded(typed)) {
        if (letter != ' ') words[at] += letter;
        else if (!words[at].empty() && ++at == most_words) break;
    }
    return words;
}

}
