#include "slices/places/finding.hpp"

#include "base/text.hpp"
#include "table/cells.hpp"

#include <algorithm>
#include <array>

namespace places {
namespace {

constexpr std::size_t longest_question = 200;
constexpr std::size_t most_words_asked = 8;

/// How many times bigger a place must be than others to whose name it is only a part.
constexpr std::int64_t plainly_bigger = 10;

constexpr std::array<std::string_view, 9> little_words = {"in", "im", "bei", "an", "am", "der", "d", "de", "plz"};
constexpr std::array<std::string_view, 6> words_for_all = {"stadt",    "gemeinde",    "hansestadt",
                                                           "kreisstadt", "deutschland", "germany"};

bool is_in(std::string_view word, std::span<const std::string_view> list)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string> words_of(std::string_view folded)
{
    std::vector<std::string> words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::string_view without_little_words(std::string_view words)
{
    for (;;) {
        const auto end = words.find(' ');
        if (end == std::string_view::npos || !is_in(words.substr(0, end), little_words)) return words;
        words.remove_prefix(end + 1);
    }
}

bool has_words(const std::string& name, std::string_view words)
{
    const auto with_lead = " " + name;
    return with_lead.find(" " + std::string(words)) != std::string::npos;
}

bool is_named(const Place& place, std::string_view words)
{
    return has_words(base::folded(place.name), words) || has_words(base::folded_without_dots(place.name), words);
}

bool bears_as_own_name(const Place& place, std::string_view name)
{
    return base::folded(place.name) == name || base::folded_without_dots(place.name) == name;
}

const Place* parent_of(const Place& place, const std::vector<Place>& known)
{
    if (!place.parent) return nullptr;
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Place& one) { return one.id == *place.parent; });
    return found == known.end() ? nullptr : &*found;
}

bool is_rival(const Place& other, const Place& first, bool first_is_own)
{
    const auto size = first.inhabitants.value_or(0);
    const auto other_size = other.inhabitants.value_or(0);
    return (other.kind == Kind::municipality && (!first_is_own || size < plainly_bigger * other_size)) ||
           (other.kind == Kind::district && other_size > size);
}

}

std::string Question::text() const
{
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::optional<Question> question_in(std::string_view typed)
{
    if (typed.size() > longest_question) return std::nullopt;
    Question question{words_of(base::folded(typed)), {}};
    if (question.words.empty() || question.words.size() > most_words_asked) return std::nullopt;

    const auto code = std::find_if(question.words.begin(), question.words.end(),
                                   [](const std::string& word) { return word.size() == 5 && table::is_digits(word); });
    if (code != question.words.end()) {
        question.postal_code = *code;
        question.words.erase(code);
        while (!question.words.empty() && is_in(question.words.front(), little_words)) {
            question.words.erase(question.words.begin());
        }
    }
    return question;
}

bool lies_in(const Place& place, std::string_view words, const std::vector<Place>& known)
{
    words = without_little_words(words);
    if (is_in(words, words_for_all)) return true;
    for (const Place* one = &place; one != nullptr; one = parent_of(*one, known)) {
        if (is_named(*one, words)) return true;
    }
    return false;
}

bool is_within(const Place& place, const std::vector<Place>& places, const std::vector<Place>& known)
{
    for (const Place* one = &place; one != nullptr; one = parent_of(*one, known)) {
        if (std::any_of(places.begin(), places.end(), [&](const Place& other) { return other.id == one->id; })) {
            return true;
        }
    }
    return false;
}

bool first_is_meant(const std::vector<Place>& places, std::string_view name)
{
    if (places.size() < 2) return !places.empty();
    const auto& first = places.front();
    if (first.kind != Kind::municipality) return false;

    const bool is_own = bears_as_own_name(first, name);
    return std::none_of(places.begin() + 1, places.end(), [&](const Place& other) {
        if (other.kind == Kind::municipality && bears_as_own_name(other, name)) return true;
        if (other.kind == Kind::state) return !is_own && bears_as_own_name(other, name);
        return is_rival(other, first, is_own);
    });
}

}
