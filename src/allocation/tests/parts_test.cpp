#include "allocation/parts.hpp"

#include "allocation/tests/small_programme.hpp"

using allocation::Instance;
using allocation::Mechanism;
using allocation::Parts;
using test::applicant;
using test::offer;
using test::Outcome;
using test::SmallProgramme;
using test::wishes;

namespace {

constexpr Mechanism mechanisms[] = {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance};
constexpr test::Traits everything{true, true, true, true, true};
constexpr std::size_t all_at_once = std::size_t(-1);

/// The draft's ids with the town in front.
test::Draft in_town(const std::string& town, const test::Draft& draft)
{
    test::Draft moved;
    moved.settings = draft.settings;
    for (auto one : draft.offers) {
        one.id = town + one.id;
        moved.offers.push_back(one);
    }
    for (auto one : draft.applicants) {
        one.id = town + one.id;
        moved.applicants.push_back(one);
    }
    for (auto one : draft.groups) {
        one.id = town + one.id;
        moved.groups.push_back(one);
    }
    for (const auto& [somebody, wished, rank, group] : draft.wishes) {
        moved.wish(town + draft.applicant_names[somebody], town + draft.offer_names[wished], rank,
                   group == allocation::none ? "" : town + draft.group_names[group]);
    }
    for (const auto& [first, second] : draft.exclusions) {
        moved.exclude(town + draft.applicant_names[first], town + draft.applicant_names[second]);
    }
    return moved;
}

void add(test::Draft& country, const test::Draft& town)
{
    country.settings = town.settings;
    country.offers.insert(country.offers.end(), town.offers.begin(), town.offers.end());
    country.applicants.insert(country.applicants.end(), town.applicants.begin(), town.applicants.end());
    country.groups.insert(country.groups.end(), town.groups.begin(), town.groups.end());
    for (const auto& [somebody, wished, rank, group] : town.wishes) {
        country.wish(town.applicant_names[somebody], town.offer_names[wished], rank,
                     group == allocation::none ? std::string_view{} : town.group_names[group]);
    }
    for (const auto& [first, second] : town.exclusions) country.exclude(town.applicant_names[first], town.applicant_names[second]);
}

/// Which offers are in which part, by their ids.
std::vector<std::set<std::string>> offers_of_parts(const test::Draft& draft, std::size_t worth_a_part = 0)
{
    const auto instance = test::instance_of(draft);
    const Parts parts(instance, worth_a_part);
    std::vector<std::set<std::string>> all;
    for (std::size_t number = 0; number < parts.count(); ++number) {
        auto& ids = all.emplace_back();
        for (const auto& one : parts.part(number).instance.offers) ids.insert(one.id);
    }
    return all;
}

using Ids = std::vector<std::set<std::string>>;

}

TEST_CASE("the same comes out whether everything is given out at once or in the smallest parts")
{
    for (const auto mechanism : mechanisms) {
        CHECK(rc::check([&](const SmallProgramme& one, const SmallProgramme& other) {
            auto country = in_town("a-", test::draft_of(one, everything));
            add(country, in_town("b-", test::draft_of(other, everything)));
            country.settings.mechanism = mechanism;
            const auto instance = test::instance_of(country);
            const auto at_once = allocate(instance, all_at_once);
            const auto apart = allocate(instance, 0);
            RC_ASSERT(apart.result == at_once.result);
            RC_ASSERT(apart.metrics == at_once.metrics);
            RC_ASSERT(apart.protocol.lines == at_once.protocol.lines);
            RC_ASSERT(apart.protocol.round_of == at_once.protocol.round_of);
            RC_ASSERT(apart.protocol.endings == at_once.protocol.endings);
            RC_ASSERT(apart.protocol.rounds == at_once.protocol.rounds);
            RC_ASSERT(apart.protocol.exchanges.size() == at_once.protocol.exchanges.size());
        }));
    }
}

TEST_CASE("two towns whose children wish nothing of each other's do not change each other's result")
{
    for (const auto mechanism : mechanisms) {
        CHECK(rc::check([&](const SmallProgramme& one, const SmallProgramme& other) {
            auto first = in_town("a-", test::draft_of(one, everything));
            auto second = in_town("b-", test::draft_of(other, everything));
            for (auto* town : {&first, &second}) {
                town->settings.mechanism = mechanism;
                town->settings.seed = "0a";
                town->settings.wishes_for_guarantee = 1; // not "all of the right age", which counts what the other town has
            }
            auto together = test::places_of(first);
            together.merge(test::places_of(second));
            add(first, second);
            RC_ASSERT(test::places_of(first) == together);
        }));
    }
}

TEST_CASE("an instance falls apart where no wish connects it")
{
    test::Draft draft;
    for (const auto* id : {"a", "b", "c", "d"}) draft.offers.push_back(offer(id, 1));
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("cem")};
    wishes(draft, "anna", {"a", "c"});
    wishes(draft, "ben", {"b"});
    CHECK(offers_of_parts(draft) == Ids{{"a", "c"}, {"b"}, {"d"}});
    wishes(draft, "cem", {"c", "b"});
    CHECK(offers_of_parts(draft) == Ids{{"a", "b", "c"}, {"d"}});
}

TEST_CASE("settled places and children who must not meet connect what their wishes do not")
{
    test::Draft draft;
    for (const auto* id : {"a", "b", "c"}) draft.offers.push_back(offer(id, 1));
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("cem")};
    wishes(draft, "anna", {"a"});
    wishes(draft, "ben", {"b"});
    wishes(draft, "cem", {"c"});
    REQUIRE(offers_of_parts(draft).size() == 3);
    auto settled = draft;
    settled.offers[2].locked = {"anna"};
    CHECK(offers_of_parts(settled) == Ids{{"a", "c"}, {"b"}});
    auto apart = draft;
    apart.exclude("ben", "cem");
    CHECK(offers_of_parts(apart) == Ids{{"a"}, {"b", "c"}});
}

TEST_CASE("small pieces stay together until they are worth a part of their own")
{
    test::Draft draft;
    for (int at = 0; at < 6; ++at) {
        const auto id = std::to_string(at);
        draft.offers.push_back(offer("offer" + id, 1));
        draft.applicants.push_back(applicant("child" + id));
        wishes(draft, "child" + id, {"offer" + id});
    }
    CHECK(offers_of_parts(draft).size() == 6);
    CHECK(offers_of_parts(draft, 2) == Ids{{"offer0", "offer1"}, {"offer2", "offer3"}, {"offer4", "offer5"}});
    CHECK(offers_of_parts(draft, 100).size() == 1);
}

TEST_CASE("a part has its own numbers, and knows those of the whole")
{
    test::Draft draft;
    for (const auto* id : {"a", "b", "c"}) draft.offers.push_back(offer(id, 2));
    draft.groups = {{"unused", false}, {"friends", true}};
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("cem"), applicant("dana")};
    wishes(draft, "anna", {"a"});
    draft.wish("ben", "c", 1, "friends");
    draft.wish("dana", "c", 1, "friends");
    draft.exclude("dana", "ben");
    const auto instance = test::instance_of(draft);
    const Parts parts(instance, 0);
    REQUIRE(parts.count() == 3);
    const auto last = parts.part(2);
    CHECK(last.offers == std::vector{2U});
    CHECK(last.applicants == std::vector{1U, 3U}); // Cem wishes nothing and is nowhere
    CHECK(last.wishes == std::vector{1U, 2U});
    CHECK(last.instance.settings == instance.settings);
    CHECK(last.instance.offers == std::vector{instance.offers[2]});
    CHECK(last.instance.applicants == std::vector{instance.applicants[1], instance.applicants[3]});
    CHECK(last.instance.groups == std::vector<allocation::Group>{{"friends", true}});
    CHECK(last.instance.wishes == std::vector<allocation::Wish>{{0, 0, 1, 0}, {1, 0, 1, 0}});
    CHECK(last.instance.first_wish == std::vector{0U, 1U, 2U});
    CHECK(last.instance.exclusions == std::vector<allocation::Exclusion>{{0, 1}});
}

TEST_CASE("the right to an exchange looks at all offers of the right age, in whatever part they are")
{
    test::Draft draft;
    draft.offers = {offer("a", 1), offer("b", 1)};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"a"});
    wishes(draft, "ben", {"b"});
    const auto instance = test::instance_of(draft);
    CHECK(allocate(instance, 0).metrics.covered == 0); // each wishes one of two that fit
    CHECK(allocate(instance, all_at_once).metrics.covered == 0);
}

TEST_CASE("an offer that nobody wishes is closed below its minimum, in a part of its own")
{
    test::Draft draft;
    draft.offers = {offer("a", 1), offer("lonely", 9)};
    draft.offers[1].min = 1;
    draft.applicants = {applicant("anna")};
    wishes(draft, "anna", {"a"});
    const auto apart = allocate(test::instance_of(draft), 0);
    CHECK(apart.result.closed == std::vector<allocation::Closed>{{1, allocation::Closing::cannot_reach_minimum}});
    CHECK(apart.protocol.endings == std::vector<allocation::Ending>{{0, false}, {9, false}});
}
