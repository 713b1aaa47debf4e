#pragma once

#include "search/document.hpp"

#include <map>
#include <string>
#include <vector>

namespace search {

/// Where a word stands. What stands in the title counts as standing there only.
enum class Field { title, text };

struct Term {
    std::string written;
    Field field = Field::text;

    friend bool operator==(const Term&, const Term&) = default;
};

/// What a document is found by, by stem: its words, and marks for its state, topics and place.
std::map<std::string, Term> terms_of(const Document& document);

/// Marks begin with =, which no word does.
bool is_mark(std::string_view stem);
std::string mark_of_state(std::string_view state_key);
std::string mark_of_topic(std::string_view topic);
std::string mark_of_place(std::string_view place_id);

bool is_mark_of_state(std::string_view stem);
bool is_mark_of_topic(std::string_view stem);

/// Of a sign that a slice has made up for its own lists.
std::string mark_of_sign(std::string_view sign);

/// The mark of the square in which the position lies; squares are about 28 kilometres wide.
std::string mark_of_square(Position position);

/// The marks of that square and the eight around it.
std::vector<std::string> marks_around(Position position);

}
