#include "api_store.hpp"
#include "expected_organisations.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("a program reads everything about an organisation that its page shows")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/organisations/rathaus") == expected::town_hall);
        CHECK(portal.lines("/api/v1/organisations/kita") == expected::day_care);
        CHECK(portal.lines("/api/v1/organisations/verein") == expected::without_a_place);
    });
}

TEST_CASE("an organisation that ended is not in the list, and says when it ended")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.slugs("/api/v1/organisations") == "rathaus kita bank werft verein");
        CHECK(portal.lines("/api/v1/organisations/kammer?fields=slug,ended_on") ==
              R"json({
  "slug": "kammer",
  "ended_on": "2020-12-31"
})json");
    });
}

TEST_CASE("organisations are narrowed to a state, to words and to what their alliances care for")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        const auto slugs = [&](const std::string& query) { return portal.slugs("/api/v1/organisations?" + query); };
        CHECK(slugs("state=by") == "bank");
        CHECK(slugs("state=by,mv") == "rathaus kita bank werft");
        CHECK(slugs("state=sl") == "");
        CHECK(slugs("q=werft") == "werft");
        CHECK(slugs("q=neue%20werft%20rostock") == "werft");
        CHECK(slugs("topic=ferien") == "rathaus bank werft");
        CHECK(slugs("topic=standort") == "werft");
        CHECK(slugs("topic=ferien&state=mv&q=hansestadt") == "rathaus");
    });
}

TEST_CASE("organisations come nearest first, and those without a seat are left out")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/organisations?place=rostock&fields=slug,distance_km") == expected::organisations_near_rostock);
        CHECK(portal.slugs("/api/v1/organisations?place=muenchen") == "bank kita rathaus werft");
        CHECK(portal.slugs("/api/v1/organisations?place=muenchen&topic=ferien&state=mv") == "rathaus werft");
    });
}

TEST_CASE("a former word of an organisation leads to the present one")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        const auto moved = portal.ask("/api/v1/organisations/stadtverwaltung");
        CHECK(moved.status == 308);
        CHECK(moved.header("Location") == "/api/v1/organisations/rathaus");
    });
}

TEST_CASE("a list of organisations costs as many questions to the store however long it is")
{
    const auto statements = [](std::string_view query) {
        auto& store = test::ApiStore::shared(storage::Engine::sqlite);
        web::Router router;
        const api::ApiPages pages;
        pages.mount(router);
        const web::Site site;
        web::Request request(site, web::Texts::of(web::Language::german));
        request.path = "/api/v1/organisations";
        request.query = web::Fields::parse(query).value();
        request.now = test::morning;
        const auto found = router.find(web::Method::get, request.path);
        return store.read([&](storage::Read& read) {
            CHECK(std::get<web::ReadHandler>(found.route->handler)(request, read).status == 200);
            return read.statements();
        });
    };
    CHECK(statements("limit=1") == 2);
    CHECK(statements("limit=100") == 2);
}
