#pragma once

#include "slices/registry/directory.hpp"
#include "slices/registry/map.hpp"

#include <optional>
#include <string>
#include <vector>

namespace registry {

inline constexpr std::size_t alliances_on_a_page = 100;

/// What somebody chose in the list of all alliances.
struct Selection {
    const State* state = nullptr;
    const Topic* topic = nullptr;
    std::string words;                 ///< as typed
    char letter = 0;                   ///< A to Z; 0 for all
    std::optional<places::Place> near; ///< the list is sorted by the distance from here
};

struct Listed {
    const Entry* entry = nullptr;
    std::optional<double> distance; ///< Units: kilometres
};

/// One page of the alliances that fit.
struct Listing {
    std::vector<Listed> alliances;
    std::size_t all = 0;
    int page = 1;
    int pages = 1;
    std::string letters; ///< under which there is something to be found
};

/// The active alliances that fit, sorted by seat or by distance. A page beyond the last one is the last one.
Listing listing_of(const Directory& directory, const Selection& selection, base::Date today, int page);

}
