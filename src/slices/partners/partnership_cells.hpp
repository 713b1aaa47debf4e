#pragma once

#include "slices/partners/organisation_keys.hpp"
#include "slices/partners/store.hpp"
#include "slices/partners/store_partnerships.hpp"
#include "table/noun.hpp"

#include <map>

namespace partners {

/// Translates between partnerships and the cells of a table, and remembers what it had to look up.
class PartnershipCells {
public:
    explicit PartnershipCells(storage::Read& read);

    /// The columns in the order in which they are written. They look at this object.
    std::vector<table::Column<Partnership>> columns();

    /// Refuses a key that nobody has, with the nearest one.
    table::Parsed<base::Id<registry::Alliance>> alliance_in(std::string_view key);
    table::Parsed<base::Id<Organisation>> organisation_in(std::string_view key);

private:
    std::string nearest_alliance(const std::string& key);

    std::map<std::string, base::Id<registry::Alliance>, std::less<>> alliances_;
    std::vector<std::string> alliance_slugs_;
    OrganisationKeys organisations_;
    int suggestions_ = 0; ///< how many alliances were looked for
};

}
