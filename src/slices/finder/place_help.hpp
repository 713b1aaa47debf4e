#pragma once

#include "slices/places/place.hpp"
#include "slices/registry/alliance.hpp"
#include "web/site.hpp"

#include <optional>
#include <vector>

namespace finder {

/// What a family finds for its place.
struct PlaceHelp {
    places::Place place;
    std::vector<places::Place> lineage;      ///< the place itself first, then what it lies in
    std::vector<places::Place> districts;    ///< of a municipality
    std::vector<registry::Alliance> serving; ///< the one for the smallest place first; may be empty
    std::vector<registry::Nearby> nearby;    ///< others, the nearest first
    std::optional<web::YouthOffice> youth_office;

    const places::Place* inside(places::Kind kind) const;
};

/// The youth office of the county in the lineage: as the operator entered it, else only its name.
/// Nothing where the county is not known.
std::optional<web::YouthOffice> youth_office_for(const std::vector<places::Place>& lineage,
                                                 const std::vector<web::YouthOffice>& known);

}
