#include "base/text.hpp"
#include "slices/places/finding.hpp"
#include "slices/places/spellings.hpp"
#include "slices/places/store.hpp"
#include "table/cells.hpp"

namespace places {
namespace {

constexpr std::size_t most_places = 40;
constexpr std::size_t most_similar = 5;
constexpr std::size_t longest_name = 40;

std::string joined(std::span<const std::string> words)
{
    return Question{{words.begin(), words.end()}, {}}.text();
}

/// What bears the name and lies in what the other words name; empty words ask for nothing.
std::vector<Place> named_in(storage::Read& read, const std::string& name, const std::string& context)
{
    auto found = places_called(read, name);
    if (found.empty() || context.empty()) return found;
    const auto known = with_ancestors(read, found);
    std::erase_if(found, [&](const Place& place) { return !lies_in(place, context, known); });
    return found;
}

struct Named {
    std::vector<Place> places;
    std::string name;
};

/// The whole text as a name; else its beginning or its end, the longest first, with the rest telling where.
Named named_so(storage::Read& read, const Question& question)
{
    const std::span words = question.words;
    for (std::size_t length = words.size(); length > 0; --length) {
        const auto name = joined(words.first(length));
        if (auto found = named_in(read, name, joined(words.subspan(length))); !found.empty()) {
            return {std::move(found), name};
        }
        if (length == words.size()) continue;
        const auto last = joined(words.last(length));
        if (auto found = named_in(read, last, joined(words.first(words.size() - length))); !found.empty()) {
            return {std::move(found), last};
        }
    }
    return {};
}

/// With the end left off until some place begins so.
std::vector<Place> with_another_beginning(storage::Read& read, std::string text)
{
    for (const auto least = std::max<std::size_t>(3, text.size() / 2); text.size() > least;) {
        text.pop_back();
        if (!base::is_clean_utf8(text)) continue;
        if (auto found = places_beginning(read, text, most_similar); !found.empty()) return found;
    }
    return {};
}

std::vector<Place> similar_to(storage::Read& read, const std::string& text)
{
    if (base::characters(text) < 3) return {};
    auto similar = places_spelled(read, one_edit_away(text));
    if (similar.empty()) similar = with_another_beginning(read, text);
    if (similar.size() > most_similar) similar.resize(most_similar);
    return similar;
}

Found find_by_name(storage::Read& read, const Question& question, Similar similar)
{
    Found found;
    auto [named, name] = named_so(read, question);
    found.places = std::move(named);
    if (!found.places.empty()) {
        found.is_certain = first_is_meant(found.places, name);
        if (found.places.size() > most_places) found.places.resize(most_places);
        return found;
    }
    const auto text = question.text();
    if (text.size() > longest_name) return found;
    if (base::characters(text) >= 2) found.places = places_beginning(read, text, most_places);
    found.is_certain = found.places.size() == 1;
    found.is_beginning = !found.places.empty();
    if (found.places.empty() && similar == Similar::wanted) found.similar = similar_to(read, text);
    return found;
}

/// A name beside the code tells which of its municipalities is meant, or which district of one.
std::vector<Place> those_also_named(storage::Read& read, const std::vector<Place>& places, const Question& question)
{
    auto named = find_by_name(read, question, Similar::unwanted).places;
    const auto known = with_ancestors(read, named);
    std::erase_if(named, [&](const Place& place) { return !is_within(place, places, known); });
    return named;
}

std::vector<Place> with_similar_postal_code(storage::Read& read, std::string_view code)
{
    for (std::size_t digits = 4; digits > 2; --digits) {
        auto found = municipalities_with_postal_code(read, code.substr(0, digits), most_similar);
        if (!found.empty()) return found;
    }
    return {};
}

Found find_by_postal_code(storage::Read& read, const Question& question, Similar similar)
{
    auto places = municipalities_with_postal_code(read, *question.postal_code, most_places);
    if (places.empty()) {
        if (!question.words.empty()) return find_by_name(read, question, similar);
        Found nothing{.is_postal_code = true};
        if (similar == Similar::wanted) nothing.similar = with_similar_postal_code(read, *question.postal_code);
        return nothing;
    }
    if (question.words.empty()) {
        const bool is_certain = places.size() == 1;
        return {.places = std::move(places), .is_certain = is_certain, .is_postal_code = true};
    }
    auto named = those_also_named(read, places, question);
    if (named.empty()) return {.places = std::move(places), .is_postal_code = true};
    const bool is_certain = first_is_meant(named, question.text());
    return {.places = std::move(named), .is_certain = is_certain, .is_postal_code = true};
}

/// A few digits begin a postal code; four may have lost their zero on the way through a spreadsheet.
Found find_by_digits(storage::Read& read, const std::string& digits, Similar similar)
{
    Found found{.is_postal_code = true, .is_beginning = true};
    if (digits.size() < 2 || digits.size() > 4) return found;
    found.places = municipalities_with_postal_code(read, digits, most_places);
    if (found.places.empty() && digits.size() == 4 && similar == Similar::wanted) {
        found.similar = municipalities_with_postal_code(read, "0" + digits, most_similar);
    }
    return found;
}

}

Found find_places(storage::Read& read, std::string_view typed, Similar similar)
{
    const auto question = question_in(typed);
    if (!question) return {};
    if (question->postal_code) return find_by_postal_code(read, *question, similar);
    if (question->words.size() == 1 && table::is_digits(question->words.front())) {
        return find_by_digits(read, question->words.front(), similar);
    }
    return find_by_name(read, *question, similar);
}

}
