#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "slices/places/place.hpp"
#include "table/names.hpp"

#include <optional>
#include <string>
#include <vector>

namespace partners {

/// What kind of organisation or person somebody is. The list is data, in its own order.
struct Sector {
    std::string code; ///< `company`: what the program knows
    std::string slug; ///< `unternehmen`: what stands in addresses and tables
    std::string name;
    std::string name_en;
    bool for_persons = false;

    friend bool operator==(const Sector&, const Sector&) = default;
};

using table::OtherName;

/// A body that takes part: a company, a town hall, an association.
struct Organisation {
    base::Id<Organisation> id;
    std::string slug;
    std::string name;
    std::string sector;  ///< its code
    std::string summary; ///< one sentence
    std::string website;
    std::string legal_form;
    std::optional<base::Id<places::Place>> seat;
    std::optional<base::Date> ended_on;
    std::vector<OtherName> other_names;    ///< by language
    std::vector<std::string> former_slugs; ///< in their order
    std::string recorded_by;               ///< kept, never shown

    friend bool operator==(const Organisation&, const Organisation&) = default;
};

}
