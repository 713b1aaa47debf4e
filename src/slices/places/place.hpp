#pragma once

#include "base/id.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace places {

/// Degrees, WGS 84.
struct Position {
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const Position&, const Position&) = default;
};

/// As the crow flies. Units: kilometres.
double distance(Position from, Position to);

enum class Kind { state, county, municipality, district };

/// A state, county, municipality or district. The own id stays for good; the official key is optional.
struct Place {
    base::Id<Place> id;
    Kind kind = Kind::municipality;
    std::string name;
    std::string slug;
    std::optional<std::string> official_key;
    std::optional<base::Id<Place>> parent;
    std::optional<std::int64_t> inhabitants;
    std::optional<Position> position;
    bool position_is_exact = false;

    friend bool operator==(const Place&, const Place&) = default;
};

/// Whether the municipality is a county by itself: its key ends in three zeros.
bool is_county_free(const Place& place);

/// As people look names up: Äpfel between Adam and Anton, capitals count for nothing.
void sort_by_name(std::vector<Place>& places);

/// Municipalities before districts, counties and states, the bigger first, else by name.
void sort_by_weight(std::vector<Place>& places);

}
