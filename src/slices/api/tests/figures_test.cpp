#include "api_store.hpp"
#include "expected_figures.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("figures say what is counted and what is declared, in all and by state")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/figures?fields=slug,kind,value,rounding,as_of,by_state") == expected::figures_of_today);
    });
}

TEST_CASE("a figure can be asked for any day, and says what exactly is counted")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/figures/alliances?day=2009-06-30") == expected::alliances_in_2009);
    });
}

TEST_CASE("what somebody declares comes with who says so, how exactly and of which time")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1/figures/alliances-declared") == expected::declared_alliances);
    CHECK(portal.ask("/api/v1/figures/alliances-declared?day=2023-05-31").status == 404);
    CHECK(portal.ask("/api/v1/figures/alliances-declared?day=2023-06-01").status == 200);
}

TEST_CASE("with states the figures of each of them are told, and none of the whole")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/figures?state=by,mv&fields=slug,value,state") == expected::figures_of_two_states);
        CHECK(portal.json("/api/v1/figures/alliances-declared?state=mv").at("value") == 25);
        CHECK(portal.ask("/api/v1/figures/alliances-declared?state=by").status == 404);
        CHECK(portal.json("/api/v1/figures/alliances?state=mv").at("links").at("html") ==
              "https://familie.example/zahlen?stand=2026-03-14&land=mv");
    });
}

TEST_CASE("the figures of one state are told by county, as its page and its table tell them")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        const auto table = portal.ask("/zahlen.csv?land=mv").body;
        bool was_one_there = false;
        for (const auto& [slug, word] : {std::pair{"alliances", "buendnisse"}, {"engaged", "mitwirkende"}, {"companies", "unternehmen"}, {"projects", "projekte"}}) {
            const auto figure = portal.json("/api/v1/figures/" + std::string(slug) + "?state=mv");
            CHECK(figure.at("by_state").as_array().empty());
            for (const auto& county : figure.at("by_county").as_array()) {
                const auto key = std::string(county.at("key").as_string());
                const auto line = std::string(word) + ";" + key + ";" + std::string(county.at("name").as_string()) + ";" +
                                  std::to_string(county.at("value").as_int64()) + ";;gezaehlt;";
                CHECK(table.find(line) != std::string::npos);
                was_one_there = true;
            }
        }
        CHECK(was_one_there);
        CHECK(portal.json("/api/v1/figures/alliances?state=mv,by").at("by_county").as_array().empty());
        std::int64_t awards = 0;
        const auto held = portal.json("/api/v1/figures/awards?state=mv");
        for (const auto& county : held.at("by_county").as_array()) awards += county.at("value").as_int64();
        CHECK(awards == held.at("value"));
    });
}

TEST_CASE("figures of several states come in pieces too")
{
    OpenPortal portal;
    const auto whole = portal.slugs("/api/v1/figures?state=by,mv,sn&limit=100");
    std::string pieces;
    for (std::string target = "/api/v1/figures?state=by,mv,sn&limit=4"; !target.empty(); target = portal.next(target)) {
        pieces += (pieces.empty() ? "" : " ") + portal.slugs(target);
    }
    CHECK(pieces == whole);
}

TEST_CASE("before the first day of which there are records nothing is counted")
{
    OpenPortal portal;
    CHECK(portal.slugs("/api/v1/figures?day=1990-01-01") == "awards");
    CHECK(portal.json("/api/v1/figures/awards?day=1990-01-01").at("value") == 0);
}

TEST_CASE("figures are the same as on the pages")
{
    OpenPortal portal;
    const auto topic = portal.json("/api/v1/topics/ferien").at("alliances").as_int64();
    CHECK(portal.ask("/themen/ferien").says("<dd>" + std::to_string(topic) + "</dd>"));
    const auto in_list = portal.json("/api/v1/alliances?limit=100").at("items").as_array().size();
    CHECK(portal.json("/api/v1/figures/alliances").at("value") == static_cast<std::int64_t>(in_list));
    const auto day = portal.json("/api/v1/figures?day=2009-06-30").at("items").as_array().front().at("value").as_int64();
    CHECK(portal.ask("/zahlen.csv?stand=2009-06-30").says("buendnisse;;Deutschland;" + std::to_string(day) + ";;gezaehlt;2009-06-30"));
}
