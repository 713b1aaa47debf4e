#include "projects_store.hpp"

#include "slices/partners/import_organisations.hpp"

using test::ProjectsStore;
using test::TestApp;

namespace {

constexpr std::string_view organisations =
    "schluessel;name;art\nvhs-rostock;Volkshochschule Rostock;hochschule\nwerft;Neue Werft;unternehmen\nkita;Kita Sonnenschein;kita\n";

/// A store in which organisations carry projects and take part in them.
class JoinedStore : public ProjectsStore {
public:
    explicit JoinedStore(storage::Engine engine) : ProjectsStore(engine)
    {
        take_organisations(organisations);
        REQUIRE(import_projects("schluessel;titel;stand;buendnis;organisationen\nferienwerkstatt;Ferienwerkstatt;laufend;stadt;werft|kita|vhs-rostock\n"
                                "vaetertreff;Vätertreff;abgeschlossen;stadt;werft\n").is_applied);
    }

    void take_organisations(std::string_view table)
    {
        const auto plan = write([&](storage::Write& write) -> base::Result<table::Plan> {
            return partners::import_organisations(write, table, test::morning, &test::without_progress);
        });
        REQUIRE(plan.value().is_applied);
    }
};

std::vector<std::tuple<std::size_t, std::string, std::string>> told(ProjectsStore& store, std::string_view organisations_cell)
{
    return test::wrong(store.plan_projects("titel;stand;buendnis;organisationen\nNeu;laufend;stadt;" + std::string(organisations_cell) + "\n"));
}

}

TEST_CASE("a project's page leads to who carries it and to the organisations that take part, and names others plainly")
{
    test::for_each_engine<JoinedStore>([](JoinedStore& store) {
        TestApp app(store);
        const auto page = app.get("/projekte/ferienwerkstatt");
        CHECK(page.says("<a class=\"bn-row\" href=\"/organisationen/vhs-rostock\"><span><span class=\"bn-row__title\">Volkshochschule Rostock</span> "
                        "<span class=\"bn-row__text\">trägt das Projekt</span>"));
        CHECK(page.says("href=\"/organisationen/werft\"><span><span class=\"bn-row__title\">Neue Werft</span> <span class=\"bn-row__text\">macht mit"));
        CHECK(page.says("href=\"/organisationen/kita\""));
        CHECK(test::times(page.body, "/organisationen/vhs-rostock") == 1); // who carries it takes part anyway
        CHECK(page.says("<h3>Weitere Partner</h3><ul><li>Volkshochschule</li><li>Sportverein</li></ul>"));
        CHECK(app.get("/en/projekte/ferienwerkstatt").says("carries the project"));
    });
}

TEST_CASE("an organisation's page lists the projects that it carries or takes part in, those that run first")
{
    test::for_each_engine<JoinedStore>([](JoinedStore& store) {
        TestApp app(store);
        const auto yard = app.get("/organisationen/werft").body;
        const auto runs = yard.find("/projekte/ferienwerkstatt"), ended = yard.find("/projekte/vaetertreff");
        CHECK(runs != std::string::npos);
        CHECK(runs < ended);
        CHECK(yard.find("<h2 id=\"projekte\">Projekte</h2>") < runs);
        const auto school = app.get("/organisationen/vhs-rostock");
        CHECK(test::times(school.body, "class=\"bn-row\" href=\"/projekte/") == 1);
        store.take_organisations("schluessel;name;art\nallein;Ganz allein;verein\n");
        CHECK_FALSE(app.get("/organisationen/allein").says("id=\"projekte\""));
    });
}

TEST_CASE("an organisation that gets another key keeps its projects, also those that it carries by the old one")
{
    test::for_each_engine<JoinedStore>([](JoinedStore& store) {
        TestApp app(store);
        REQUIRE(app.get("/projekte/ferienwerkstatt").says("/organisationen/vhs-rostock"));
        store.take_organisations("schluessel;name;art;fruehere_schluessel\nvolkshochschule;Volkshochschule Rostock;hochschule;vhs-rostock\n"
                                 "neue-werft;Neue Werft;unternehmen;werft\n");
        const auto page = app.get("/projekte/ferienwerkstatt");
        CHECK(page.says("href=\"/organisationen/volkshochschule\""));
        CHECK(page.says("href=\"/organisationen/neue-werft\""));
        CHECK(app.get("/organisationen/volkshochschule").says("/projekte/ferienwerkstatt"));
        CHECK(app.get("/organisationen/neue-werft").says("/projekte/vaetertreff"));
        CHECK(store.plan_projects(store.exported_projects()).count(table::Outcome::unchanged) == 8);
    });
}

TEST_CASE("who takes part comes back from an export as it was, by key, and can be taken away")
{
    test::for_each_engine<JoinedStore>([](JoinedStore& store) {
        CHECK(store.exported_projects().find("kita|vhs-rostock|werft") != std::string::npos);
        CHECK(store.plan_projects(store.exported_projects()).count(table::Outcome::unchanged) == 8);
        const auto project = store.project("ferienwerkstatt");
        CHECK(project->organisations.size() == 3);
        CHECK(store.import_projects("schluessel;titel;stand;buendnis\nferienwerkstatt;Ferienwerkstatt;laufend;stadt\n").is_applied);
        CHECK(store.project("ferienwerkstatt")->organisations == project->organisations); // an old table says nothing of them
        CHECK(store.import_projects("schluessel;titel;stand;buendnis;organisationen\nferienwerkstatt;Ferienwerkstatt;laufend;stadt;\n").is_applied);
        CHECK(store.project("ferienwerkstatt")->organisations.empty());
    });
}

TEST_CASE("an organisation that nobody knows is asked back with the nearest one")
{
    JoinedStore store(storage::Engine::sqlite);
    using Told = std::vector<std::tuple<std::size_t, std::string, std::string>>;
    CHECK(told(store, "werft|kita").empty());
    CHECK(told(store, "werft|werft").empty());
    CHECK(told(store, "werfd") == Told{{2, "organisationen", "unknown_organisation"}});
    const auto plan = store.plan_projects("titel;stand;buendnis;organisationen\nNeu;laufend;stadt;kitta\n");
    CHECK(plan.problems.front().defect.suggestion == "kita");
}

TEST_CASE("who carries a project and is not known stays a key in its table and appears on no page")
{
    ProjectsStore& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    REQUIRE(store.project("ferienwerkstatt")->organisation_key == "vhs-rostock");
    const auto page = app.get("/projekte/ferienwerkstatt");
    CHECK_FALSE(page.says("trägt das Projekt"));
    CHECK(page.says("<h3>Partner</h3>"));
}
