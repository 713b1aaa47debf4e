#include "allocation/choice.hpp"
#include "allocation/hash.hpp"
#include "allocation/merkle.hpp"
#include "allocation/metrics.hpp"
#include "allocation/overlap.hpp"
#include "allocation/tests/small_programme.hpp"
#include "allocation/turns.hpp"

using allocation::Candidate;
using allocation::MerkleTree;
using allocation::no_seat;
using allocation::open_seat;
using allocation::Slot;

// Small parts beside the plainest way to say the same.

namespace {

std::vector<Slot> slots_of(const std::vector<std::pair<std::uint8_t, std::uint8_t>>& numbers)
{
    std::vector<Slot> slots;
    for (const auto& [begin, length] : numbers) slots.push_back({begin % 60, begin % 60 + 1 + length % 9});
    std::sort(slots.begin(), slots.end(), [](const Slot& one, const Slot& other) {
        return std::pair(one.begin, one.end) < std::pair(other.begin, other.end);
    });
    return slots;
}

bool overlap_by_minutes(const std::vector<Slot>& one, const std::vector<Slot>& other, std::int64_t travel)
{
    std::set<std::int64_t> minutes; // of the first, and the way after it
    for (const auto& [begin, end] : one) {
        for (auto minute = begin; minute < end + travel; ++minute) minutes.insert(minute);
    }
    for (const auto& [begin, end] : other) {
        for (auto minute = begin; minute < end; ++minute) {
            if (minutes.count(minute) > 0) return true;
        }
    }
    for (const auto& [begin, end] : other) { // and the way after the second
        for (const auto& slot : one) {
            for (auto minute = begin; minute < end + travel; ++minute) {
                if (slot.begin <= minute && minute < slot.end) return true;
            }
        }
    }
    return false;
}

/// Twelve applicants for one offer, some with a flag.
struct Crowd {
    explicit Crowd(const std::vector<bool>& flags, std::uint32_t reserved)
    {
        draft.offers = {test::offer("zoo", 100)};
        draft.offers[0].reserves = {{"flag", reserved}};
        for (std::size_t at = 0; at < flags.size(); ++at) {
            const auto id = "child" + std::to_string(100 + at);
            draft.applicants.push_back(test::applicant(id, 8, flags[at] ? std::vector<std::string>{"flag"} : std::vector<std::string>{}));
            draft.wish(id, "zoo", 1);
        }
        instance = test::instance_of(draft);
    }
    std::vector<Candidate> in_turn() const
    {
        std::vector<Candidate> candidates;
        for (std::uint32_t at = 0; at < instance.applicants.size(); ++at) candidates.push_back({at, at, at, 1});
        return candidates;
    }

    test::Draft draft;
    test::Instance instance;
};

std::vector<bool> flags_of(const std::vector<std::uint8_t>& numbers)
{
    std::vector<bool> flags;
    for (std::size_t at = 0; at < std::min<std::size_t>(numbers.size(), 12); ++at) flags.push_back(numbers[at] % 2 == 1);
    return flags;
}

std::set<std::size_t> inside(const std::vector<std::uint32_t>& chosen)
{
    std::set<std::size_t> all;
    for (std::size_t at = 0; at < chosen.size(); ++at) {
        if (chosen[at] != no_seat) all.insert(at);
    }
    return all;
}

}

TEST_CASE("two offers overlap exactly where they share a minute, the way included: compared minute by minute")
{
    using Numbers = std::vector<std::pair<std::uint8_t, std::uint8_t>>;
    CHECK(rc::check([](const Numbers& one, const Numbers& other, std::uint8_t travel) {
        const auto [first, second] = std::pair(slots_of(one), slots_of(other));
        const auto way = travel % 6;
        RC_ASSERT(allocation::overlap(first, second, way) == overlap_by_minutes(first, second, way));
        RC_ASSERT(allocation::overlap(first, second, way) == allocation::overlap(second, first, way));
    }));
}

TEST_CASE("a choice fills every seat that somebody wants, and no reserved seat goes to somebody else while one with the flag is out")
{
    CHECK(rc::check([](const std::vector<std::uint8_t>& numbers, std::uint8_t seats, std::uint8_t reserved) {
        const auto flags = flags_of(numbers);
        const auto free = seats % 8U;
        const auto kept = reserved % 8U;
        const Crowd crowd(flags, kept);
        const allocation::Facts facts(crowd.instance);
        const auto chosen = inside(choose(facts, 0, crowd.in_turn(), {free, {kept}}));
        RC_ASSERT(chosen.size() == std::min<std::size_t>(free, flags.size()));
        const auto flagged = static_cast<std::size_t>(std::count(flags.begin(), flags.end(), true));
        std::size_t flagged_in = 0;
        for (const auto at : chosen) flagged_in += flags[at];
        RC_ASSERT(flagged_in >= std::min<std::size_t>({flagged, kept, free}));
        for (std::size_t out = 0; out < flags.size(); ++out) {
            if (chosen.count(out) > 0) continue;
            for (const auto in : chosen) {
                if (flags[in] == flags[out]) RC_ASSERT(in < out); // of the same kind the turn decides
                else if (in > out) RC_ASSERT(flags[in] && flagged_in <= kept);
            }
        }
    }));
}

TEST_CASE("a choice is responsive: whoever is out stays out when others come, and nobody comes in because others leave in vain")
{
    CHECK(rc::check([](const std::vector<std::uint8_t>& numbers, std::uint8_t seats, std::uint8_t reserved, std::uint8_t who) {
        const auto flags = flags_of(numbers);
        RC_PRE(!flags.empty());
        const auto free = seats % 8U;
        const Crowd crowd(flags, reserved % 8U);
        const allocation::Facts facts(crowd.instance);
        const auto all = crowd.in_turn();
        const auto chosen = inside(choose(facts, 0, all, {free, {reserved % 8U}}));
        auto fewer = all;
        const auto leaves = who % all.size();
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(leaves));
        auto without = std::set<std::size_t>{};
        for (const auto at : inside(choose(facts, 0, fewer, {free, {reserved % 8U}}))) without.insert(fewer[at].subject);
        for (const auto at : chosen) {
            if (at != leaves) RC_ASSERT(without.count(at) == 1U); // substitutes: who was in stays in
        }
        if (chosen.count(leaves) == 0) RC_ASSERT(without == chosen); // who was out is not missed
    }));
}

TEST_CASE("the order of turns is an order: it does not depend on how it was mixed before")
{
    CHECK(rc::check([](std::vector<std::array<std::uint8_t, 3>> numbers, std::uint32_t turn) {
        test::Draft draft;
        for (std::size_t at = 0; at < std::max<std::size_t>(1, numbers.size()); ++at) draft.applicants.push_back(test::applicant("c" + std::to_string(at)));
        const auto instance = test::instance_of(draft);
        const allocation::Lottery lottery(instance);
        std::vector<allocation::Standing> standings;
        for (std::uint32_t at = 0; at < numbers.size(); ++at) {
            const auto& [places, satisfaction, lot] = numbers[at];
            standings.push_back({places % 3U, satisfaction % 3U, lot % 3U, at, at});
        }
        auto mixed = standings;
        std::reverse(mixed.begin(), mixed.end());
        if (!mixed.empty()) std::rotate(mixed.begin(), mixed.begin() + static_cast<std::ptrdiff_t>(turn % mixed.size()), mixed.end());
        sort_by_turn(standings, lottery, 1);
        sort_by_turn(mixed, lottery, 1);
        for (std::size_t at = 0; at < standings.size(); ++at) RC_ASSERT(standings[at].subject == mixed[at].subject);
        for (std::size_t at = 1; at < standings.size(); ++at) {
            const auto& [one, other] = std::tie(standings[at - 1], standings[at]);
            RC_ASSERT(std::tie(one.places, one.satisfaction, one.ticket) <= std::tie(other.places, other.satisfaction, other.ticket));
        }
    }));
}

TEST_CASE("the Gini coefficient is that of all pairs of applicants")
{
    CHECK(rc::check([](std::vector<std::uint8_t> numbers) {
        if (numbers.size() > 40) numbers.resize(40);
        allocation::Metrics metrics;
        metrics.applicants = numbers.size();
        double difference = 0;
        double sum = 0;
        for (auto& one : numbers) {
            one = static_cast<std::uint8_t>(one % 6);
            if (one >= metrics.by_places.size()) metrics.by_places.resize(one + 1U);
            ++metrics.by_places[one];
            sum += one;
        }
        for (const auto one : numbers) {
            for (const auto other : numbers) difference += std::abs(one - other);
        }
        const auto gini = sum == 0 ? 0 : 1000 * difference / 2 / static_cast<double>(numbers.size()) / sum;
        RC_ASSERT(std::abs(static_cast<double>(metrics.gini()) - gini) <= 1.0);
    }));
}

TEST_CASE("every text of any list is shown to be in it by a proof as long as the tree is high, and no other text is")
{
    CHECK(rc::check([](const std::vector<std::string>& texts, std::uint32_t which) {
        RC_PRE(!texts.empty());
        const MerkleTree tree(texts);
        const auto index = which % texts.size();
        const auto proof = tree.proof(index);
        std::size_t height = 0;
        while ((std::size_t(1) << height) < texts.size()) ++height;
        RC_ASSERT(proof.beside.size() <= height);
        RC_ASSERT(root_from(texts[index], proof) == tree.root());
        RC_ASSERT(root_from(texts[index] + "x", proof) != tree.root());
        auto changed = texts;
        changed[index] += "x";
        RC_ASSERT(MerkleTree(changed).root() != tree.root());
        changed = texts;
        changed.push_back("");
        RC_ASSERT(MerkleTree(changed).root() != tree.root());
        for (std::size_t level = 0; level < proof.beside.size(); ++level) {
            auto broken = proof;
            broken.beside[level][level % 32] ^= 1U;
            RC_ASSERT(root_from(texts[index], broken) != tree.root());
        }
    }));
}

TEST_CASE("two hashes put together do not pass for a text: leaves and inner nodes are hashed apart")
{
    const std::vector<std::string> texts{"a", "b", "c", "d"};
    const MerkleTree tree(texts);
    const auto proof = tree.proof(0);
    const auto leaf = [](const std::string& text) { return allocation::hash_of(std::string(1, '\0') + text); };
    const auto left = leaf("a");
    const auto right = leaf("b");
    std::string forged(left.begin(), left.end());
    forged.append(right.begin(), right.end());
    CHECK(root_from(forged, allocation::Proof{0, 2, {proof.beside[1]}}) != tree.root());
}

TEST_CASE("a proof of a place behind the end of the list proves nothing")
{
    const MerkleTree one(std::vector<std::string>{"a"});
    REQUIRE(root_from("a", allocation::Proof{0, 1, {}}) == one.root());
    CHECK(root_from("a", allocation::Proof{1, 1, {}}) == std::nullopt);
    const MerkleTree three(std::vector<std::string>{"a", "b", "c"});
    auto proof = three.proof(2);
    REQUIRE(root_from("c", proof) == three.root());
    proof.index = 3;
    CHECK(root_from("c", proof) == std::nullopt);
}
