#include "projects_store.hpp"

#include "slices/projects/store_shown.hpp"
#include "slices/projects/views.hpp"
#include "slices/registry/tests/section.hpp"

using projects::Listed;
using projects::Shown;
using projects::State;
using projects::TakingPart;
using projects::Work;
using test::day;
using test::ProjectsStore;
using test::section;
using test::TestApp;
using test::times;

namespace {

constexpr storage::Sql insert_other = R"sql(
    insert into project_alliance (project_id, alliance_id) select id, :alliance_id from project where slug = :slug)sql";

std::vector<std::string> of(ProjectsStore& store, std::string_view alliance, std::string_view on, std::size_t most = 10)
{
    const auto id = store.alliance(alliance)->id;
    std::vector<std::string> slugs;
    for (const auto& one : store.read([&](storage::Read& read) { return projects::projects_of(read, id, day(on), most); })) slugs.push_back(one.slug);
    return slugs;
}

}

TEST_CASE("what stands on a project's page is read whole: its facts, who leads and who takes part, by name")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        const auto shown = store.read([](storage::Read& read) { return projects::shown_project(read, "ferienwerkstatt"); });
        REQUIRE(shown);
        auto project = store.project("ferienwerkstatt").value();
        CHECK(shown->others == std::vector<TakingPart>{{"land", "Landesbündnis"}, {"viertel", "Nachbarn"}});
        CHECK(shown->alliance == TakingPart{"stadt", "Stadtbündnis"});
        CHECK(shown->place == "Rostock");
        CHECK(shown->place_path == "/orte/rostock");
        CHECK(shown->state_key == "13");
        project.others.clear(); // they stand beside it
        project.former_slugs.clear();
        CHECK(shown->project == project);
        CHECK_FALSE(store.read([](storage::Read& read) { return projects::shown_project(read, "ferienkurs"); }));
        CHECK(store.read([](storage::Read& read) { return projects::present_slug(read, "ferienkurs"); }) == "ferienwerkstatt");
        CHECK_FALSE(store.read([](storage::Read& read) { return projects::present_slug(read, "ferienwerkstatt"); }));
    });
}

TEST_CASE("one line of a list says everything that the list shows")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        projects::Choice ferien;
        ferien.topic = "ferien";
        CHECK(store.read([&](storage::Read& read) { return projects::newest(read, ferien, test::today, 10); }) ==
              std::vector<Listed>{{"alm", "Ferien auf der Alm", "Heu & Ziegen.", {State::running, day("2024-06-01"), {}}, {"ferien"}, "muenchen",
                                   "Bündnis München", ""},
                                  {"ferienwerkstatt", "Ferienwerkstatt", "Sägen & löten.", {State::running, day("2021-07-01"), {}},
                                   {"kinderbetreuung", "ferien"}, "stadt", "Stadtbündnis", "Rostock"}});
    });
}

TEST_CASE("an alliance's projects stand those that run first, then those to come, then those that are over, on any day")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        using Slugs = std::vector<std::string>;
        CHECK(of(store, "stadt", "2026-03-14") == Slugs{"familienfest", "ferienwerkstatt", "buecherbus", "vaetertreff"});
        CHECK(of(store, "stadt", "2026-05-01") == Slugs{"buecherbus", "familienfest", "ferienwerkstatt", "vaetertreff"});
        CHECK(of(store, "stadt", "2016-01-01") == Slugs{"vaetertreff", "buecherbus", "familienfest", "ferienwerkstatt"});
        CHECK(of(store, "stadt", "2026-03-14", 2) == Slugs{"familienfest", "ferienwerkstatt"});
        CHECK(of(store, "land", "2026-03-14") == Slugs{"ferienwerkstatt", "idee"}); // it takes part in one, the other is its own
        CHECK(of(store, "kreis", "2026-03-14").empty());
    });
}

TEST_CASE("however few of an alliance's projects are shown, they are the first of all of them")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        std::string table = "schluessel;titel;stand;beginn;ende;buendnis;weitere_buendnisse\n";
        for (int number = 0; number < 40; ++number) {
            const auto state = number % 4 == 0 ? "geplant" : number % 4 == 1 ? "abgeschlossen" : "laufend";
            const auto began = number % 5 == 0 ? std::string() : fmt::format("{}-0{}-01", number % 4 == 0 ? 2027 : 2010 + number % 3, number % 9 + 1);
            const auto ended = number % 4 == 1 ? "2020-12-31" : "";
            const bool leads = number % 3 != 0;
            table += fmt::format("p{:02};Projekt {};{};{};{};{};{}\n", number, number, state, began, ended, leads ? "kreis" : "koeln", leads ? "" : "kreis");
        }
        REQUIRE(store.import_projects(table).is_applied);
        for (const auto* on : {"2011-03-01", "2026-03-14", "2030-01-01"}) {
            const auto all = of(store, "kreis", on, 1000);
            CHECK(all.size() == 40);
            for (const std::size_t most : {1UL, 6UL, 39UL}) {
                CHECK(of(store, "kreis", on, most) == std::vector(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most)));
            }
        }
        const auto id = store.alliance("kreis")->id;
        const auto shown = store.read([&](storage::Read& read) { return projects::projects_of(read, id, test::today, 1000); });
        const auto turn = [](const Listed& one) {
            const auto state = projects::state_on(one.work, test::today);
            return state == State::running ? 0 : state == State::planned ? 1 : 2;
        };
        CHECK(std::is_sorted(shown.begin(), shown.end(), [&](const Listed& one, const Listed& other) { return turn(one) < turn(other); }));
    });
}

TEST_CASE("a project stands once on the page of an alliance that leads it and is named among the others")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto stadt = store.alliance("stadt")->id;
        const auto before = of(store, "stadt", "2026-03-14");
        store.fill([&](storage::Write& write) {
            write.run(insert_other, {{"slug", "buecherbus"}, {"alliance_id", stadt}});
        });
        CHECK(of(store, "stadt", "2026-03-14") == before);
    });
}

TEST_CASE("how far a project has come is said in words of the reader's language")
{
    struct Case {
        Work work;
        const char* german;
        const char* english;
    };
    const Case cases[] = {
        {{State::planned, {}, {}}, "Geplant", "Planned"},
        {{State::planned, day("2026-05-01"), {}}, "Beginnt am 1. Mai 2026", "Begins on 1 May 2026"},
        {{State::running, day("2026-03-15"), {}}, "Beginnt am 15. März 2026", "Begins on 15 March 2026"},
        {{State::running, {}, {}}, "Läuft", "Running"},
        {{State::planned, day("2019-05-01"), {}}, "Läuft seit 2019", "Running since 2019"},
        {{State::finished, {}, day("2026-03-14")}, "Läuft", "Running"}, // its last day
        {{State::finished, day("2001-01-01"), day("2019-12-31")}, "Abgeschlossen 2019", "Finished in 2019"},
        {{State::running, {}, day("2026-03-13")}, "Abgeschlossen 2026", "Finished in 2026"},
    };
    for (const auto& [work, german, english] : cases) {
        CHECK(projects::standing(web::Texts::of(web::Language::german), work, test::today) == german);
        CHECK(projects::standing(web::Texts::of(web::Language::english), work, test::today) == english);
    }
}

TEST_CASE("a project of which little is known has no empty places on its page")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/projekte/idee");
    CHECK(page.status == 200);
    for (const auto* id : {"ziel", "ueber", "themen"}) CHECK_MESSAGE(section(page, id) == "(none)", id);
    CHECK_FALSE(page.says("bn-lead"));
    CHECK_FALSE(page.says("Partner</h3>"));
    CHECK(section(page, "wer") == "Wer mitmacht Landesbündnis führt das Projekt");
    CHECK(section(page, "daten") == "Kurz und knapp Land Mecklenburg-Vorpommern");
}

TEST_CASE("who reads English reads everything around a project in English, and what is German is marked as such")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store);
        const auto page = app.get("/en/projekte/ferienwerkstatt");
        CHECK(page.says("<p class=\"bn-lead\" lang=\"de\">Sägen &amp; löten.</p>"));
        CHECK(section(page, "ziel") == "What it is meant to achieve Kinder können etwas.");
        CHECK(section(page, "ueber") == "What happens Erster Absatz. Zweiter Absatz.");
        CHECK(section(page, "themen") == "Topics Childcare Holiday care");
        CHECK(section(page, "wer") ==
              "Who takes part Stadtbündnis leads the project Landesbündnis takes part Nachbarn takes part Partners Volkshochschule Sportverein");
        CHECK(section(page, "daten") ==
              "In short Began 1 July 2021 Place Rostock State Mecklenburg-Vorpommern Website https://werkstatt.example/");
        CHECK(page.says("<ul lang=\"de\"><li>Volkshochschule</li>"));
        for (const auto* link : {"/en/buendnisse/land", "/en/themen/ferien", "/en/orte/rostock", "/en/projekte?land=mv", "/en/projekte\">Projects"}) {
            CHECK_MESSAGE(page.says("href=\"" + std::string(link)), link);
        }
    });
}

TEST_CASE("the start page shows three projects that run, the newest first, with the ways to all of them")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store);
        CHECK(section(app.get("/"), "projekte") ==
              "Was Bündnisse tun Familienfest Stadtbündnis Läuft Ferien auf der Alm Bündnis München Läuft seit 2024 "
              "Ferienwerkstatt Stadtbündnis Läuft seit 2021 Alle Projekte · Alle Themen");
        CHECK(section(app.get("/en/"), "projekte") ==
              "What alliances do Familienfest Stadtbündnis Running Ferien auf der Alm Bündnis München Running since 2024 "
              "Ferienwerkstatt Stadtbündnis Running since 2021 All projects · All topics");
    });
}

TEST_CASE("a retired topic still stands on the page of a project that has it")
{
    static constexpr storage::Sql retire = "update topic set retired = 1 where slug = 'kinderbetreuung'";
    ProjectsStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) {
        write.run(retire, {});
        registry::topics_changed(write);
    });
    TestApp app(store);
    CHECK(section(app.get("/projekte/ferienwerkstatt"), "themen") == "Themen Kinderbetreuung Ferienbetreuung");
    CHECK_FALSE(app.get("/projekte").says("<option value=\"kinderbetreuung\""));
    CHECK(app.get("/projekte?thema=kinderbetreuung").says("<option value=\"kinderbetreuung\" selected>"));
}
