#pragma once

#include "slices/places/place.hpp"

#include <span>
#include <string>
#include <string_view>

namespace registry {

/// One of the sixteen states as the map draws it.
struct State {
    std::string key;        ///< its official key, 01 to 16
    std::string short_name; ///< as people write it in addresses: `mv`
    std::string name;
    std::string outline; ///< the data of a path
    double label_x = 0;
    double label_y = 0;
};

/// The map's own units, `0 0 586 793`.
struct Point {
    double x = 0;
    double y = 0;
};

/// By name. Source: svg-maps-germany
std::span<const State> states_on_map();

/// By key or short name; null where there is none.
const State* find_state(std::string_view key_or_short_name);

/// Where a position lies on the map.
Point on_map(places::Position position);

}
