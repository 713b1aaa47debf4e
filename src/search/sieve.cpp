#include "search/sieve.hpp"

#include <algorithm>

namespace search {

bool is_must(const Group& group) { return group.role == Group::Role::word || group.role == Group::Role::filter; }

void Sieve::look_at(std::int64_t block, const std::vector<Having>& having, Found& found)
{
    const auto all = having_all(having);
    const auto count = all.count();
    if (count == 0) return;
    first_ = block * in_a_block;
    Traits traits{kind_of_number(first_), is_over(first_)};
    found.by_kind[static_cast<std::size_t>(traits.kind)] += count;
    if (kind_ && *kind_ != traits.kind) return;
    found.count += count;
    const auto is_word = [](const Group& group) { return group.role == Group::Role::word; };
    traits.asked = static_cast<std::size_t>(std::count_if(groups_.begin(), groups_.end(), is_word));
    const auto named = named_in_block();
    const auto signs = signs_of(having, named);
    auto best = traits;
    for (const auto& sign : signs) sign.show(best);
    if (is_enough(points(best))) return;
    part(all, signs, traits);
    keep();
}

std::vector<Ranked> Sieve::best() const
{
    std::vector<Ranked> ranked;
    for (const auto& [points, numbers] : by_points_) {
        for (const auto number : numbers) {
            if (ranked.size() == most_) return ranked;
            ranked.push_back({points, number});
        }
    }
    return ranked;
}

Members Sieve::having_all(const std::vector<Having>& having) const
{
    std::optional<Members> all;
    for (std::size_t at = 0; at < groups_.size(); ++at) {
        if (!is_must(groups_[at])) continue;
        if (all) *all &= having[at].any;
        else all = having[at].any;
    }
    return all.value_or(Members{});
}

Members Sieve::named_in_block() const
{
    Members named;
    for (const auto number : named_) {
        if (number >= first_ && number < first_ + in_a_block) named.add(static_cast<std::size_t>(number - first_));
    }
    return named;
}

/// All that may tell the documents of a block from each other.
std::vector<Sieve::Sign> Sieve::signs_of(const std::vector<Having>& having, const Members& named) const
{
    std::vector<Sign> signs;
    const auto add = [&](const Members& members, void (*show)(Traits&)) {
        if (!members.empty()) signs.push_back({&members, show});
    };
    signs.reserve(1 + 2 * groups_.size());
    add(named, [](Traits& traits) { traits.is_named_so = true; });
    for (std::size_t at = 0; at < groups_.size(); ++at) {
        const auto& group = having[at];
        switch (groups_[at].role) {
        case Group::Role::word:
            add(group.title, [](Traits& traits) { ++traits.in_title; });
            add(group.exact, [](Traits& traits) { ++traits.exact; });
            break;
        case Group::Role::place: add(group.any, [](Traits& traits) { traits.is_at_place = true; }); break;
        case Group::Role::near: add(group.any, [](Traits& traits) { traits.is_near = true; }); break;
        case Group::Role::filter: break;
        }
    }
    return signs;
}

/// Whether so many are kept that are as good or better, with earlier numbers, that one more of that many points is not
/// needed.
bool Sieve::is_enough(int points) const
{
    std::size_t before = 0;
    for (auto better = by_points_.begin(); better != by_points_.end() && better->first >= points; ++better) {
        before += better->second.size();
    }
    return before >= most_;
}

/// Those with the first sign and those without it, each parted by the signs behind it.
void Sieve::part(const Members& those, std::span<const Sign> signs, const Traits& traits)
{
    if (those.empty()) return;
    if (signs.empty()) {
        of_block_[points(traits)] |= those;
        return;
    }
    auto with = those;
    with &= *signs.front().members;
    auto shown = traits;
    signs.front().show(shown);
    part(with, signs.subspan(1), shown);
    auto without = those;
    without -= with;
    part(without, signs.subspan(1), traits);
}

void Sieve::keep()
{
    for (const auto& [points, members] : of_block_) {
        if (is_enough(points)) break;
        auto& numbers = by_points_[points];
        members.each([&](std::size_t place) { numbers.push_back(first_ + static_cast<std::int64_t>(place)); });
    }
    of_block_.clear();
}

}
