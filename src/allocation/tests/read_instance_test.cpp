#include "allocation/read_instance.hpp"

#include "allocation/tests/small_programme.hpp"
#include "allocation/write.hpp"

using allocation::Mechanism;
using allocation::Mistake;
using allocation::read_instance;
using base::says;

namespace {

std::vector<Mistake> mistakes_in(std::string_view text)
{
    const auto instance = read_instance(text);
    REQUIRE_FALSE(instance.has_value());
    return instance.error();
}

std::set<std::string> places_of_mistakes(std::string_view text)
{
    std::set<std::string> places;
    for (const auto& mistake : mistakes_in(text)) places.insert(mistake.place);
    return places;
}

constexpr auto whole = R"({
  "format": "buendnisnetz.allocation/1", "mechanism": "rounds_equal", "seed": "00FF", "period": "Sommer 2026", "limit": 3,
  "wishes_for_guarantee": 4, "travel_minutes": 15,
  "offers": [
    {"id": "zoo", "activity": "tiere", "slots": [[60, 120], [0, 30]], "min": 1, "max": 2, "ages": [6, 9],
     "reserves": [{"flag": "arm", "seats": 1}], "classes": [{"flag": "ort"}], "locked": ["ben"], "takes_place_anyway": true},
    {"id": "boot", "max": 1}],
  "applicants": [
    {"id": "ben", "age": 7, "flags": ["ort", "arm", "ort"], "limit": 2, "held": [{"slots": [[500, 600]], "counts": true}]},
    {"id": "anna"}],
  "wishes": [
    {"applicant": "anna", "offer": "zoo", "rank": 2}, {"applicant": "anna", "offer": "boot", "rank": 1, "group": "g"},
    {"applicant": "ben", "offer": "boot", "rank": 1, "group": "g"}],
  "groups": [{"id": "g", "alone_if_not_together": true}],
  "exclusions": [["ben", "anna"]]
})";

}

TEST_CASE("everything that the format knows is read, and put into one order")
{
    const auto instance = read_instance(whole);
    REQUIRE(instance.has_value());
    CHECK(instance->settings == allocation::Settings{Mechanism::rounds_equal, "00ff", "Sommer 2026", 3, 4, 15});
    auto zoo = test::offer("zoo", 2, {{0, 30}, {60, 120}});
    zoo.activity = "tiere";
    zoo.min = 1;
    zoo.ages = allocation::Ages{6, 9};
    zoo.reserves = {{"arm", 1}};
    zoo.classes = {"ort"};
    zoo.locked = {"ben"};
    zoo.takes_place_anyway = true;
    CHECK(instance->offers == std::vector{test::offer("boot", 1), zoo});
    auto ben = test::applicant("ben", 7, {"arm", "ort"});
    ben.limit = 2;
    ben.held = {{{{500, 600}}, true}};
    auto anna = test::applicant("anna");
    anna.age.reset();
    CHECK(instance->applicants == std::vector{anna, ben});
    CHECK(instance->wishes == std::vector<allocation::Wish>{{0, 0, 1, 0}, {0, 1, 2, allocation::none}, {1, 0, 1, 0}});
    CHECK(instance->groups == std::vector<allocation::Group>{{"g", true}});
    CHECK(instance->exclusions == std::vector<allocation::Exclusion>{{0, 1}});
}

TEST_CASE("only ids, room, and who wishes what in which order are compulsory")
{
    const auto instance = read_instance(R"({"offers":[{"id":"a","max":1}],"applicants":[{"id":"x"}],"wishes":[{"applicant":"x","offer":"a","rank":1}]})");
    REQUIRE(instance.has_value());
    CHECK(instance->settings == allocation::Settings{});
    CHECK(test::places_of(*instance, allocate(*instance)) == test::Places{{"x", {"a"}}});
    CHECK(read_instance("{}").has_value());
}

TEST_CASE("what is written is read again as the same, in pieces of any size")
{
    const auto instance = read_instance(whole);
    REQUIRE(instance.has_value());
    const auto text = written(*instance);
    for (const std::size_t size : {std::size_t(1), std::size_t(3), std::size_t(64), text.size()}) {
        allocation::InstanceReader reader;
        for (std::size_t at = 0; at < text.size(); at += size) REQUIRE(reader.add(std::string_view(text).substr(at, size)));
        const auto again = reader.finish();
        REQUIRE(again.has_value());
        CHECK(*again == *instance);
    }
    CHECK(rc::check([](const test::SmallProgramme& programme) {
        const auto small = test::instance_of(test::draft_of(programme, {true, true, true, true, true}));
        RC_ASSERT(read_instance(written(small)) == small);
    }));
}

TEST_CASE("the command line goes before the file")
{
    const auto instance = read_instance(whole, Mechanism::rounds, "AB");
    REQUIRE(instance.has_value());
    CHECK(instance->settings.mechanism == Mechanism::rounds);
    CHECK(instance->settings.seed == "ab");
}

TEST_CASE("all mistakes are told at once, each with its place")
{
    const auto text = R"({"colour": 1, "mechanism": "first_come", "seed": "xyz", "limit": -1, "offers": [
        {"id": "a", "max": 1.5}, {"id": "b"}, {"id": "a", "max": 2, "min": 3}, {"id": "c", "max": 1, "slots": [[5, 5], [1, 2, 3], "x"]},
        {"id": "d", "max": 99999999999999999999, "ages": [9, 6], "name": "x"}],
      "applicants": [{"id": "", "age": 1000}, {"id": "y", "flags": "z"}, 7],
      "wishes": [{"applicant": "nobody", "offer": "a", "rank": 1}, {"applicant": "y", "offer": "nothing", "rank": 1},
        {"applicant": "y", "offer": "b", "rank": 3}, {"applicant": "y", "offer": "b", "rank": 3, "group": "nogroup"}],
      "groups": [{"id": null}], "exclusions": [["y", "y"], ["y"], ["y", "nobody"]]})";
    CHECK(places_of_mistakes(text) ==
          std::set<std::string>{"colour", "mechanism", "seed", "limit", "offers[0].max", "offers[1]", "offers[2].id", "offers[2].min",
                                "offers[3].slots[0]", "offers[3].slots[1]", "offers[3].slots[2]", "offers[4].max", "offers[4].ages",
                                "offers[4].name", "applicants[0].id", "applicants[0].age", "applicants[1].flags", "applicants[2]",
                                "wishes[0].applicant", "wishes[1].offer", "wishes[2].rank", "wishes[3].rank", "wishes[3].group",
                                "groups[0].id", "exclusions[0]", "exclusions[1]", "exclusions[2][1]"});
    CHECK(mistakes_in(R"({"offers":[{"id":"a","max":1,"max":2}]})") ==
          std::vector<Mistake>{{"offers[0].max", says("“{0}” is there twice.", "max")}});
}

TEST_CASE("gaps and ties in somebody's ranks are refused")
{
    const auto with_ranks = [](const std::string& first, const std::string& second) {
        return R"({"offers":[{"id":"a","max":1},{"id":"b","max":1}],"applicants":[{"id":"x"}],"wishes":[{"applicant":"x","offer":"a","rank":)" +
               first + R"(},{"applicant":"x","offer":"b","rank":)" + second + "}]}";
    };
    CHECK(read_instance(with_ranks("2", "1")).has_value());
    CHECK(mistakes_in(with_ranks("1", "1")) == std::vector<Mistake>{{"wishes[1].rank", says("The rank {0} is there twice.", "1")}});
    CHECK(mistakes_in(with_ranks("1", "3")) ==
          std::vector<Mistake>{{"wishes[1].rank", says("After rank {0} comes {1}, not {2}.", "1", "2", "3")}});
    CHECK(mistakes_in(with_ranks("0", "1")).front().place == "wishes[0].rank");
    CHECK_FALSE(read_instance(with_ranks("-1", "1")).has_value());
    CHECK_FALSE(read_instance(with_ranks("1e0", "2")).has_value());
}

TEST_CASE("settled places that cannot all be kept are refused")
{
    const auto refused = [](const std::string& offers, const std::string& applicant = R"("age": 8)") {
        return places_of_mistakes(R"({"offers":[)" + offers + R"(],"applicants":[{"id":"x",)" + applicant + R"(},{"id":"y"}]})");
    };
    using Refused = std::set<std::string>;
    CHECK(refused(R"({"id":"a","max":1,"locked":["x","y"]})") == Refused{"offers[0].locked[1]"});
    CHECK(refused(R"({"id":"a","max":1,"locked":["z"]})") == Refused{"offers[0].locked[0]"});
    CHECK(refused(R"({"id":"a","max":1,"ages":[9,10],"locked":["x"]})") == Refused{"offers[0].locked[0]"});
    CHECK(refused(R"({"id":"a","max":1,"slots":[[0,9]],"locked":["x"]},{"id":"b","max":1,"slots":[[8,9]],"locked":["x"]})") ==
          Refused{"offers[1].locked[0]"});
    CHECK(refused(R"({"id":"a","max":1,"locked":["x"]})", R"("limit": 0)") == Refused{"offers[0].locked[0]"});
    CHECK(refused(R"({"id":"a","max":1,"slots":[[0,9]],"locked":["x"]})", R"("held":[{"slots":[[5,6]]}])") == Refused{"offers[0].locked[0]"});
}

TEST_CASE("a group has at most four members")
{
    test::Draft draft;
    draft.offers = {test::offer("boat", 9)};
    draft.groups = {{"g", false}};
    for (int child = 0; child < 5; ++child) {
        draft.applicants.push_back(test::applicant("child" + std::to_string(child)));
        draft.wish(draft.applicants.back().id, "boat", 1, "g");
    }
    const auto instance = check(draft);
    REQUIRE_FALSE(instance.has_value());
    CHECK(instance.error() == std::vector<Mistake>{{"wishes[4].group", says("A group has at most {0} members.", "4")}});
}

TEST_CASE("a file that ends too early, goes on too long, or is something else is refused with its line")
{
    CHECK(mistakes_in("") == std::vector<Mistake>{{"", says("Line {0}: the file ends before everything was said.", "1")}});
    CHECK(mistakes_in("{\n\"offers\": [") == std::vector<Mistake>{{"", says("Line {0}: the file ends before everything was said.", "2")}});
    CHECK(mistakes_in("{}\n{}") == std::vector<Mistake>{{"", says("Line {0}: something stands behind the end.", "2")}});
    CHECK(mistakes_in("{\"offers\": }") == std::vector<Mistake>{{"", says("Line {0}: here the file stops being JSON.", "1")}});
    CHECK(mistakes_in("[]").front().message == says("An object in curly brackets belongs here."));
    CHECK_FALSE(read_instance(std::string(1000, '[')).has_value());
    CHECK_FALSE(read_instance(std::string("\0\0", 2)).has_value());
    CHECK_FALSE(read_instance("{\"period\": \"\xff\"}").has_value());
    CHECK_FALSE(read_instance("{\"period\": \"" + std::string(20'000, 'x') + "\"}").has_value());
    CHECK(mistakes_in("{\"period\": \"" + std::string(300, 'x') + "\"}").front().place == "period");
    CHECK(mistakes_in(R"({"period": "a\u0007b"})") == std::vector<Mistake>{{"period", says("It holds control characters.")}});
}

TEST_CASE("of very many mistakes a hundred are told and the others counted")
{
    std::string text = R"({"offers":[)";
    for (int offer = 0; offer < 250; ++offer) text += offer == 0 ? "{}" : ",{}";
    const auto mistakes = mistakes_in(text + "]}");
    REQUIRE(mistakes.size() == 101);
    CHECK(mistakes.back() == Mistake{"", says("and {0} more mistakes", "400")});
}

TEST_CASE("a deep nest of brackets ends with a sentence, in one piece and in many")
{
    const auto deep = "{\"offers\":" + std::string(5'000, '[');
    for (const std::size_t piece : {std::size_t(1), std::size_t(7), deep.size()}) {
        allocation::InstanceReader reader;
        for (std::size_t at = 0; at < deep.size() && reader.add(std::string_view(deep).substr(at, piece)); at += piece) {}
        const auto instance = reader.finish();
        REQUIRE_FALSE(instance.has_value());
        CHECK(instance.error().back().place.empty());
    }
}

TEST_CASE("an endless file is given up after as much as was allowed")
{
    allocation::InstanceReader reader(10'000);
    const std::string blanks(100, ' ');
    std::size_t pieces = 0;
    while (pieces < 1'000 && reader.add(blanks)) ++pieces;
    CHECK(pieces == 100);
    const auto instance = reader.finish();
    REQUIRE_FALSE(instance.has_value());
    CHECK(instance.error().back().message == says("Line {0}: this is more than any programme needs; reading stops here.", "1"));
}
