#pragma once

#include "slices/api/noun.hpp"

#include <span>

namespace api {

/// Everything that the interface knows, in the order in which it is described.
std::span<const Noun> nouns();

Noun alliances();
Noun organisations();
Noun projects();
Noun places_noun();
Noun topics_noun();
Noun figures_noun();
Noun awards_noun();

}
