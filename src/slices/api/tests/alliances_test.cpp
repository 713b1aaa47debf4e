#include "api_store.hpp"
#include "expected_alliances.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("a program reads everything about an alliance that its page shows, and nothing more")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/alliances/stadt") == expected::alliance_of_the_town);
    });
}

TEST_CASE("of an alliance that ended nobody is named any more")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1/alliances/ende") == expected::alliance_that_ended);
}

TEST_CASE("the list has the active alliances in the order of their seats")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.slugs("/api/v1/alliances") == "muenchen kreis viertel stadt land");
        CHECK(portal.lines("/api/v1/alliances?limit=1") == expected::first_alliance);
    });
}

TEST_CASE("an alliance is resting, not begun or being founded, and each says so by its word")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1/alliances/ruht?fields=status") == expected::resting);
    CHECK(portal.lines("/api/v1/alliances/koeln?fields=status") == expected::being_founded);
    CHECK(portal.lines("/api/v1/alliances/spaeter?fields=status,contacts") == R"json({
  "status": null,
  "contacts": []
})json");
}

TEST_CASE("alliances come nearest first from a place, with their distance")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        const auto lines = portal.lines("/api/v1/alliances?place=schwerin&fields=slug,distance_km");
        CHECK(lines == expected::alliances_near_schwerin);
        for (const auto* same : {"13004000", "19053", "Schwerin%20(Mecklenburg)"}) {
            CHECK(portal.slugs(std::string("/api/v1/alliances?place=") + same) == "land kreis stadt viertel muenchen");
        }
    });
}

TEST_CASE("a state, a topic and words narrow the list, alone and together")
{
    OpenPortal portal;
    const auto slugs = [&](const std::string& query) { return portal.slugs("/api/v1/alliances?" + query); };
    CHECK(slugs("state=mv") == "kreis viertel stadt land");
    CHECK(slugs("state=13") == "kreis viertel stadt land");
    CHECK(slugs("state=by,mv") == "muenchen kreis viertel stadt land");
    CHECK(slugs("state=hh") == "");
    CHECK(slugs("topic=ferien") == "muenchen stadt");
    CHECK(slugs("topic=ferien,familienpaten") == "muenchen viertel stadt");
    CHECK(slugs("topic=ferien&state=mv") == "stadt");
    CHECK(slugs("q=viertel%20hilft") == "viertel");
    CHECK(slugs("q=M%C3%BCnchen") == "muenchen");
    CHECK(slugs("q=MUENCHEN&state=mv") == "");
    CHECK(slugs("place=rostock&state=by") == "muenchen");
}

TEST_CASE("an empty parameter asks nothing")
{
    OpenPortal portal;
    CHECK(portal.slugs("/api/v1/alliances?state=&topic=&q=&place=&after=&limit=&fields=") == portal.slugs("/api/v1/alliances"));
}

TEST_CASE("only the fields that somebody wants are sent, in the order of the description")
{
    OpenPortal portal;
    const auto list = portal.ask("/api/v1/alliances?fields=name,slug&limit=2&state=mv").body;
    CHECK(list.starts_with(R"({"items":[{"slug":"kreis","name":"Kreisbündnis"},{"slug":"viertel","name":"Nachbarn"}],"links":{)"));
    CHECK(portal.ask("/api/v1/alliances/muenchen?fields=slug").body == "{\"slug\":\"muenchen\"}\n");
}

TEST_CASE("the objects of the list are those of one alliance, but for what only that one tells")
{
    OpenPortal portal;
    const auto list = portal.json("/api/v1/alliances?q=stadtb%C3%BCndnis");
    auto alone = portal.json("/api/v1/alliances/stadt").as_object();
    alone.erase("description");
    alone.erase("serves");
    REQUIRE(list.at("items").as_array().size() == 1);
    CHECK(list.at("items").as_array().front().as_object() == alone);
    auto near = portal.json("/api/v1/alliances?q=stadtb%C3%BCndnis&place=rostock").at("items").as_array().front().as_object();
    CHECK(near["distance_km"].to_number<double>() == 0);
    near["distance_km"] = nullptr;
    CHECK(near == alone);
}

TEST_CASE("what an alliance was called before leads to what it is called now")
{
    test::ApiStore store(storage::Engine::sqlite);
    store.take_over("schluessel;fruehere_schluessel;name;status;status_seit;sitz\nneu;alt;Neues Bündnis;aktiv;2020-01-01;13003000\n",
                    &registry::import_alliances);
    OpenPortal portal(store);
    const auto moved = portal.ask("/api/v1/alliances/alt?fields=slug");
    CHECK(moved.status == 308);
    CHECK(moved.header("Location") == "/api/v1/alliances/neu?fields=slug");
    CHECK(moved.header("Access-Control-Allow-Origin") == "*");
    CHECK(portal.ask("/api/v1/alliances/neu?fields=slug").body == "{\"slug\":\"neu\"}\n");
}

TEST_CASE("a list that was written before is not shown after the register changed, nor on the next day")
{
    test::ApiStore store(storage::Engine::sqlite);
    OpenPortal portal(store);
    const auto names = [&] { return portal.json("/api/v1/alliances?q=k%C3%B6ln").at("items").as_array().size(); };
    CHECK(names() == 0);
    portal.app.clock.pass(std::chrono::hours(24));
    CHECK(names() == 1);
    CHECK(portal.json("/api/v1/alliances?state=by").at("items").as_array().front().at("summary") == "Süden & mehr.");
    store.take_over("schluessel;name;kurztext;status;status_seit;sitz\nmuenchen;Bündnis München;Anders.;aktiv;2010-01-01;09162000\n",
                    &registry::import_alliances);
    CHECK(portal.json("/api/v1/alliances?state=by").at("items").as_array().front().at("summary") == "Anders.");
}

TEST_CASE("an empty portal has an empty list")
{
    test::TestStore store(storage::Engine::sqlite);
    OpenPortal portal(store);
    CHECK(portal.lines("/api/v1/alliances") == expected::no_alliances);
    CHECK(portal.ask("/api/v1/alliances/stadt").status == 404);
}
