#pragma once

#include "slices/places/official_table.hpp"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace places {

/// A municipality as the store knows it.
struct KnownMunicipality {
    Place place;
    std::set<std::string> spellings;
    std::set<std::string> other_names;
    std::set<std::string> postal_codes;
};

/// Everything that an official table is compared with.
struct KnownPlaces {
    std::vector<KnownMunicipality> municipalities;
    std::unordered_map<std::string, Place> regions; ///< counties and states by official key
};

enum class Comparison { added, changed, unchanged };

/// What one official line makes of one municipality.
struct PlannedMunicipality {
    Comparison comparison = Comparison::unchanged;
    std::size_t line = 0;
    Place place;
    std::vector<std::string> new_names;
    std::vector<std::string> new_postal_codes;
    std::set<std::string> spellings;
    std::vector<std::string> changed_fields; ///< `official_key`, `name`, `parent`, `inhabitants`, `position`, ...
};

/// An official line that several of our places without a key might be.
struct Unclear {
    std::size_t line = 0;
    std::string key;
    std::string name;
    std::vector<Place> candidates;
};

struct Matching {
    std::vector<PlannedMunicipality> planned;
    std::vector<Unclear> unclear;
    std::vector<Place> not_in_table; ///< ours that no official line means; they stay
};

/// Finds for each official line our municipality: by its key, else by its name and a postal code.
Matching match(const KnownPlaces& known, const std::vector<OfficialMunicipality>& official);

}
