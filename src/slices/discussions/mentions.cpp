#include "slices/discussions/mentions.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>

namespace discussions {
namespace {

constexpr std::size_t longest_word = 60;
constexpr std::size_t most_words = 1000;

bool is_end_of_word(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

/// Signs behind a name are none of its letters: "@Erika Beispiel, bitte".
std::string without_signs(std::string_view text)
{
    const auto last = text.find_last_not_of(".,;:!?)\"'*_~");
    return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

std::array<std::string, 4> names_at(std::string_view text)
{
    std::array<std::string, 4> names;
    std::size_t end = 0;
    for (auto& name : names) {
        while (end < text.size() && !is_end_of_word(text[end])) ++end;
        name = without_signs(text.substr(0, end));
        if (end < text.size() && text[end] == ' ') ++end;
    }
    return names;
}

std::vector<std::string> parted(std::string_view folded)
{
    std::vector<std::string> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        if (end > 0) words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

}

std::vector<std::array<std::string, 4>> named_in(std::string_view text)
{
    std::vector<std::array<std::string, 4>> all;
    for (auto at = text.find('@'); at != std::string_view::npos && all.size() < most_mentions; at = text.find('@', at + 1)) {
        const bool begins_word = at == 0 || is_end_of_word(text[at - 1]) || text[at - 1] == '(';
        if (!begins_word) continue;
        auto names = names_at(text.substr(at + 1));
        if (!names.front().empty()) all.push_back(std::move(names));
    }
    return all;
}

std::vector<std::string> words_in(std::string_view text)
{
    std::set<std::string> words;
    for (auto& word : parted(base::folded(text))) {
        if (words.size() < most_words && word.size() >= 2) words.insert(std::string(base::beginning(word, longest_word)));
    }
    return {words.begin(), words.end()};
}

std::array<std::string, 4> asked_words(std::string_view question)
{
    std::array<std::string, 4> asked;
    const auto words = parted(base::folded(question));
    for (std::size_t number = 0; number < asked.size() && !words.empty(); ++number) {
        asked[number] = std::string(base::beginning(words[number < words.size() ? number : 0], longest_word));
    }
    return asked;
}

}
