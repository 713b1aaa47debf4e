#include "api_store.hpp"
#include "expected_figures.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("figures say what they count, for today or another day, in all and by state")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/figures?fields=slug,value,as_of,by_state") == expected::figures_of_today);
        CHECK(portal.lines("/api/v1/figures/alliances?day=2009-06-30") == expected::alliances_in_2009);
    });
}

TEST_CASE("with states figures list only these, the whole stays the whole")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1/figures?state=by&fields=value,by_state&limit=1&day=2026-03-14") == expected::figures_of_bavaria);
}

TEST_CASE("figures are the same as on the pages")
{
    OpenPortal portal;
    const auto topic = portal.json("/api/v1/topics/ferien").at("alliances").as_int64();
    CHECK(portal.ask("/themen/ferien").says("<dd>" + std::to_string(topic) + "</dd>"));
    const auto in_list = portal.json("/api/v1/alliances?limit=100").at("items").as_array().size();
    CHECK(portal.json("/api/v1/figures/alliances").at("value") == static_cast<std::int64_t>(in_list));
}
