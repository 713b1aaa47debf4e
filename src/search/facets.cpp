#include "search/facets.hpp"

#include "search/store.hpp"
#include "search/terms.hpp"

#include <bit>

namespace search {
namespace {

/// Those of a block who have everything but what was chosen of this sort.
Members having_all_but(const std::vector<Group>& groups, const std::vector<Having>& having, bool (*is_mark_of)(std::string_view))
{
    std::optional<Members> all;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        const auto& group = groups[at];
        const bool is_left_out = group.role == Group::Role::filter && group.exact != nullptr && is_mark_of(group.exact->stem);
        if (!is_must(group) || is_left_out) continue;
        if (all) *all &= having[at].any;
        else all = having[at].any;
    }
    return all.value_or(Members{});
}

}

Facets::Facets(storage::Read& read, const std::vector<const KnownWord*>& marks)
{
    std::vector<std::int64_t> ids;
    std::unordered_map<std::int64_t, Signs> signs;
    for (const auto* mark : marks) {
        const bool is_state = is_mark_of_state(mark->stem);
        auto& names = is_state ? states_ : topics_;
        if (names.size() == (is_state ? most_states : most_topics)) continue;
        signs.emplace(mark->id, is_state ? Signs{names.size() + 1} << most_topics : Signs{1} << names.size());
        names.push_back(mark->stem);
        ids.push_back(mark->id);
    }
    each_posting(read, ids, [&](const Posting& posting) {
        auto& block = blocks_[posting.block];
        block.resize(documents_in_a_block);
        Members members;
        members.add_from(posting.members);
        const auto sign = signs.at(posting.word);
        members.each([&](std::size_t place) { block[place] |= sign; });
    });
}

void FacetCount::look_at(std::int64_t block, const std::vector<Having>& having)
{
    const auto signs = facets_.blocks_.find(block);
    if (signs == facets_.blocks_.end()) return;
    having_all_but(groups_, having, &is_mark_of_state).each([&](std::size_t place) { ++by_state_[signs->second[place] >> Facets::most_topics]; });
    having_all_but(groups_, having, &is_mark_of_topic).each([&](std::size_t place) {
        constexpr auto all_topics = (Facets::Signs{1} << Facets::most_topics) - 1;
        for (auto topics = signs->second[place] & all_topics; topics != 0; topics &= topics - 1) ++by_topic_[static_cast<std::size_t>(std::countr_zero(topics))];
    });
}

void FacetCount::tell(Found& found) const
{
    for (std::size_t state = 0; state < facets_.states_.size(); ++state) found.by_mark[facets_.states_[state]] = by_state_[state + 1];
    for (std::size_t topic = 0; topic < facets_.topics_.size(); ++topic) found.by_mark[facets_.topics_[topic]] = by_topic_[topic];
}

}
