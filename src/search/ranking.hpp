#pragma once

#include "search/document.hpp"

#include <cstddef>

namespace search {

/// What is known of a document that has all words, without looking at it.
struct Traits {
    Kind kind = Kind::page;
    bool is_over = false;
    bool is_named_so = false;  ///< its title is what was typed
    bool is_at_place = false;  ///< in the place that was named
    bool is_near = false;      ///< or in its surroundings
    std::size_t asked = 1;     ///< words that were asked for
    std::size_t in_title = 0;  ///< of which so many stand in its title
    std::size_t exact = 0;     ///< and so many are there as they were typed, not inside of another word or nearly
};

// Each rule gives points; the sum decides. A rule that holds is worth more than all rules below it together.

/// Who types a whole name wants that one.
int points_for_name(const Traits& traits);

/// What is in the place that was named comes before what is near it, and that before all else.
int points_for_place(const Traits& traits);

/// What goes on comes before what is over.
int points_for_going_on(const Traits& traits);

/// A word in the title says more than one in the text.
int points_for_title(const Traits& traits);

/// A word as it was typed says more than one that only contains it.
int points_for_exact_words(const Traits& traits);

/// Alliances before topics, pages, projects and organisations.
int points_for_kind(const Traits& traits);

int points(const Traits& traits);

}
