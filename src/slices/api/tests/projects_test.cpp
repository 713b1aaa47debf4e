#include "api_store.hpp"
#include "expected_projects.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("a program reads everything about a project that its page shows")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/projects/ferienwerkstatt") == expected::workshop);
        CHECK(portal.lines("/api/v1/projects/buecherbus") == expected::planned_bus);
    });
}

TEST_CASE("the list has what is to come first, then the newest, each with how far it has come")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/projects?fields=slug,progress") == expected::all_projects);
        CHECK(portal.lines("/api/v1/projects?limit=1&q=alm") == expected::listed_project);
    });
}

TEST_CASE("projects are narrowed to a state, a topic and words")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        const auto slugs = [&](const std::string& query) { return portal.slugs("/api/v1/projects?" + query); };
        CHECK(slugs("topic=ferien") == "alm ferienwerkstatt");
        CHECK(slugs("topic=ferien,vaeter") == "alm ferienwerkstatt vaetertreff");
        CHECK(slugs("topic=ferien,vaeter,zeit-fuer-familie&state=mv") == "familienfest ferienwerkstatt vaetertreff");
        CHECK(slugs("state=by") == "alm");
        CHECK(slugs("q=b%C3%BCcherbus") == "buecherbus");
        CHECK(slugs("q=xyz") == "");
    });
}

TEST_CASE("projects come nearest first from a place; those that happen nowhere in particular are left out")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.slugs("/api/v1/projects?place=muenchen") == "alm familienfest ferienwerkstatt");
        CHECK(portal.slugs("/api/v1/projects?place=rostock&limit=1") == "familienfest");
        CHECK(portal.slugs(portal.next("/api/v1/projects?place=rostock&limit=1")) == "ferienwerkstatt");
    });
}

TEST_CASE("a former word of a project leads to the present one")
{
    OpenPortal portal;
    CHECK(portal.ask("/api/v1/projects/ferienkurs").header("Location") == "/api/v1/projects/ferienwerkstatt");
}
