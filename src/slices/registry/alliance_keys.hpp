#pragma once

#include "slices/registry/alliance.hpp"
#include "storage/transaction.hpp"
#include "table/defect.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace registry {

/// By what other slices refer to an alliance.
struct AllianceName {
    base::Id<Alliance> id;
    std::string slug;
    std::string name;
    std::string state_key; ///< of the state in which its seat lies; empty where that is unknown
};

/// All alliances in whatever state of life, in the order of lists.
std::vector<AllianceName> alliance_names(storage::Read& read);

/// Nothing where there is no such alliance.
std::optional<AllianceName> name_of_alliance(storage::Read& read, base::Id<Alliance> id);

/// Translates between alliances and their keys in tables.
class AllianceKeys {
public:
    explicit AllianceKeys(storage::Read& read);
    AllianceKeys(const AllianceKeys&) = delete;
    AllianceKeys& operator=(const AllianceKeys&) = delete;

    /// Refuses a key that no alliance has, with the nearest one.
    table::Parsed<base::Id<Alliance>> alliance_in(std::string_view cell);

    /// The same for several, parted by `|`: each once, by their keys.
    table::Parsed<std::vector<base::Id<Alliance>>> alliances_in(std::string_view cell);

    /// Throws: std::out_of_range for what is no alliance
    const AllianceName& of(base::Id<Alliance> alliance) const { return *by_id_.at(alliance); }

private:
    std::string nearest_to(const std::string& key);

    std::vector<AllianceName> all_;
    std::unordered_map<std::string_view, const AllianceName*> by_slug_;
    std::unordered_map<base::Id<Alliance>, const AllianceName*> by_id_;
    std::unordered_map<std::string, std::string> meant_; ///< by an unknown key the nearest one
};

}
