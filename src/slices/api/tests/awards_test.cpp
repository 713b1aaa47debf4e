#include "api_store.hpp"
#include "expected_awards.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("awards come newest first, with whether they are held today")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/awards/siegel-stadt") == expected::award);
        CHECK(portal.lines("/api/v1/awards?fields=slug,given_on,valid_until,is_held") == expected::awards_newest_first);
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
    CHECK(portal.lines("/api/v1/awards/heute-stadt?fields=links") == expected::links_to_the_alliance);
}
