#include "allocation/run.hpp"

#include "allocation/leaves.hpp"
#include "allocation/tests/programme.hpp"

#include <boost/json.hpp>

using allocation::Run;
using test::applicant;
using test::offer;
using test::wishes;

// What everybody may read: a line only where it hides whom it is about.

namespace {

namespace json = boost::json;

/// As many children as are said want as many seats as are said, and the lot alone decides.
test::Draft crowd(std::uint32_t children, std::uint32_t seats)
{
    test::Draft draft;
    draft.settings.period = "summer";
    draft.offers = {offer("zoo", seats)};
    for (std::uint32_t at = 0; at < children; ++at) {
        draft.applicants.push_back(applicant("child" + std::to_string(100 + at)));
        wishes(draft, draft.applicants.back().id, {"zoo"});
    }
    return draft;
}

Run drawn(const test::Draft& draft) { return allocation::draw(test::instance_of(draft), "5ec7e7", "3 8 15", "test"); }

json::object record_of(const Run& run) { return json::parse(public_record(run)).as_object(); }

std::size_t lines_of(const test::Draft& draft) { return record_of(drawn(draft)).at("lines").as_array().size(); }

}

TEST_CASE("the record says how the draw came about, so that anybody can check seed and commitment")
{
    const auto run = drawn(crowd(3, 1));
    const auto record = record_of(run);
    std::set<std::string> keys;
    for (const auto& [key, value] : record) keys.insert(std::string(key));
    CHECK(keys == std::set<std::string>{"format", "period", "mechanism", "program", "commitment", "secret", "list_root", "public_value", "seed",
                                        "result_root", "lines", "closed", "merged_offers", "places"});
    CHECK(record.at("format") == "buendnisnetz.public/1");
    CHECK(record.at("period") == "summer");
    CHECK(record.at("mechanism") == "rounds");
    CHECK(std::string(record.at("commitment").as_string()) == allocation::hex(allocation::hash_of("5ec7e7")));
    CHECK(std::string(record.at("seed").as_string()) ==
          allocation::hex(allocation::hash_of("5ec7e7|" + std::string(record.at("list_root").as_string()) + "|3 8 15")));
    CHECK(record.at("places") == 1);
}

TEST_CASE("a line stands by itself only where the lot parted at least five on each side")
{
    CHECK(lines_of(crowd(10, 5)) == 1);
    CHECK(lines_of(crowd(9, 5)) == 0);  // four are out
    CHECK(lines_of(crowd(9, 4)) == 0);  // four are in
    CHECK(lines_of(crowd(40, 4)) == 0);
    CHECK(lines_of(crowd(40, 35)) == 1);
    CHECK(lines_of(crowd(5, 9)) == 0); // nothing was decided
}

TEST_CASE("a published line is that of the last one in, and says nothing else")
{
    const auto run = drawn(crowd(12, 6));
    const auto record = record_of(run);
    const auto& line = record.at("lines").as_array().front().as_object();
    const auto& drawn_line = run.allocation.protocol.lines.front();
    CHECK(json::serialize(line) == R"({"offer":"zoo","round":1,"class":0,"places":0,"satisfaction":0,"ticket":")" +
                                       allocation::hex(drawn_line.open->ticket) + "\"}");
    CHECK(record.at("merged_offers") == 0);
}

TEST_CASE("those of another class, or with other places, do not hide anybody")
{
    auto draft = crowd(12, 6);
    draft.offers[0].classes = {"near"};
    for (std::size_t at = 0; at < 2; ++at) draft.applicants[at].flags = {"near"};
    CHECK(lines_of(draft) == 0); // four of ten with the same class got in
    draft.offers[0].max = 7;
    CHECK(lines_of(draft) == 1); // five of ten
    for (std::size_t at = 2; at < 8; ++at) draft.applicants[at].held = {{{{900, 901}}, true}};
    CHECK(lines_of(draft) == 0); // the six with a place elsewhere were out without the lot
}

TEST_CASE("closed offers are named, all others without a line are only counted")
{
    auto draft = crowd(12, 6);
    draft.offers.push_back(offer("choir", 9));
    draft.offers.back().min = 5;
    draft.offers.push_back(offer("boat", 1));
    draft.offers.push_back(offer("park", 4));
    const auto record = record_of(drawn(draft));
    CHECK(record.at("closed") == json::array{"choir"});
    CHECK(record.at("merged_offers") == 2);
    CHECK(record.at("lines").as_array().size() == 1);
}

TEST_CASE("a line that only those with a reserved seat decided is not published: it would tell of them")
{
    auto draft = crowd(14, 6);
    draft.offers[0].reserves = {{"low-income", 6}};
    for (std::size_t at = 0; at < 7; ++at) draft.applicants[at].flags = {"low-income"};
    const auto run = drawn(draft);
    REQUIRE(run.allocation.protocol.lines.size() == 1);
    REQUIRE_FALSE(run.allocation.protocol.lines[0].open.has_value());
    CHECK(record_of(run).at("lines").as_array().empty());
    CHECK(public_record(run).find("low-income") == std::string::npos);
}

TEST_CASE("nobody guesses the row of an offer who does not know all who wish it")
{
    const auto row_of_zoo = [](const std::string& child) {
        test::Draft draft;
        draft.offers = {test::offer("zoo", 5)};
        draft.applicants = {test::applicant(child), test::applicant("ben")};
        for (const auto& id : {child, std::string("ben")}) test::wishes(draft, id, {"zoo"});
        const auto instance = test::instance_of(draft);
        return allocation::result_leaves(instance, allocate(instance)).texts.front();
    };
    REQUIRE(row_of_zoo("anna") == row_of_zoo("anna"));
    CHECK(row_of_zoo("anna") != row_of_zoo("anne")); // all else in it is the same
}

TEST_CASE("the root of what was handed in changes with everything that can change a result")
{
    test::Draft draft;
    draft.offers = {offer("boat", 2), offer("zoo", 5)};
    draft.groups = {{"friends", false}};
    draft.applicants = {applicant("anna"), applicant("ben"), applicant("cem")};
    wishes(draft, "anna", {"zoo", "boat"});
    for (const auto* id : {"ben", "cem"}) draft.wish(id, "zoo", 1, "friends");
    draft.exclude("anna", "ben");
    const auto instance = test::instance_of(draft);
    std::set<allocation::Hash> roots{list_root_of(instance)};
    const auto changed = [&](auto change) {
        auto other = instance;
        change(other);
        roots.insert(list_root_of(other));
    };
    changed([](auto& one) { one.settings.limit = 3; });
    changed([](auto& one) { one.settings.wishes_for_guarantee = 3; });
    changed([](auto& one) { one.settings.mechanism = allocation::Mechanism::rounds_equal; });
    changed([](auto& one) { one.offers[0].max = 3; });
    changed([](auto& one) { one.offers[0].locked = {"cem"}; });
    changed([](auto& one) { one.applicants[0].age = 9; });
    changed([](auto& one) { one.applicants[0].limit = 1; });
    changed([](auto& one) { one.applicants[0].flags = {"near"}; });
    changed([](auto& one) { one.applicants[0].held = {{{{900, 901}}, true}}; });
    changed([](auto& one) { std::swap(one.wishes[0].offer, one.wishes[1].offer); });
    changed([](auto& one) { one.wishes[2].group = allocation::none; });
    changed([](auto& one) { one.groups[0].alone_if_not_together = true; });
    changed([](auto& one) { one.exclusions.clear(); });
    changed([](auto& one) { one.exclusions[0].first = 2; });
    changed([](auto& one) { one.exclusions[0].second = 2; });
    CHECK(roots.size() == 16);
}
