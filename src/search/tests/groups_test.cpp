#include "search/groups.hpp"

using search::Group;
using search::KnownWord;
using search::Vocabulary;

namespace {

const Vocabulary& words()
{
    static const Vocabulary all({{1, "betreu", "Betreuung", 20}, {2, "ferienbetreu", "Ferienbetreuung", 5}, {3, "kinderbetreu", "Kinderbetreuung", 9},
                                 {4, "rostock", "Rostock", 8}, {5, "=s13", "", 30}, {6, "=tferien", "", 12}, {7, "=phro", "", 3}, {8, "=c216/30", "", 7},
                                 {9, "=c216/29", "", 2}, {10, "vaet", "Väter", 4}});
    return all;
}

search::Wanted asking(std::string_view typed, search::Typing typing = search::Typing::finished)
{
    search::Wanted wanted;
    wanted.question = search::question_in(typed, typing);
    return wanted;
}

/// The keys of a group's words, the exact one first; 0 where there is none.
std::vector<std::int64_t> keys(const Group& group)
{
    std::vector<std::int64_t> all = {group.exact ? group.exact->id : 0};
    for (const auto* other : group.others) all.push_back(other->id);
    return all;
}

using Keys = std::vector<std::int64_t>;

}

TEST_CASE("a word comes to itself and to the words that contain it, the most frequent first")
{
    const auto groups = search::groups_of(words(), asking("Betreuung"));
    REQUIRE(groups.size() == 1);
    CHECK(keys(groups[0]) == Keys{1, 3, 2});
    CHECK_FALSE(groups[0].is_similar);
    CHECK(groups[0].role == Group::Role::word);
}

TEST_CASE("a word that stands nowhere comes to what is written nearly so")
{
    const auto groups = search::groups_of(words(), asking("Rostokc"));
    CHECK(keys(groups.at(0)) == Keys{0, 4});
    CHECK(groups[0].is_similar);
}

TEST_CASE("a slip inside of a word that begins like another is a slip, and no beginning")
{
    const auto groups = search::groups_of(words(), asking("Kinderbetreung"));
    CHECK(keys(groups.at(0)) == Keys{0, 3});
    CHECK(groups[0].is_similar);
}

TEST_CASE("short words are not guessed at")
{
    CHECK(search::groups_of(words(), asking("vae")).at(0).empty());
    CHECK(search::groups_of(words(), asking("xyzqw")).at(0).empty());
}

TEST_CASE("only the last word of somebody who is typing is a beginning")
{
    const auto groups = search::groups_of(words(), asking("Rostock Fer", search::Typing::going_on));
    REQUIRE(groups.size() == 2);
    CHECK(keys(groups[0]) == Keys{4});
    CHECK(keys(groups[1]) == Keys{0, 2});
}

TEST_CASE("the words of a question share how many others they come to, so that no question costs too much")
{
    std::vector<KnownWord> many;
    for (std::int64_t id = 1; id <= 100; ++id) many.push_back({id, "ferien" + std::to_string(id), "Ferien" + std::to_string(id), id});
    const Vocabulary vocabulary(std::move(many));
    CHECK(search::groups_of(vocabulary, asking("Ferien1")).at(0).others.size() <= 40);
    const auto alone = search::groups_of(vocabulary, asking("ferien"));
    CHECK(keys(alone.at(0)).size() == 41);
    const auto eight = search::groups_of(vocabulary, asking("ferien ferien1 ferien2 ferien3 ferien4 ferien5 ferien6 ferien7"));
    REQUIRE(eight.size() == 8);
    CHECK(keys(eight[0]) == Keys{0, 100, 99, 98, 97, 96, 95, 94, 93});
}

TEST_CASE("filters are groups of one mark, and empty where nothing has it")
{
    auto wanted = asking("Betreuung");
    wanted.state_key = "13";
    wanted.topic = "vaeter";
    const auto groups = search::groups_of(words(), wanted);
    REQUIRE(groups.size() == 3);
    CHECK(keys(groups[1]) == Keys{5});
    CHECK(groups[1].role == Group::Role::filter);
    CHECK(groups[2].empty());
}

TEST_CASE("a place takes its words out of what must be found, and adds itself and its surroundings")
{
    auto wanted = asking("Betreuung Rostock");
    wanted.near = search::Near{"hro", {54.09, 12.13}, {"rostock"}};
    const auto groups = search::groups_of(words(), wanted);
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].role == Group::Role::word);
    CHECK(groups[1].role == Group::Role::place);
    CHECK(keys(groups[1]) == Keys{7, 4});
    CHECK(groups[2].role == Group::Role::near);
    CHECK(keys(groups[2]) == Keys{0, 9, 8});
}
