#pragma once

#include "table/defect.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace counties {

/// Units: degrees, WGS 84.
struct Degrees {
    double longitude = 0;
    double latitude = 0;

    friend bool operator==(const Degrees&, const Degrees&) = default;
};

/// An area of a topology: rings of arcs. An arc that is counted from the end (`-1` is the first) runs backwards.
struct Area {
    std::string key; ///< the official key: five digits
    std::string name;
    std::vector<std::vector<int>> rings;

    friend bool operator==(const Area&, const Area&) = default;
};

/// A map of counties: each border is drawn once and belongs to both its neighbours.
struct Topology {
    std::vector<std::vector<Degrees>> arcs;
    std::vector<Area> areas;
    std::string notice; ///< what the file itself asks to be said beside the map; may be empty

    friend bool operator==(const Topology&, const Topology&) = default;
};

/// Reads a map of counties in TopoJSON: the first of its objects whose areas all have a key of five digits (`AGS`,
/// `ags`, `schluessel` or the id). Every arc is there, every ring closes, every point lies in Germany or near.
/// Refuses: anything else, each with a sentence for the operator.
/// Source: topojson-1
table::Parsed<Topology> read_topology(std::string_view bytes);

}
