#pragma once

#include "slices/counties/topology.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace counties {

/// The edges of a shape. Units: quarters of the map's.
struct Edges {
    std::int64_t left = 0;
    std::int64_t top = 0;
    std::int64_t right = 0;
    std::int64_t bottom = 0;

    friend bool operator==(const Edges&, const Edges&) = default;
};

/// A county as the map draws it.
struct Outline {
    std::string county_key;
    std::string path;   ///< the data of a path, in the map's units
    std::string detail; ///< a finer one, in quarters of them
    Edges edges;        ///< of the finer one

    friend bool operator==(const Outline&, const Outline&) = default;
};

/// Draws the areas upon the map of the states, rounded to a grid: neighbours share their border still, and the page
/// stays light. An area that is smaller than the grid stays a dot.
std::vector<Outline> outlines_of(const Topology& topology);

}
