#include "slices/partners/organisation_keys.hpp"

#include "base/text.hpp"
#include "slices/partners/store.hpp"
#include "slices/partners/store_partnerships.hpp"
#include "table/cells.hpp"
#include "table/nearest.hpp"

#include <algorithm>

namespace partners {
namespace {

using base::says;
using table::defect;
using table::Parsed;

/// A table in which every key is wrong needs no suggestion for each of them.
constexpr int most_suggestions = 100;

/// No key is so long; what somebody wrote is shown no longer than this.
constexpr std::size_t longest_key = 100;

}

Parsed<base::Id<Organisation>> OrganisationKeys::organisation_in(std::string_view cell)
{
    const auto wanted = std::string(base::trimmed(cell));
    auto known = by_slug_.find(wanted);
    if (known == by_slug_.end()) known = by_slug_.emplace(wanted, organisation_id(read_, wanted)).first;
    if (known->second) return *known->second;
    const auto shown = std::string(base::beginning(wanted, longest_key));
    const auto meant = nearest_to(shown);
    if (meant.empty()) {
        return defect("unknown_organisation",
                      says("No organisation has the key “{0}”. Import it first, or mend the key.", shown));
    }
    return defect("unknown_organisation", says("No organisation has the key “{0}”. Is “{1}” meant?", shown, meant), meant);
}

Parsed<std::vector<base::Id<Organisation>>> OrganisationKeys::organisations_in(std::string_view cell)
{
    auto keys = table::parts_of(cell);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::vector<base::Id<Organisation>> all;
    for (const auto& key : keys) all.push_back(TRY(organisation_in(key)));
    return all;
}

const std::string& OrganisationKeys::of(base::Id<Organisation> organisation)
{
    const auto known = by_id_.find(organisation);
    if (known != by_id_.end()) return known->second;
    return by_id_.emplace(organisation, organisation_slug(read_, organisation)).first->second;
}

/// Among those whose key begins alike: first by half of it, then by its first letter.
std::string OrganisationKeys::nearest_to(const std::string& key)
{
    if (++suggestions_ > most_suggestions) return "";
    const auto wanted = table::key_of(key);
    for (const auto length : {wanted.size(), wanted.size() / 2, std::size_t{1}}) {
        if (length == 0) continue;
        const auto meant = table::nearest(wanted, slugs_beginning(read_, wanted.substr(0, length)));
        if (!meant.empty()) return meant;
    }
    return "";
}

}
