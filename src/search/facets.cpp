#include "search/facets.hpp"

#include "search/store.hpp"
#include "search/terms.hpp"

namespace search {
namespace {

bool is_filter_by(const Group& group, bool (*is_mark_of)(std::string_view))
{
    return group.role == Group::Role::filter && group.exact != nullptr && is_mark_of(group.exact->stem);
}

/// Those of a block who have everything but what was chosen of this sort.
Members having_all_but(const std::vector<Group>& groups, const std::vector<Having>& having, bool (*is_mark_of)(std::string_view))
{
    std::optional<Members> all;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        if (!is_must(groups[at]) || is_filter_by(groups[at], is_mark_of)) continue;
        if (all) *all &= having[at].any;
        else all = having[at].any;
    }
    return all.value_or(Members{});
}

}

Facets::Facets(storage::Read& read, const std::vector<const KnownWord*>& marks)
{
    std::vector<std::int64_t> ids;
    std::unordered_map<std::int64_t, std::size_t> places;
    for (const auto* mark : marks) {
        places.emplace(mark->id, ids.size());
        ids.push_back(mark->id);
        facets_.push_back({mark->stem, {}});
    }
    each_posting(read, ids, [&](const Posting& posting) { facets_[places.at(posting.word)].blocks[posting.block].add_from(posting.members); });
}

void Facets::count(const std::vector<Group>& groups, std::int64_t block, const std::vector<Having>& having, Found& found) const
{
    const auto for_states = having_all_but(groups, having, &is_mark_of_state);
    const auto for_topics = having_all_but(groups, having, &is_mark_of_topic);
    if (for_states.empty() && for_topics.empty()) return;
    for (const auto& facet : facets_) {
        const auto members = facet.blocks.find(block);
        if (members == facet.blocks.end()) continue;
        const bool is_state = is_mark_of_state(facet.stem);
        found.by_mark[facet.stem] += (is_state ? for_states : for_topics).count_with(members->second);
    }
}

}
