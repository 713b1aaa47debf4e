#pragma once

#include "base/id.hpp"

#include <string>
#include <vector>

namespace regions {

/// How a state presents itself. Empty texts are not said.
struct StateProfile {
    std::string state_key; ///< 01 to 16
    std::string name;      ///< "Bündnisse für Familie in Mecklenburg-Vorpommern"
    std::string name_en;
    std::string introduction; ///< paragraphs, parted by empty lines
    std::string introduction_en;
    std::string website;

    friend bool operator==(const StateProfile&, const StateProfile&) = default;
};

/// States that work together under a name.
struct Region {
    base::Id<Region> id;
    std::string slug;
    std::string name;
    std::string name_en;
    std::string introduction;
    std::string introduction_en;
    std::vector<std::string> state_keys; ///< in their order, at least two

    friend bool operator==(const Region&, const Region&) = default;
};

}
