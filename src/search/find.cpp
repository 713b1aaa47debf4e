#include "search/find.hpp"

#include "search/groups.hpp"
#include "search/members.hpp"
#include "search/put.hpp"
#include "search/ranking.hpp"
#include "search/store.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace search {
namespace {

/// So many of the best are sorted by their real distance.
constexpr std::size_t most_measured = 100;
constexpr std::size_t most_reasons = 2;

/// Who of a block has what a group asks for.
struct Having {
    Members any;
    Members exact;
    Members title;
};
using Blocks = std::map<std::int64_t, std::vector<Having>>;

struct Ranked {
    int points = 0;
    std::int64_t number = 0;
    double distance = 0;

    bool operator<(const Ranked& other) const
    {
        return std::tie(other.points, distance, number) < std::tie(points, other.distance, other.number);
    }
};

bool is_must(const Group& group) { return group.role == Group::Role::word || group.role == Group::Role::filter; }

Blocks blocks_of(storage::Read& read, const std::vector<Group>& groups)
{
    struct Use {
        std::size_t group = 0;
        bool is_exact = false;
    };
    std::unordered_map<std::int64_t, std::vector<Use>> uses;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        if (groups[at].exact) uses[groups[at].exact->id].push_back({at, true});
        for (const auto* word : groups[at].others) uses[word->id].push_back({at, false});
    }
    std::vector<std::int64_t> words;
    words.reserve(uses.size());
    for (const auto& [id, unused] : uses) words.push_back(id);
    Blocks blocks;
    each_posting(read, words, [&](const Posting& posting) {
        auto& block = blocks.try_emplace(posting.block, groups.size()).first->second;
        for (const auto& use : uses.at(posting.word)) {
            auto& having = block[use.group];
            having.any.add_from(posting.members);
            if (use.is_exact) having.exact.add_from(posting.members);
            if (posting.field == 0) having.title.add_from(posting.members);
        }
    });
    return blocks;
}

/// Looks at the blocks one after the other and keeps who has everything, with points.
class Sieve {
public:
    Sieve(const std::vector<Group>& groups, const std::optional<Kind>& kind, const std::vector<std::int64_t>& named)
        : groups_(groups), kind_(kind), named_(named)
    {
    }

    void look_at(std::int64_t block, const std::vector<Having>& having, Found& found)
    {
        const auto all = having_all(having);
        const auto count = all.count();
        if (count == 0) return;
        const auto first = block * in_a_block;
        const auto kind = kind_of_number(first);
        found.by_kind[static_cast<std::size_t>(kind)] += count;
        if (kind_ && *kind_ != kind) return;
        found.count += count;
        all.each([&](std::size_t place) {
            const auto number = first + static_cast<std::int64_t>(place);
            ranked_.push_back({points(traits_of(having, place, number)), number});
        });
    }

    /// The best ones in their order.
    std::vector<Ranked> take_best() &&
    {
        const auto count = std::min(ranked_.size(), most_shown);
        std::partial_sort(ranked_.begin(), ranked_.begin() + static_cast<std::ptrdiff_t>(count), ranked_.end());
        ranked_.resize(count);
        return std::move(ranked_);
    }

private:
    Members having_all(const std::vector<Having>& having) const
    {
        std::optional<Members> all;
        for (std::size_t at = 0; at < groups_.size(); ++at) {
            if (!is_must(groups_[at])) continue;
            if (all) *all &= having[at].any;
            else all = having[at].any;
        }
        return all.value_or(Members{});
    }

    Traits traits_of(const std::vector<Having>& having, std::size_t place, std::int64_t number) const
    {
        Traits traits{kind_of_number(number), is_over(number)};
        traits.is_named_so = std::find(named_.begin(), named_.end(), number) != named_.end();
        traits.asked = 0;
        for (std::size_t at = 0; at < groups_.size(); ++at) {
            const auto role = groups_[at].role;
            const bool is_there = having[at].any.has(place);
            if (role == Group::Role::place) traits.is_at_place = is_there;
            if (role == Group::Role::near) traits.is_near = is_there;
            if (role != Group::Role::word) continue;
            ++traits.asked;
            if (having[at].title.has(place)) ++traits.in_title;
            if (having[at].exact.has(place)) ++traits.exact;
        }
        return traits;
    }

    const std::vector<Group>& groups_;
    const std::optional<Kind>& kind_;
    const std::vector<std::int64_t>& named_;
    std::vector<Ranked> ranked_;
};

std::vector<std::int64_t> numbers_of(std::span<const Ranked> ranked)
{
    std::vector<std::int64_t> numbers;
    for (const auto& one : ranked) numbers.push_back(one.number);
    return numbers;
}

/// What is equally good is sorted by its distance; what is nowhere comes behind.
std::map<std::int64_t, double> sort_by_distance(storage::Read& read, std::vector<Ranked>& ranked, Position from)
{
    constexpr double far_away = 1e9;
    const std::span best(ranked.data(), std::min(ranked.size(), most_measured));
    std::map<std::int64_t, double> distances;
    for (const auto& [number, position] : positions(read, numbers_of(best))) distances[number] = distance(from, position);
    for (auto& one : best) {
        const auto known = distances.find(one.number);
        one.distance = known == distances.end() ? far_away : known->second;
    }
    std::sort(best.begin(), best.end());
    return distances;
}

std::vector<Reason> reasons_of(const std::vector<Group>& groups, std::string_view words)
{
    std::set<std::int64_t> has;
    for (const auto& word : words_written(words)) has.insert(word.id);
    std::vector<Reason> reasons;
    for (const auto& group : groups) {
        if (group.role != Group::Role::word || (group.exact && has.contains(group.exact->id))) continue;
        const auto other = std::find_if(group.others.begin(), group.others.end(),
                                        [&](const KnownWord* word) { return has.contains(word->id); });
        if (other == group.others.end() || reasons.size() == most_reasons) continue;
        reasons.push_back({group.is_similar ? Reason::Kind::similar : Reason::Kind::inside, (*other)->written});
    }
    return reasons;
}

/// Shows those that stand on the page that was asked for.
void show(storage::Read& read, const Wanted& wanted, const std::vector<Group>& groups, std::vector<Ranked> ranked, Found& found)
{
    std::map<std::int64_t, double> distances;
    if (wanted.near && wanted.skip < most_measured) distances = sort_by_distance(read, ranked, wanted.near->position);
    if (wanted.skip >= ranked.size()) return;
    const std::span page = std::span(ranked).subspan(wanted.skip, std::min(wanted.most, ranked.size() - wanted.skip));
    std::unordered_map<std::int64_t, Shown> texts;
    for (auto& one : shown(read, numbers_of(page))) texts.emplace(one.number, std::move(one));
    for (const auto& one : page) {
        const auto text = texts.find(one.number);
        if (text == texts.end()) continue;
        auto& shown = text->second;
        Hit hit{kind_of_number(one.number), is_over(one.number), shown.address, shown.title, shown.summary, shown.place, {}, {}};
        if (const auto known = distances.find(one.number); known != distances.end()) hit.distance = known->second;
        hit.reasons = reasons_of(groups, shown.words);
        found.hits.push_back(std::move(hit));
    }
}

/// Then the name of the place is what is looked for.
bool asks_for_place_only(const Wanted& wanted)
{
    const auto& names = wanted.near->words;
    return !names.empty() && std::all_of(wanted.question.words.begin(), wanted.question.words.end(),
                                         [&](const Word& word) { return names.contains(word.stem); });
}

/// What the words came to: which are to be marked, which stand nowhere.
void tell(const Wanted& wanted, const std::vector<Group>& groups, Found& found)
{
    std::size_t at = 0;
    for (const auto& word : wanted.question.words) {
        if (wanted.near && wanted.near->words.contains(word.stem)) {
            found.stems.insert(word.stem);
            continue;
        }
        const auto& group = groups[at++];
        if (group.empty()) found.unknown.push_back(word.written);
        if (group.exact) found.stems.insert(group.exact->stem);
        for (const auto* other : group.others) found.stems.insert(other->stem);
        if (group.is_similar) found.instead.push_back({Reason::Kind::similar, group.others.front()->written});
    }
}

}

Found find(storage::Read& read, const Wanted& wanted)
{
    Found found;
    if (wanted.question.empty()) return found;
    if (wanted.near && asks_for_place_only(wanted)) {
        auto all = wanted;
        all.near->words.clear();
        return find(read, all);
    }
    const auto words = vocabulary(read);
    if (!words) {
        for (const auto& word : wanted.question.words) found.unknown.push_back(word.written);
        return found;
    }
    const auto groups = groups_of(*words, wanted);
    tell(wanted, groups, found);
    const bool is_hopeless = std::any_of(groups.begin(), groups.end(), [](const Group& group) { return is_must(group) && group.empty(); });
    if (is_hopeless) return found;
    const auto named = numbers_named(read, wanted.question.name);
    Sieve sieve(groups, wanted.kind, named);
    for (const auto& [block, having] : blocks_of(read, groups)) sieve.look_at(block, having, found);
    show(read, wanted, groups, std::move(sieve).take_best(), found);
    return found;
}

}
