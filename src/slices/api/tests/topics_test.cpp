#include "api_store.hpp"
#include "expected_topics.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("topics come in the order of the portal, with how many care for each")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/topics/ferien") == expected::topic);
        CHECK(portal.lines("/api/v1/topics?q=ferien") == expected::listed_topic);
        CHECK(portal.lines("/api/v1/topics?fields=slug,alliances") == expected::topics_in_order);
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
