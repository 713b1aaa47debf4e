#include "slices/api/parameter.hpp"

#include "slices/places/piece.hpp"

#include <algorithm>
#include <array>

namespace api {
namespace {

constexpr std::array all = {
    Parameter{Ask::place, "place", "The nearest first, with the distance as the crow flies. What has no position is left out.",
              "the word (rostock), the official key (13003000), the name or the postal code of a place", "rostock", 120},
    Parameter{Ask::state, "state", "Only from these states.", "short names (mv) or official keys (13), parted by commas",
              "mv", 60, 16},
    Parameter{Ask::topic, "topic", "Only with one of these topics.", "the words of up to 3 topics, parted by commas",
              "ferien", 200, places::most_topics},
    Parameter{Ask::words, "q", "Only what has all these words in name, place or summary.", "up to 4 words", "familie", 200,
              places::most_words},
    Parameter{Ask::day, "day", "The day for which the numbers hold.", "a day from 1990-01-01 until today, such as 2024-06-30",
              "2024-06-30", 10},
    Parameter{Ask::after, "after", "Where the next piece begins: what the link to it holds.",
              "what stands in the link “next” of an answer to the same question", "", 1200},
    Parameter{Ask::limit, "limit", "How many things an answer holds at most; 20 if nothing is said.", "a number from 1 to 100",
              "50", 3},
    Parameter{Ask::fields, "fields", "Only these fields, which makes answers smaller.", "names of fields, parted by commas",
              "slug,links", 600, 40},
};

}

std::span<const Parameter> parameters() { return all; }

const Parameter& parameter(Ask ask)
{
    return *std::find_if(all.begin(), all.end(), [&](const Parameter& one) { return one.ask == ask; });
}

}
