#include "slices/discussions/thread.hpp"

#include <algorithm>

namespace discussions {
namespace {

constexpr std::array<std::string_view, frequencies.size()> words = {"sofort", "taeglich", "woechentlich", "nie"};

}

std::string_view word_of(Frequency frequency) { return words[static_cast<std::size_t>(frequency)]; }

std::optional<Frequency> frequency_of(std::string_view word)
{
    const auto* found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt : std::optional(static_cast<Frequency>(found - words.begin()));
}

}
