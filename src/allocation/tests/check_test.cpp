#include "allocation/draft.hpp"

#include "allocation/tests/programme.hpp"

using allocation::Mistake;
using allocation::Most;
using base::says;
using test::applicant;
using test::offer;
using test::wishes;

// What other parts of the program hand over is checked like a file: nothing that contradicts itself is drawn with.

namespace {

using Mistakes = std::vector<Mistake>;

Mistakes mistakes_in(const test::Draft& draft)
{
    const auto instance = check(draft);
    return instance ? Mistakes{} : instance.error();
}

/// Anna wishes the zoo.
test::Draft small()
{
    test::Draft draft;
    draft.offers = {offer("zoo", 2, {{0, 10}})};
    draft.applicants = {applicant("anna"), applicant("ben")};
    wishes(draft, "anna", {"zoo"});
    return draft;
}

}

TEST_CASE("a draft without mistakes becomes an instance in its one order")
{
    test::Draft draft;
    draft.offers = {offer("zoo", 1), offer("boat", 1)};
    draft.applicants = {applicant("ben"), applicant("anna")};
    draft.wish("ben", "zoo", 2);
    draft.wish("ben", "boat", 1);
    draft.wish("anna", "zoo", 1);
    draft.exclude("ben", "anna");
    draft.exclude("anna", "ben"); // the same once more
    const auto instance = test::instance_of(draft);
    CHECK(instance.offers == std::vector{offer("boat", 1), offer("zoo", 1)});
    CHECK(instance.applicants == std::vector{applicant("anna"), applicant("ben")});
    CHECK(instance.wishes == std::vector<allocation::Wish>{{0, 1, 1, allocation::none}, {1, 0, 1, allocation::none}, {1, 1, 2, allocation::none}});
    CHECK(instance.first_wish == std::vector{0U, 1U, 3U});
    CHECK(instance.exclusions == std::vector<allocation::Exclusion>{{0, 1}});
}

TEST_CASE("slots, flags and settled places are put into one order, doubled flags once")
{
    auto draft = small();
    draft.offers[0].slots = {{50, 60}, {0, 10}, {0, 5}};
    draft.offers[0].locked = {"ben", "anna"};
    draft.applicants[0].flags = {"b", "a", "b"};
    draft.applicants[0].held = {{{{90, 95}, {80, 85}}, true}, {{{100, 105}}, false}, {{{70, 75}}, false}};
    const auto instance = test::instance_of(draft);
    CHECK(instance.offers[0].slots == std::vector<allocation::Slot>{{0, 5}, {0, 10}, {50, 60}});
    CHECK(instance.offers[0].locked == std::vector<std::string>{"anna", "ben"});
    CHECK(instance.applicants[0].flags == std::vector<std::string>{"a", "b"});
    CHECK(instance.applicants[0].held ==
          std::vector<allocation::HeldPlace>{{{{70, 75}}, false}, {{{100, 105}}, false}, {{{80, 85}, {90, 95}}, true}});
}

TEST_CASE("the same id twice is refused where it stands the second time")
{
    auto draft = small();
    draft.offers.push_back(offer("zoo", 1));
    draft.applicants.push_back(applicant("anna"));
    draft.groups = {{"g", false}, {"g", true}};
    CHECK(mistakes_in(draft) == Mistakes{{"applicants[2].id", says("“{0}” is there twice.", "anna")},
                                         {"offers[1].id", says("“{0}” is there twice.", "zoo")},
                                         {"groups[1].id", says("“{0}” is there twice.", "g")}});
}

TEST_CASE("names that lead nowhere are refused where they stand")
{
    auto draft = small();
    draft.wish("nobody", "zoo", 1);
    draft.wish("ben", "nothing", 1, "nogroup");
    draft.exclude("anna", "ghost");
    const auto nothing = [](const std::string& id) { return says("There is nothing with the id “{0}”.", id); };
    CHECK(mistakes_in(draft) == Mistakes{{"wishes[1].applicant", nothing("nobody")},
                                         {"wishes[2].offer", nothing("nothing")},
                                         {"wishes[2].group", nothing("nogroup")},
                                         {"exclusions[0][1]", nothing("ghost")}});
}

TEST_CASE("numbers beyond what anybody means are refused")
{
    auto draft = small();
    draft.settings.limit = Most::limit + 1;
    draft.settings.travel_minutes = Most::travel_minutes + 1;
    draft.offers[0].max = Most::places + 1;
    draft.applicants[0].age = Most::age + 1;
    draft.applicants[1].limit = Most::limit + 1;
    const auto between = [](std::size_t most) { return says("The number must be between 0 and {0}.", std::to_string(most)); };
    CHECK(mistakes_in(draft) == Mistakes{{"limit", between(Most::limit)},
                                         {"travel_minutes", between(Most::travel_minutes)},
                                         {"offers[0].max", between(Most::places)},
                                         {"applicants[0].age", between(Most::age)},
                                         {"applicants[1].limit", between(Most::limit)}});
}

TEST_CASE("the largest numbers that are allowed are allowed")
{
    auto draft = small();
    draft.settings.limit = Most::limit;
    draft.settings.travel_minutes = Most::travel_minutes;
    draft.offers[0].max = Most::places;
    draft.offers[0].min = Most::places;
    draft.offers[0].slots = {{0, Most::minute}};
    draft.offers[0].ages = allocation::Ages{0, Most::age};
    draft.applicants[0].age = Most::age;
    draft.applicants[0].limit = Most::limit;
    CHECK(mistakes_in(draft).empty());
    CHECK(test::Outcome(draft).closed() == std::vector<std::string>{"zoo"});
}

TEST_CASE("slots that end before they begin, or lie outside of time, are refused, of offers and of places elsewhere")
{
    auto draft = small();
    draft.offers[0].slots = {{0, 10}, {10, 10}, {20, 15}, {-1, 5}, {5, Most::minute + 1}};
    draft.applicants[1].held = {{{{0, 1}}, false}, {{{0, 1}, {3, 2}}, false}};
    const auto backwards = says("It must end after it begins.");
    const auto outside = says("A minute must be between 0 and {0}.", std::to_string(Most::minute));
    CHECK(mistakes_in(draft) == Mistakes{{"offers[0].slots[1]", backwards},
                                         {"offers[0].slots[2]", backwards},
                                         {"offers[0].slots[3]", outside},
                                         {"offers[0].slots[4]", outside},
                                         {"applicants[1].held[1].slots[1]", backwards}});
}

TEST_CASE("more needed than there is room for, and ages from the older to the younger, are refused")
{
    auto draft = small();
    draft.offers[0].min = 3;
    draft.offers[0].ages = allocation::Ages{9, 8};
    CHECK(mistakes_in(draft) == Mistakes{{"offers[0].min", says("More are needed than there is room for.")},
                                         {"offers[0].ages", says("The ages must go from the younger to the older, up to {0}.", "150")}});
}

TEST_CASE("somebody may rank as many wishes as fit into a word, and no more")
{
    auto draft = small();
    draft.wishes.clear();
    std::vector<std::string> all;
    for (int at = 0; at < 65; ++at) {
        all.push_back("offer" + std::to_string(at));
        draft.offers.push_back(offer(all.back(), 1));
    }
    wishes(draft, "ben", all);
    CHECK(mistakes_in(draft) == Mistakes{{"wishes[64].rank", says("There are more than {0} wishes.", "64")}});
    draft.wishes.pop_back();
    CHECK(mistakes_in(draft).empty());
    CHECK(test::Outcome(draft).number_of_places() == 64);
}

TEST_CASE("a gap in the ranks is told once, and counted on from there")
{
    auto draft = small();
    draft.offers.push_back(offer("boat", 1));
    draft.offers.push_back(offer("park", 1));
    draft.wish("anna", "boat", 3);
    draft.wish("anna", "park", 4);
    CHECK(mistakes_in(draft) == Mistakes{{"wishes[1].rank", says("After rank {0} comes {1}, not {2}.", "1", "2", "3")}});
}

TEST_CASE("a group may be four, each with one line for an offer")
{
    auto draft = small();
    draft.wishes.clear();
    draft.groups = {{"g", false}};
    draft.offers[0].max = 9;
    for (const auto* id : {"cem", "dana", "emil"}) draft.applicants.push_back(applicant(id));
    for (const auto* id : {"anna", "ben", "cem", "dana"}) draft.wish(id, "zoo", 1, "g");
    CHECK(mistakes_in(draft).empty());
    auto five = draft;
    five.wish("emil", "zoo", 1, "g");
    CHECK(mistakes_in(five) == Mistakes{{"wishes[4].group", says("A group has at most {0} members.", "4")}});
    auto twice = draft;
    twice.wish("dana", "zoo", 2, "g");
    CHECK(mistakes_in(twice) == Mistakes{{"wishes[4].group", says("The same joint wish is there twice.")}});
}

TEST_CASE("nobody is kept apart from themselves")
{
    auto draft = small();
    draft.exclude("ben", "ben");
    CHECK(mistakes_in(draft) == Mistakes{{"exclusions[0]", says("Nobody can be kept apart from themselves.")}});
}

TEST_CASE("settled places have to fit: into the offer, to the age, beside each other, within the limit, into the time")
{
    auto draft = small();
    draft.settings.travel_minutes = 5;
    draft.offers[0].max = 1;
    draft.offers[0].locked = {"anna", "ben"};
    CHECK(mistakes_in(draft) == Mistakes{{"offers[0].locked[1]", says("More places are settled than there are.")}});
    draft.offers[0].max = 2;
    CHECK(mistakes_in(draft).empty());
    draft.offers.push_back(offer("boat", 2, {{14, 20}})); // four minutes after the zoo
    draft.offers[1].locked = {"ben"};
    CHECK(mistakes_in(draft) == Mistakes{{"offers[1].locked[0]", says("The settled place overlaps with another place of the same applicant.")}});
    draft.offers[1].slots = {{15, 20}};
    CHECK(mistakes_in(draft).empty());
    draft.applicants[1].limit = 1;
    CHECK(mistakes_in(draft) == Mistakes{{"offers[1].locked[0]", says("More places are settled than the limit allows.")}});
    draft.applicants[1].limit = 2;
    draft.applicants[1].held = {{{{100, 101}}, true}};
    CHECK(mistakes_in(draft).size() == 1); // the place elsewhere counts
    draft.applicants[1].held[0].counts = false;
    CHECK(mistakes_in(draft).empty());
    draft.offers[1].ages = allocation::Ages{9, 10};
    CHECK(mistakes_in(draft) == Mistakes{{"offers[1].locked[0]", says("The settled place does not fit the age.")}});
    draft.offers[1].ages.reset();
    draft.offers[0].activity = "animals";
    draft.offers[1].activity = "animals";
    CHECK(mistakes_in(draft) == Mistakes{{"offers[1].locked[0]", says("The settled place overlaps with another place of the same applicant.")}});
}

TEST_CASE("names get numbers in the order in which they come, and the same name the same number")
{
    allocation::Names names;
    CHECK(names.number_of("b") == 0);
    CHECK(names.number_of("a") == 1);
    CHECK(names.number_of("b") == 0);
    for (int at = 0; at < 1000; ++at) names.number_of("name" + std::to_string(at));
    CHECK(names.number_of("a") == 1);
    CHECK(names[1] == "a");
    CHECK(names[1001] == "name999");
    CHECK(names.size() == 1002);
}
