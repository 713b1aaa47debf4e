#include "search/question.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <unordered_set>

namespace search {
namespace {

constexpr std::size_t most_characters = 200;
constexpr std::size_t most_words = 8;

/// The same word twice asks for nothing more.
void keep_different(std::vector<Word>& words)
{
    std::unordered_set<std::string> seen;
    std::erase_if(words, [&](const Word& word) { return !seen.insert(word.stem).second; });
    if (words.size() > most_words) words.resize(most_words);
}

}

Question question_in(std::string_view typed, Typing typing)
{
    typed = base::beginning(typed, most_characters);
    Question question;
    if (!base::is_clean_utf8(typed)) return question;
    question.name = base::folded(typed);
    question.words = words_of(typed, most_characters);
    if (question.words.empty() && !question.name.empty()) {
        question.words.push_back({std::string(base::trimmed(typed)), question.name, stem_of(question.name)});
    }
    const bool ends_a_word = typed.ends_with(' ');
    question.is_typing = typing == Typing::going_on && !ends_a_word && !question.words.empty();
    keep_different(question.words);
    return question;
}

}
