#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace api {

/// What can be asked.
enum class Ask { place, state, topic, words, day, after, limit, fields };

/// One question of an address, said once: it is read and refused by it, and described in the schema and on the page.
struct Parameter {
    Ask ask;
    const char* name;
    const char* meaning; ///< source text
    const char* allowed; ///< source text: what may stand there
    const char* example;
    std::size_t most_characters;
    std::size_t most_values = 1; ///< how many, parted by commas
};

inline constexpr std::size_t most_things = 100;
inline constexpr std::size_t usual_things = 20;

/// All there are, in their order.
std::span<const Parameter> parameters();

const Parameter& parameter(Ask ask);

}
