#include "projects_store.hpp"

#include "csv/csv.hpp"

using projects::Project;
using projects::State;
using table::Change;
using table::Outcome;
using table::Planned;
using test::day;
using test::ProjectsStore;
using test::wrong;

namespace {

using Wrong = std::vector<std::tuple<std::size_t, std::string, std::string>>;

/// A table with what every project needs, and one more column.
std::string with(std::string_view column, std::string_view cell)
{
    return "schluessel;titel;stand;buendnis;" + std::string(column) + "\nneu;Neu;laufend;stadt;" + std::string(cell) + "\n";
}

std::string message(const table::Plan& plan)
{
    REQUIRE_FALSE(plan.problems.empty());
    return web::Texts::of(web::Language::german)(plan.problems.front().defect.message);
}

}

TEST_CASE("a project is taken over with everything that its line says")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        const auto stored = store.project("ferienwerkstatt");
        REQUIRE(stored);
        Project wanted;
        wanted.id = stored->id;
        wanted.slug = "ferienwerkstatt";
        wanted.title = "Ferienwerkstatt";
        wanted.summary = "Sägen & löten.";
        wanted.aim = "Kinder können etwas.";
        wanted.description = "Erster Absatz.\n\nZweiter Absatz.";
        wanted.topics = {"kinderbetreuung", "ferien"};
        wanted.work = {State::running, day("2021-07-01"), {}};
        wanted.alliance = store.alliance("stadt")->id;
        wanted.others = {store.alliance("land")->id, store.alliance("viertel")->id};
        wanted.partners = {"Volkshochschule", "Sportverein"};
        wanted.organisation_key = "vhs-rostock";
        wanted.place = store.alliance("stadt")->seat.id;
        wanted.website = "https://werkstatt.example/";
        wanted.former_slugs = {"ferienkurs"};
        wanted.known_on = test::today;
        CHECK(*stored == wanted);
    });
}

TEST_CASE("what is exported can be imported again and changes nothing, on both engines the same")
{
    std::string exported[2];
    int at = 0;
    for (const auto engine : {storage::Engine::sqlite, storage::Engine::postgres}) {
        auto& store = ProjectsStore::shared(engine);
        exported[at] = store.exported_projects();
        const auto plan = store.plan_projects(exported[at]);
        CHECK(wrong(plan) == Wrong{});
        CHECK(plan.count(Outcome::unchanged) == 8);
        CHECK(plan.planned.size() == 8);
        ++at;
    }
    CHECK(exported[0] == exported[1]);
    CHECK(exported[0].find("ferienwerkstatt;Ferienwerkstatt;") != std::string::npos);
}

TEST_CASE("a second table changes what it names, cell by cell, and leaves the rest")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto plan = store.import_projects("schluessel;titel;stand;buendnis;ende\n"
                                                "alm;Ferien auf der Hochalm;abgeschlossen;muenchen;2025-09-30\n");
        CHECK(plan.is_applied);
        CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "alm", "Ferien auf der Hochalm",
                                                    {{"titel", "Ferien auf der Alm", "Ferien auf der Hochalm"},
                                                     {"stand", "laufend", "abgeschlossen"},
                                                     {"ende", "", "2025-09-30"}}}});
        const auto alm = store.project("alm").value();
        CHECK(alm.summary == "Heu & Ziegen.");
        CHECK(alm.topics == std::vector<std::string>{"ferien"});
        CHECK(alm.work == projects::Work{State::finished, day("2024-06-01"), day("2025-09-30")});
    });
}

TEST_CASE("alliances that take part come and go with the table, and the leading one is not among them")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto set = [&](const std::string& others) {
            const auto plan = store.import_projects("schluessel;titel;stand;buendnis;weitere_buendnisse\n"
                                                    "alm;Ferien auf der Alm;laufend;muenchen;" + others + "\n");
            REQUIRE(plan.is_applied);
            std::vector<std::string> slugs;
            const auto stored = store.project("alm").value();
            for (const auto& other : stored.others) {
                for (const auto* slug : {"kreis", "land", "muenchen"}) {
                    if (store.alliance(slug)->id == other) slugs.emplace_back(slug);
                }
            }
            return slugs;
        };
        CHECK(set("land|kreis|land") == std::vector<std::string>{"kreis", "land"});
        CHECK(set("kreis|muenchen") == std::vector<std::string>{"kreis"});
        CHECK(set("").empty());
    });
}

TEST_CASE("a project without a key is found by title and alliance, else it gets a key of its own")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto plan = store.import_projects("titel;stand;buendnis;kurztext\n"
                                                "Ferienwerkstatt;laufend;stadt;Sägen & löten.\n"
                                                "Ferienwerkstatt;laufend;muenchen;\n"
                                                "Neues Haus;geplant;stadt;\n");
        CHECK(wrong(plan) == Wrong{});
        CHECK(plan.planned == std::vector<Planned>{{Outcome::unchanged, 2, "ferienwerkstatt", "Ferienwerkstatt", {}},
                                                   {Outcome::added, 3, "ferienwerkstatt-muenchen", "Ferienwerkstatt", {}},
                                                   {Outcome::added, 4, "neues-haus", "Neues Haus", {}}});
        CHECK(store.project("ferienwerkstatt-muenchen")->alliance == store.alliance("muenchen")->id);
    });
}

TEST_CASE("one rejected line keeps all lines out, and every mistake says what to write instead")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    const auto before = store.exported_projects();
    const auto plan = store.import_projects("schluessel;titel;stand;buendnis;beginn;ende;themen;ort;website\n"
                                            "gut;Gut;laufend;stadt;;;;;\n"
                                            "Groß;;ungefähr;statd;gestern;;feriem;Nirgendwo;werkstatt.example\n"
                                            "zurueck;Zurück;abgeschlossen;stadt;2020-01-01;2019-01-01;;;\n"
                                            "offen;Offen;abgeschlossen;stadt;2020-01-01;;;;\n"
                                            "alm;Ferien auf der Alm;laufend;muenchen;;;;Neustadt;\n");
    CHECK_FALSE(plan.is_applied);
    CHECK(store.exported_projects() == before);
    CHECK(plan.rejected_lines() == 4);
    CHECK(wrong(plan) == Wrong{{3, "schluessel", "bad_key"},
                               {3, "titel", "missing"},
                               {3, "themen", "unknown_topic"},
                               {3, "stand", "unknown_state"},
                               {3, "beginn", "bad_date"},
                               {3, "buendnis", "unknown_alliance"},
                               {3, "website", "bad_website"},
                               {4, "ende", "ends_before"},
                               {5, "ende", "missing_end"},
                               {6, "ort", "ambiguous_place"}});
    std::map<std::string, std::string> suggestions;
    for (const auto& problem : plan.problems) suggestions[problem.column] = problem.defect.suggestion;
    CHECK(suggestions["buendnis"] == "stadt");
    CHECK(suggestions["themen"] == "ferien");
    CHECK(suggestions["schluessel"] == "gross");
    CHECK(suggestions["website"] == "https://werkstatt.example");
}

TEST_CASE("the mistakes speak German to people")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    CHECK(message(store.plan_projects("titel;stand;buendnis\nNeu;laufend;statd\n")) ==
          "Kein Bündnis hat den Schlüssel „statd“. Ist „stadt“ gemeint?");
    CHECK(message(store.plan_projects("titel;stand;buendnis\nNeu;abgeschlossen;stadt\n")) ==
          "Ein abgeschlossenes Projekt hat ein Ende. Ist nur das Jahr bekannt, schreiben Sie seinen letzten Tag: 31.12.2019.");
    CHECK(message(store.plan_projects("titel;stand;buendnis\nNeu;fertig;stadt\n")) ==
          "„fertig“ ist nichts davon: geplant, laufend, abgeschlossen.");
}

TEST_CASE("no two lines are about the same project, by whatever they call it")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    const auto plan = store.plan_projects("schluessel;titel;stand;buendnis;fruehere_schluessel\n"
                                          "alm;Ferien auf der Alm;laufend;muenchen;\n"
                                          "alm;Ferien auf der Alm;laufend;muenchen;\n"
                                          "hochalm;Ferien auf der Hochalm;laufend;muenchen;alm\n"
                                          "neu;Neu;laufend;stadt;\n"
                                          "neu;Noch eins;laufend;stadt;\n"
                                          ";Gleich;laufend;stadt;\n"
                                          ";Gleich;laufend;stadt;\n");
    CHECK(wrong(plan) == Wrong{{3, "schluessel", "duplicate"},
                               {4, "schluessel", "duplicate"},
                               {6, "schluessel", "duplicate"},
                               {8, "titel", "duplicate"}});
}

TEST_CASE("a project that gets another key is the same one, and its old address belongs to it for good")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto id = store.project("alm")->id;
        const auto plan = store.import_projects("schluessel;titel;stand;buendnis;fruehere_schluessel\n"
                                                "hochalm;Ferien auf der Hochalm;laufend;muenchen;alm\n");
        REQUIRE(plan.is_applied);
        CHECK(plan.planned.front().outcome == Outcome::changed);
        CHECK_FALSE(store.project("alm"));
        CHECK(store.project("hochalm")->id == id);
        CHECK(store.project("hochalm")->former_slugs == std::vector<std::string>{"alm"});

        CHECK(wrong(store.plan_projects("schluessel;titel;stand;buendnis\nalm;Andere Alm;laufend;stadt\n")) ==
              Wrong{{2, "schluessel", "former_key"}});
        CHECK(wrong(store.plan_projects("schluessel;titel;stand;buendnis;fruehere_schluessel\n"
                                        "neu;Neu;laufend;stadt;alm\n")) == Wrong{{2, "fruehere_schluessel", "former_key"}});

        REQUIRE(store.import_projects("schluessel;titel;stand;buendnis;fruehere_schluessel\n"
                                      "alm;Ferien auf der Alm;laufend;muenchen;hochalm\n").is_applied);
        CHECK(store.project("alm")->id == id);
        CHECK(store.project("alm")->former_slugs == std::vector<std::string>{"hochalm"});
    });
}

TEST_CASE("a name without a key never takes an address that once led elsewhere")
{
    ProjectsStore store(storage::Engine::sqlite);
    const auto plan = store.import_projects("titel;stand;buendnis\nFerienkurs;laufend;muenchen\n");
    REQUIRE(plan.is_applied);
    CHECK(plan.planned.front().key == "ferienkurs-muenchen");
}

TEST_CASE("when a project began is counted from the day on which the store learned that it does")
{
    ProjectsStore store(storage::Engine::sqlite);
    REQUIRE(store.project("idee")->known_on == test::today);
    const auto a_year_later = test::morning + std::chrono::hours(24 * 365);
    REQUIRE(store.import_projects("schluessel;titel;stand;buendnis\nidee;Eine Idee;laufend;land\n", a_year_later).is_applied);
    CHECK(store.project("idee")->known_on == day("2027-03-14"));
    REQUIRE(store.import_projects("schluessel;titel;stand;buendnis\nidee;Eine gute Idee;laufend;land\n",
                                  a_year_later + std::chrono::hours(48)).is_applied);
    CHECK(store.project("idee")->known_on == day("2027-03-14"));
}

TEST_CASE("a topic that is retired stays with who has it, and nobody else takes it up")
{
    static constexpr storage::Sql retire = "update topic set retired = 1 where slug = 'ferien'";
    ProjectsStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) {
        write.run(retire, {});
        registry::topics_changed(write);
    });
    CHECK(wrong(store.plan_projects(store.exported_projects())) == Wrong{});
    CHECK(wrong(store.plan_projects(with("themen", "ferien"))) == Wrong{{2, "themen", "unknown_topic"}});
}

TEST_CASE("twelve topics are enough for a project, and the longest texts have room on both engines")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        std::string topics;
        std::size_t count = 0;
        for (const auto& topic : store.read([](storage::Read& read) { return registry::topics(read); })) {
            if (count++ < 12) topics += topic.slug + "|";
        }
        std::string widest; // each character is four bytes
        for (int letter = 0; letter < 500; ++letter) widest += "𒀀";
        CHECK(wrong(store.plan_projects(with("themen", topics + "oeffentlichkeitsarbeit"))) == Wrong{{2, "themen", "too_many"}});
        const auto plan = store.import_projects("schluessel;titel;kurztext;stand;buendnis;themen\nlang;" + widest + ";" + widest +
                                                ";laufend;stadt;" + topics + "\n");
        CHECK(plan.is_applied);
        CHECK(store.project("lang")->topics.size() == 12);
        CHECK(store.project("lang")->title == widest);
    });
}

TEST_CASE("ten thousand lines that name no alliance are told in a moment")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    std::string table = "titel;stand;buendnis\n";
    for (int number = 0; number < 10'000; ++number) table += "Titel;laufend;b" + std::to_string(number) + "\n";
    const auto plan = store.plan_projects(table);
    CHECK(plan.rejected_lines() == 10'000);
    CHECK(plan.problems.back().defect.suggestion == "");
}
