#pragma once

#include <span>
#include <string_view>

namespace workshop_kit {

/// One step of an event.
struct Step {
    std::string_view minutes; ///< `0–15`
    std::string_view text;
};

/// A kind of event that has been tried often, written down so that somebody can hold it who never has. Our own words,
/// in German: content, not the texts of the program.
struct Recipe {
    std::string_view word; ///< in addresses: `runder-tisch`
    std::string_view name;
    std::string_view aim;
    std::string_view for_whom;
    std::string_view people; ///< who is needed to hold it
    std::string_view time;
    std::span<const std::string_view> material;
    std::span<const Step> course;
    std::string_view costs;
    std::span<const std::string_view> afterwards;
    std::span<const std::string_view> pitfalls;
};

/// All of them, the smallest effort first.
std::span<const Recipe> recipes();

/// Null where there is none of that word.
const Recipe* find_recipe(std::string_view word);

}
