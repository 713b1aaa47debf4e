#include "allocation/own_side.hpp"

using allocation::Instance;
using allocation::own_allocation;
using allocation::own_instance;

// What a receipt's rows are allowed to say: a dishonest organiser proves rows of his own making too.

namespace {

using Rows = std::vector<boost::json::object>;

Rows rows(const std::vector<std::string>& texts)
{
    Rows all;
    for (const auto& text : texts) all.push_back(boost::json::parse(text).as_object());
    return all;
}

/// Anna wishes the zoo and the lake; the camp was settled for her beforehand.
std::optional<Instance> anna(const std::string& wishes = R"([{"offer":"zoo","rank":1},{"offer":"lake","rank":2}])")
{
    return own_instance(rows({R"({"settings":{"format":"buendnisnetz.allocation/1"}})",
                              R"({"applicant":{"id":"anna"},"locked":["camp"],"wishes":)" + wishes + "}",
                              R"({"offer":{"id":"zoo","max":1}})", R"({"offer":{"id":"lake","max":1}})", R"({"offer":{"id":"camp","max":1}})"}),
                        allocation::Hash{});
}

/// In which rounds Anna got her wishes, as this row says; nothing where the row does not count.
std::optional<std::vector<std::int32_t>> rounds(const std::string& row)
{
    const auto allocation = own_allocation(rows({row}), anna().value());
    return allocation ? std::optional(allocation->protocol.round_of) : std::nullopt;
}

std::string with_places(const std::string& places, const std::string& more = {})
{
    return R"({"applicant":"anna","places":[)" + places + "]" + more + "}";
}

const std::string zoo = R"({"offer":"zoo","rank":1,"round":2})";

}

TEST_CASE("what was settled for a family beforehand stands in its instance, and nothing else does")
{
    const auto instance = anna();
    REQUIRE(instance);
    REQUIRE(instance->offers.size() == 3);
    for (const auto& offer : instance->offers) {
        CHECK(offer.locked == (offer.id == "camp" ? std::vector<std::string>{"anna"} : std::vector<std::string>()));
    }
    CHECK_FALSE(anna(R"([{"offer":"moon","rank":1}])"));
    CHECK_FALSE(anna(R"(["zoo"])"));
}

TEST_CASE("the family's own row says in which round it got which wish")
{
    CHECK(rounds(with_places(zoo)) == std::vector<std::int32_t>{2, allocation::not_held});
    CHECK(rounds(with_places("")) == std::vector<std::int32_t>{allocation::not_held, allocation::not_held});
    CHECK(rounds(with_places(R"({"offer":"camp","round":0})")) == std::vector<std::int32_t>{allocation::not_held, allocation::not_held});
}

TEST_CASE("a row about another child is not taken for the family's own")
{
    CHECK(rounds(R"({"applicant":"ben","places":[)" + zoo + "]}") == std::nullopt);
    const auto both = own_allocation(rows({with_places(zoo), R"({"applicant":"ben","places":[{"offer":"lake","rank":2,"round":1}]})"}), anna().value());
    REQUIRE(both);
    CHECK(both->protocol.round_of == std::vector<std::int32_t>{2, allocation::not_held});
}

TEST_CASE("places and moves that are not on the family's list are no receipt")
{
    for (const auto* place : {R"({"offer":"zoo","rank":3,"round":1})", R"({"offer":"zoo","rank":0,"round":1})", R"({"offer":"lake","rank":1,"round":1})",
                              R"({"offer":"moon","rank":1,"round":1})", R"({"offer":"zoo","rank":1})", R"("zoo")"}) {
        CAPTURE(place);
        CHECK(rounds(with_places(place)) == std::nullopt);
    }
    CHECK(rounds(with_places(zoo, R"(,"moves":[{"round":1,"left":1,"taken":2}])")));
    for (const auto* move : {R"({"round":1,"left":1})", R"({"round":1,"left":1,"taken":3})", R"({"round":1,"taken":0})", "7"}) {
        CAPTURE(move);
        CHECK(rounds(with_places(zoo, R"(,"moves":[)" + std::string(move) + "]")) == std::nullopt);
    }
}
