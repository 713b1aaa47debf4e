#include "projects_store.hpp"

#include "slices/projects/store_shown.hpp"
#include "slices/registry/tests/section.hpp"

using table::Outcome;
using test::day;
using test::ProjectsStore;
using test::section;
using test::TestApp;

namespace {

const std::string headings = "schluessel;titel;stand;beginn;buendnis;ort;ort_plz\n";

std::optional<projects::Shown> shown(ProjectsStore& store, std::string_view slug)
{
    return store.read([&](storage::Read& read) { return projects::shown_project(read, slug); });
}

}

TEST_CASE("a place is named by official key, by name, or by name and postal code, and goes out in the plainest of these")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto plan = store.import_projects(headings + "eins;Eins;laufend;2020-01-01;stadt;13003000;\n"
                                                           "zwei;Zwei;laufend;2020-01-01;stadt;Rostock;\n"
                                                           "drei;Drei;laufend;2020-01-01;stadt;Rostock;18055\n"
                                                           "vier;Vier;laufend;2020-01-01;stadt;Reutershagen;\n");
        REQUIRE(plan.is_applied);
        CHECK(store.project("eins")->place == store.project("zwei")->place);
        CHECK(store.project("eins")->place == store.project("drei")->place);
        CHECK(shown(store, "vier")->place == "Reutershagen");
        const auto exported = store.exported_projects();
        for (const auto* line : {"eins;Eins;;;;;laufend;2020-01-01;;stadt;;;;;13003000;;;", "zwei;Zwei;;;;;laufend;2020-01-01;;stadt;;;;;13003000;;;",
                                 "drei;Drei;;;;;laufend;2020-01-01;;stadt;;;;;13003000;;;"}) {
            CHECK_MESSAGE(exported.find(line) != std::string::npos, line);
        }
        CHECK(store.plan_projects(exported).count(Outcome::unchanged) == 12);
    });
}

TEST_CASE("a project counts in the state where it happens, and moves with its place")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto in = [&](std::string_view state) {
            for (const auto& [key, count] : store.read([](storage::Read& read) { return projects::running_by_state(read, test::today); })) {
                if (key == state) return count;
            }
            return std::int64_t{0};
        };
        REQUIRE(in("09") == 1); // alm
        REQUIRE(store.import_projects(headings + "alm;Ferien auf der Alm;laufend;2024-06-01;muenchen;Dresden;\n").is_applied);
        CHECK(in("09") == 0);
        CHECK(in("14") == 1);
        CHECK(shown(store, "alm")->state_key == "14");
        TestApp app(store);
        CHECK(app.get("/projekte?land=sn&stand=laufend").says("href=\"/projekte/alm\""));
        CHECK_FALSE(app.get("/projekte?land=by&stand=laufend").says("href=\"/projekte/alm\""));
        CHECK(section(app.get("/projekte/alm"), "daten").find("Ort Dresden Land Sachsen") != std::string::npos);

        REQUIRE(store.import_projects(headings + "alm;Ferien auf der Alm;laufend;2024-06-01;muenchen;;\n").is_applied);
        CHECK(in("09") == 1); // back to where its alliance is at home
        CHECK(shown(store, "alm")->place == "");
    });
}

TEST_CASE("towns and quarters have a page that a project leads to, counties and states have none")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        REQUIRE(store.import_projects(headings + "stadt-projekt;S;laufend;;stadt;13003000;\n"
                                                 "kreis-projekt;K;laufend;;kreis;13072;\n"
                                                 "land-projekt;L;laufend;;land;13;\n").is_applied);
        CHECK(shown(store, "stadt-projekt")->place_path == "/orte/rostock");
        CHECK(shown(store, "familienfest")->place_path == "/orte/rostock/reutershagen");
        CHECK(shown(store, "kreis-projekt")->place_path == "");
        CHECK(shown(store, "land-projekt")->place_path == "");
        CHECK(shown(store, "idee")->place_path == "");
        TestApp app(store);
        CHECK(app.get(shown(store, "familienfest")->place_path).status == 200);
        const auto county = app.get("/projekte/kreis-projekt");
        CHECK(county.says("<dt>Ort</dt><dd>" + shown(store, "kreis-projekt")->place + "</dd>"));
        CHECK(county.says("<a href=\"/projekte?land=mv\">Mecklenburg-Vorpommern</a>"));
    });
}

TEST_CASE("a project is found by the name of its place, and no more once it has moved")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        TestApp app(store);
        REQUIRE(app.get("/projekte?q=reutershagen").says("href=\"/projekte/familienfest\""));
        REQUIRE(store.import_projects("schluessel;titel;stand;buendnis;ort\nfamilienfest;Familienfest;laufend;stadt;Dresden\n").is_applied);
        test::follow_projects(store);
        TestApp later(store);
        CHECK_FALSE(later.get("/projekte?q=reutershagen").says("href=\"/projekte/familienfest\""));
        CHECK(later.get("/projekte?q=dresden+familienfest").says("href=\"/projekte/familienfest\""));
    });
}

TEST_CASE("a project is found by a word at the end of a long text too")
{
    ProjectsStore store(storage::Engine::sqlite);
    REQUIRE(store.import_projects("schluessel;titel;kurztext;stand;buendnis\nlang;Lang;" + std::string(400, 'x') + " Wortganzhinten;laufend;stadt\n"
                                  "kurz;Kurz;Wortganzvorn " + std::string(400, 'x') + ";laufend;stadt\n").is_applied);
    test::follow_projects(store);
    TestApp app(store);
    CHECK(app.get("/projekte?q=wortganzvorn").says("Ein Projekt"));
    CHECK(app.get("/projekte?q=wortganzhinten").says("Ein Projekt"));
}
