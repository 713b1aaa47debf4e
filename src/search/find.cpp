#include "search/find.hpp"

#include "search/facets.hpp"
#include "search/groups.hpp"
#include "search/put.hpp"
#include "search/sieve.hpp"
#include "search/store.hpp"

#include <algorithm>
#include <map>

namespace search {
namespace {

/// So many of the best are sorted by their real distance.
constexpr std::size_t most_measured = 100;
constexpr std::size_t most_reasons = 2;

using Blocks = std::map<std::int64_t, std::vector<Having>>;

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
        Members members;
        members.add_from(posting.members);
        for (const auto& use : uses.at(posting.word)) {
            auto& having = block[use.group];
            having.any |= members;
            if (use.is_exact) having.exact |= members;
            if (posting.field == 0) having.title |= members;
        }
    });
    return blocks;
}

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

/// The words that a document has instead of those that were typed, where it does not have these.
std::vector<Reason> reasons_of(const std::vector<Group>& groups, const std::vector<Having>& having, std::int64_t number, std::string_view words)
{
    std::vector<WordOfDocument> written;
    const auto has = [&](const KnownWord* word) {
        if (written.empty()) written = words_written(words);
        return std::any_of(written.begin(), written.end(), [&](const WordOfDocument& one) { return one.id == word->id; });
    };
    std::vector<Reason> reasons;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        const auto& group = groups[at];
        if (group.role != Group::Role::word || having[at].exact.has(static_cast<std::size_t>(number % in_a_block))) continue;
        const auto other = std::find_if(group.others.begin(), group.others.end(), has);
        if (other == group.others.end() || reasons.size() == most_reasons) continue;
        reasons.push_back({group.is_similar ? Reason::Kind::similar : Reason::Kind::inside, (*other)->written});
    }
    return reasons;
}

/// Shows those that stand on the page that was asked for.
void show(storage::Read& read, const Wanted& wanted, const std::vector<Group>& groups, const Blocks& blocks, std::vector<Ranked> ranked,
          Found& found)
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
        Hit hit{kind_of_number(one.number), is_over(one.number), std::move(shown.address), std::move(shown.title),
                std::move(shown.summary), std::move(shown.place), {}, {}};
        if (const auto known = distances.find(one.number); known != distances.end()) hit.distance = known->second;
        hit.reasons = reasons_of(groups, blocks.at(one.number / in_a_block), one.number, shown.words);
        found.hits.push_back(std::move(hit));
    }
}

void count_choices(const Facets& facets, const Wanted& wanted, const std::vector<Group>& groups, const Blocks& blocks, Found& found)
{
    FacetCount count(facets, groups);
    for (const auto& [block, having] : blocks) {
        const bool is_wanted = !wanted.kind || *wanted.kind == kind_of_number(block * in_a_block);
        if (is_wanted) count.look_at(block, having);
    }
    count.tell(found);
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
    const auto needed = std::max(wanted.skip + wanted.most, wanted.near ? most_measured : 0);
    Sieve sieve(groups, wanted.kind, numbers_named(read, wanted.question.name), std::min(needed, most_shown));
    const auto blocks = blocks_of(read, groups);
    const auto facets = wanted.counts_choices ? words->facets(read) : nullptr;
    for (const auto& [block, having] : blocks) sieve.look_at(block, having, found);
    if (facets) count_choices(*facets, wanted, groups, blocks, found);
    show(read, wanted, groups, blocks, sieve.best(), found);
    return found;
}

}
