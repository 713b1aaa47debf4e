#include "slices/registry/alliance_keys.hpp"

#include "base/text.hpp"
#include "slices/registry/directory.hpp"
#include "table/cells.hpp"
#include "table/nearest.hpp"

#include <algorithm>

namespace registry {
namespace {

using base::says;

/// No key is so long; who writes more is not helped by the nearest one.
constexpr std::size_t longest_key = 100;

/// Comparing a key with all others takes a millisecond; after so many wrong ones nobody reads on.
constexpr std::size_t most_suggestions = 200;

}

std::vector<AllianceName> alliance_names(storage::Read& read)
{
    const auto all = directory(read);
    std::vector<AllianceName> names;
    for (const auto& entry : all->entries()) {
        names.push_back({entry.alliance.id, entry.alliance.slug, entry.alliance.name, entry.state_key});
    }
    return names;
}

std::optional<AllianceName> name_of_alliance(storage::Read& read, base::Id<Alliance> id)
{
    const auto all = directory(read);
    for (const auto& entry : all->entries()) {
        if (entry.alliance.id == id) return AllianceName{id, entry.alliance.slug, entry.alliance.name, entry.state_key};
    }
    return std::nullopt;
}

AllianceKeys::AllianceKeys(storage::Read& read) : all_(alliance_names(read))
{
    for (const auto& alliance : all_) {
        by_slug_.emplace(alliance.slug, &alliance);
        by_id_.emplace(alliance.id, &alliance);
    }
}

table::Parsed<base::Id<Alliance>> AllianceKeys::alliance_in(std::string_view cell)
{
    const auto key = base::trimmed(cell);
    const auto found = by_slug_.find(key);
    if (found != by_slug_.end()) return found->second->id;
    const auto shown = base::beginning(key, longest_key);
    const auto meant = nearest_to(std::string(key));
    if (meant.empty()) {
        return table::defect("unknown_alliance",
                             says("No alliance has the key “{0}”. Import it first, or mend the key.", shown));
    }
    return table::defect("unknown_alliance", says("No alliance has the key “{0}”. Is “{1}” meant?", shown, meant), meant);
}

table::Parsed<std::vector<base::Id<Alliance>>> AllianceKeys::alliances_in(std::string_view cell)
{
    std::vector<base::Id<Alliance>> all;
    for (const auto& part : table::parts_of(cell)) {
        const auto alliance = TRY(alliance_in(part));
        if (std::find(all.begin(), all.end(), alliance) == all.end()) all.push_back(alliance);
    }
    std::sort(all.begin(), all.end(), [&](const auto& one, const auto& other) { return of(one).slug < of(other).slug; });
    return all;
}

/// Empty where none is near, or enough was suggested.
std::string AllianceKeys::nearest_to(const std::string& key)
{
    const auto before = meant_.find(key);
    if (before != meant_.end()) return before->second;
    if (key.size() > longest_key || meant_.size() >= most_suggestions) return {};
    std::vector<std::string> known;
    for (const auto& alliance : all_) known.push_back(alliance.slug);
    return meant_.emplace(key, table::nearest(key, known)).first->second;
}

}
