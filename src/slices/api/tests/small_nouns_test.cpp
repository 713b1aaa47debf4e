#include "api_store.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("topics come in the order of the portal, with how many care for each")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/topics/ferien") == R"json(@/api/v1/topics/ferien@)json");
        CHECK(portal.lines("/api/v1/topics?q=ferien") == R"json(@/api/v1/topics?q=ferien@)json");
        CHECK(portal.lines("/api/v1/topics?fields=slug,alliances") == R"json(@/api/v1/topics?fields=slug,alliances@)json");
    });
}

TEST_CASE("topics come in pieces as well")
{
    OpenPortal portal;
    const auto whole = portal.slugs("/api/v1/topics?limit=100");
    std::string pieces;
    for (std::string target = "/api/v1/topics?limit=2"; !target.empty(); target = portal.next(target)) {
        pieces += (pieces.empty() ? "" : " ") + portal.slugs(target);
    }
    CHECK(pieces == whole);
}

TEST_CASE("awards come newest first, with whether they are held today")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/awards/siegel-stadt") == R"json(@/api/v1/awards/siegel-stadt@)json");
        CHECK(portal.lines("/api/v1/awards?fields=slug,given_on,valid_until,is_held") ==
              R"json(@/api/v1/awards?fields=slug,given_on,valid_until,is_held@)json");
    });
}

TEST_CASE("awards are narrowed by the alliance that got them, or come nearest first")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        const auto slugs = [&](const std::string& query) { return portal.slugs("/api/v1/awards?" + query); };
        CHECK(slugs("state=by") == "siegel-muenchen");
        CHECK(slugs("topic=kinderbetreuung") == "heute-stadt siegel-stadt");
        CHECK(slugs("q=dresden") == "ehre");
        CHECK(slugs("place=muenchen") == "siegel-muenchen ehre heute-stadt siegel-stadt");
        CHECK(slugs("place=muenchen&limit=2") == "siegel-muenchen ehre");
        CHECK(portal.slugs(portal.next("/api/v1/awards?place=muenchen&limit=2")) == "heute-stadt siegel-stadt");
        CHECK(portal.slugs(portal.next("/api/v1/awards?limit=2")) == "siegel-stadt ehre");
    });
}

TEST_CASE("an award that no day of awards knows leads to the page of its alliance")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1/awards/heute-stadt?fields=links") == R"json(@/api/v1/awards/heute-stadt?fields=links@)json");
}

TEST_CASE("figures say what they count, for today or another day, in all and by state")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/figures?fields=slug,value,as_of,by_state") ==
              R"json(@/api/v1/figures?fields=slug,value,as_of,by_state@)json");
        CHECK(portal.lines("/api/v1/figures/alliances?day=2009-06-30") ==
              R"json(@/api/v1/figures/alliances?day=2009-06-30@)json");
    });
}

TEST_CASE("with states figures list only these, the whole stays the whole")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1/figures?state=by&fields=value,by_state&limit=1&day=2026-03-14") ==
          R"json(@/api/v1/figures?state=by&fields=value,by_state&limit=1&day=2026-03-14@)json");
}

TEST_CASE("figures are the same as on the pages")
{
    OpenPortal portal;
    const auto topic = portal.json("/api/v1/topics/ferien").at("alliances").as_int64();
    CHECK(portal.ask("/themen/ferien").says("<dd>" + std::to_string(topic) + "</dd>"));
    const auto in_list = portal.json("/api/v1/alliances?limit=100").at("items").as_array().size();
    CHECK(portal.json("/api/v1/figures/alliances").at("value") == static_cast<std::int64_t>(in_list));
}
