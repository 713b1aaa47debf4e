#pragma once

#include "slices/places/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace places {

/// What somebody typed, taken apart. All texts are folded.
struct Question {
    std::vector<std::string> words;
    std::optional<std::string> postal_code; ///< five digits, taken out of the words

    std::string text() const;
};

/// Nothing where there is nothing to look for: no letter and no digit, or more than anybody types.
std::optional<Question> question_in(std::string_view typed);

/// Whether these words name the place itself or something that it lies in: "hessen", "kreis steinburg", "main"
/// for Frankfurt am Main. `known` holds the place and its ancestors.
bool lies_in(const Place& place, std::string_view words, const std::vector<Place>& known);

/// Whether the first of these, which all bear the name, is plainly the one that was meant.
bool first_is_meant(const std::vector<Place>& places, std::string_view name);

/// The place, or what it lies in, is among these.
bool is_within(const Place& place, const std::vector<Place>& places, const std::vector<Place>& known);

}
