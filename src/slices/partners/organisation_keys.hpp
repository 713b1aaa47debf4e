#pragma once

#include "slices/partners/organisation.hpp"
#include "storage/transaction.hpp"
#include "table/defect.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace partners {

/// Translates between organisations and their keys in tables, and remembers what it had to look up.
class OrganisationKeys {
public:
    explicit OrganisationKeys(storage::Read& read) : read_(read) {}
    OrganisationKeys(const OrganisationKeys&) = delete;
    OrganisationKeys& operator=(const OrganisationKeys&) = delete;

    /// Refuses a key that no organisation has, with the nearest one.
    table::Parsed<base::Id<Organisation>> organisation_in(std::string_view cell);

    /// The same for several, parted by `|`: each once, by their keys.
    table::Parsed<std::vector<base::Id<Organisation>>> organisations_in(std::string_view cell);

    /// Throws: storage::Fault for what is no organisation
    const std::string& of(base::Id<Organisation> organisation);

private:
    std::string nearest_to(const std::string& key);

    storage::Read& read_;
    std::unordered_map<std::string, std::optional<base::Id<Organisation>>> by_slug_;
    std::unordered_map<base::Id<Organisation>, std::string> by_id_;
    int suggestions_ = 0; ///< how many were looked for
};

}
