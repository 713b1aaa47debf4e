#include "search/vocabulary.hpp"
#include "search/words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>

using search::KnownWord;
using search::Vocabulary;

namespace {

constexpr std::string_view few_letters = "abeu";

std::string some_text(std::size_t longest)
{
    const auto length = *rc::gen::inRange<std::size_t>(1, longest);
    std::string text;
    for (std::size_t at = 0; at < length; ++at) text += few_letters[*rc::gen::inRange<std::size_t>(0, few_letters.size())];
    return text;
}

Vocabulary some_words()
{
    std::set<std::string> stems;
    for (int word = 0; word < 30; ++word) stems.insert(some_text(7));
    std::vector<KnownWord> words;
    for (const auto& stem : stems) words.push_back({static_cast<std::int64_t>(words.size()) + 1, stem, stem, *rc::gen::inRange<std::int64_t>(1, 5)});
    return Vocabulary(std::move(words));
}

/// The same by looking at each word.
template <class Fits>
std::vector<std::string> slowly(const Vocabulary& vocabulary, std::size_t most, Fits fits)
{
    std::vector<KnownWord> found;
    for (const auto& word : vocabulary.words()) {
        if (fits(word.written)) found.push_back(word);
    }
    std::stable_sort(found.begin(), found.end(), [](const KnownWord& one, const KnownWord& other) { return one.documents > other.documents; });
    found.resize(std::min(found.size(), most));
    std::vector<std::string> texts;
    for (const auto& word : found) texts.push_back(word.written);
    return texts;
}

std::vector<std::string> written(const std::vector<const KnownWord*>& words)
{
    std::vector<std::string> texts;
    for (const auto* word : words) texts.push_back(word->written);
    return texts;
}

/// Every text that one typing error makes of this one.
std::set<std::string> all_errors(const std::string& word)
{
    std::set<std::string> errors;
    for (std::size_t at = 0; at <= word.size(); ++at) {
        for (const char letter : few_letters) {
            errors.insert(word.substr(0, at) + letter + word.substr(at));
            if (at < word.size()) errors.insert(word.substr(0, at) + letter + word.substr(at + 1));
        }
        if (at < word.size()) errors.insert(word.substr(0, at) + word.substr(at + 1));
        if (at + 1 < word.size()) errors.insert(word.substr(0, at) + word[at + 1] + word[at] + word.substr(at + 2));
    }
    errors.erase(word);
    return errors;
}

}

TEST_CASE("the vocabulary finds what somebody finds who looks at each of its words")
{
    CHECK(rc::check("containing, beginning and similar", [] {
        const auto vocabulary = some_words();
        const auto part = some_text(5);
        const auto most = *rc::gen::inRange<std::size_t>(1, 12);
        RC_ASSERT(written(vocabulary.containing(part, most)) ==
                  slowly(vocabulary, most, [&](const std::string& word) { return word.find(part) != std::string::npos; }));
        RC_ASSERT(written(vocabulary.beginning(part, most)) ==
                  slowly(vocabulary, most, [&](const std::string& word) { return word.starts_with(part); }));
        RC_ASSERT(written(vocabulary.similar(part, most)) ==
                  slowly(vocabulary, most, [&](const std::string& word) { return all_errors(part).contains(word); }));
    }));
}

TEST_CASE("a word is one typing error away exactly where one error makes it")
{
    CHECK(rc::check("typing errors", [] {
        const auto word = some_text(7);
        const auto errors = all_errors(word);
        for (const auto& error : errors) RC_ASSERT(search::is_one_typing_error(word, error));
        const auto other = some_text(8);
        RC_ASSERT(search::is_one_typing_error(word, other) == errors.contains(other));
        RC_ASSERT(search::is_one_typing_error(other, word) == errors.contains(other));
    }));
}

TEST_CASE("whatever is folded, its stem is folded too, and folding it again changes nothing")
{
    CHECK(rc::check("stems", [] {
        const auto word = base::folded(*rc::gen::string<std::string>());
        if (word.empty() || !base::is_clean_utf8(word)) return;
        const auto stem = search::stem_of(word);
        RC_ASSERT(base::is_clean_utf8(stem));
        RC_ASSERT(stem.size() <= word.size());
    }));
}
