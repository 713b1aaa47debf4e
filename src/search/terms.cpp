#include "search/terms.hpp"

#include "search/words.hpp"

#include <cmath>
#include <fmt/format.h>

namespace search {
namespace {

/// Nobody looks for the four-hundredth word of a text.
constexpr std::size_t most_words_of_text = 400;
constexpr double squares_a_degree_of_latitude = 4;
constexpr double squares_a_degree_of_longitude = 2.5;

std::string mark_of_square(int row, int column) { return fmt::format("=c{}/{}", row, column); }

std::pair<int, int> square_of(Position position)
{
    return {static_cast<int>(std::floor(position.latitude * squares_a_degree_of_latitude)),
            static_cast<int>(std::floor(position.longitude * squares_a_degree_of_longitude))};
}

void add_words(std::map<std::string, Term>& terms, std::string_view text, Field field)
{
    for (auto& word : words_of(text, most_words_of_text)) terms.try_emplace(std::move(word.stem), Term{std::move(word.written), field});
}

}

std::map<std::string, Term> terms_of(const Document& document)
{
    std::map<std::string, Term> terms;
    add_words(terms, document.title, Field::title);
    for (const auto* text : {&document.place, &document.summary, &document.text}) add_words(terms, *text, Field::text);
    const auto add_mark = [&](std::string mark) { terms.try_emplace(std::move(mark), Term{}); };
    if (!document.state_key.empty()) add_mark(mark_of_state(document.state_key));
    for (const auto& topic : document.topics) add_mark(mark_of_topic(topic));
    for (const auto& sign : document.signs) add_mark(mark_of_sign(sign));
    for (const auto& place : document.place_ids) add_mark(mark_of_place(place));
    if (document.position) add_mark(mark_of_square(*document.position));
    return terms;
}

bool is_mark(std::string_view stem) { return stem.starts_with('='); }

bool is_mark_of_state(std::string_view stem) { return stem.starts_with("=s"); }

bool is_mark_of_topic(std::string_view stem) { return stem.starts_with("=t"); }

std::string mark_of_state(std::string_view state_key) { return "=s" + std::string(state_key); }

std::string mark_of_topic(std::string_view topic) { return "=t" + std::string(topic); }

std::string mark_of_place(std::string_view place_id) { return "=p" + std::string(place_id); }

std::string mark_of_sign(std::string_view sign) { return "=m" + std::string(sign); }

std::string mark_of_square(Position position)
{
    const auto [row, column] = square_of(position);
    return mark_of_square(row, column);
}

std::vector<std::string> marks_around(Position position)
{
    const auto [row, column] = square_of(position);
    std::vector<std::string> marks;
    for (int up = -1; up <= 1; ++up) {
        for (int along = -1; along <= 1; ++along) marks.push_back(mark_of_square(row + up, column + along));
    }
    return marks;
}

}
