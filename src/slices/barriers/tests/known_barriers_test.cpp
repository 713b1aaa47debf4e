#include "slices/barriers/known_barriers.hpp"
#include "slices/imprint/tables.hpp"
#include "slices/registry/tests/sample.hpp"

#include <boost/json.hpp>

using test::TestApp;
using test::TestStore;

namespace {

constexpr std::string_view table_of_three =
    "schluessel;barriere;barriere_en;grund;ausweg;bekannt_seit;behoben_am\n"
    "karte;Die Karte <ohne> Maus;The map;Noch nicht gebaut;Nehmen Sie die Liste;2026-01-10;\n"
    "video;Videos ohne Untertitel;;Kein Geld;Rufen Sie an;2025-01-10;2026-03-14\n"
    "spaeter;Kommt erst;;Weil;Warten;2026-03-15;\n"
    "leichte-sprache;Leichte Sprache fehlt;;Weil;Warten;2025-01-01;2025-02-01\n"
    "gebaerdensprache;Video fehlt;;Weil;Warten;2025-01-01;2025-02-01\n";

void ignore(std::size_t, std::size_t) {}

table::Plan import(TestStore& store, std::string_view bytes)
{
    return store.write([&](storage::Write& write) -> base::Result<table::Plan> {
                    return barriers::import_known_barriers(write, bytes, test::morning, ignore);
                })
        .value();
}

}

TEST_CASE("the statement names each barrier that is there today, with a way round it, and none that is gone or yet to come")
{
    test::for_each_engine([](TestStore& store) {
        CHECK(import(store, table_of_three).is_applied);
        TestApp app(store);
        const auto page = app.get("/barrierefreiheit");
        CHECK(page.says("Die Karte &lt;ohne&gt; Maus"));
        CHECK(page.says("Nehmen Sie die Liste"));
        CHECK(page.says("Noch nicht gebaut"));
        CHECK(page.says("10. Januar 2026"));
        CHECK_FALSE(page.says("Untertitel")); // was removed today
        CHECK_FALSE(page.says("Kommt erst"));
        CHECK_FALSE(page.says("Leichte Sprache fehlt"));
    });
}

TEST_CASE("without a known barrier the statement says that none is known, not that there is none")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    app.clock.pass(std::chrono::hours(24 * 365)); // the program's own are known since November
    CHECK(app.get("/barrierefreiheit").says("Die Texte in Leichter Sprache hat noch keine Prüfgruppe gelesen."));
    import(store, "schluessel;barriere;grund;ausweg;bekannt_seit;behoben_am\n"
                  "leichte-sprache;A;B;C;2025-01-01;2025-02-01\ngebaerdensprache;A;B;C;2025-01-01;2025-02-01\n");
    CHECK(app.get("/barrierefreiheit").says("Heute ist uns nichts bekannt, was nicht klappt."));
}

TEST_CASE("programs read the same statement")
{
    TestStore store(storage::Engine::sqlite);
    import(store, table_of_three);
    TestApp app(store, [](app::Config& config) {
        config.site.name = "Familie vor Ort";
        config.site.operator_name = "Bundesamt";
        config.site.enforcement_body = "Schlichtungsstelle BGG";
    });
    const auto reply = app.get("/barrierefreiheit.json");
    CHECK(reply.header("Content-Type") == "application/json");
    CHECK(boost::json::parse(reply.body) ==
          boost::json::value({{"site", "Familie vor Ort"},
                              {"url", "/"},
                              {"operator", "Bundesamt"},
                              {"standard", "WCAG 2.2 AA"},
                              {"conformance", "partial"},
                              {"evaluation", "self-evaluation by automated tests at every change"},
                              {"known_barriers", {{{"id", "karte"},
                                                   {"description", "Die Karte <ohne> Maus"},
                                                   {"description_en", "The map"},
                                                   {"reason", "Noch nicht gebaut"},
                                                   {"alternative", "Nehmen Sie die Liste"},
                                                   {"known_since", "2026-01-10"}}}},
                              {"feedback", "/barriere-melden"},
                              {"answer_within", "P1M"},
                              {"enforcement_body", "Schlichtungsstelle BGG"}}));
}

TEST_CASE("who reads English reads of a barrier in English, and the rest is marked as German")
{
    TestStore store(storage::Engine::sqlite);
    import(store, table_of_three);
    TestApp app(store);
    const auto page = app.get("/en/barrierefreiheit");
    CHECK(page.says("<strong>The map</strong>"));
    CHECK(page.says("<span lang=\"de\">Nehmen Sie die Liste</span>"));
}

TEST_CASE("a known barrier has a sentence, a reason, a way round and a day, and is not removed before it was known")
{
    TestStore store(storage::Engine::sqlite);
    const auto plan = import(store, "barriere;grund;ausweg;bekannt_seit;behoben_am\n;;;;2026-02-02\n"
                                    "Karte;Weil;Liste;2026-02-30;\nKarte;Weil;Liste;2026-02-03;2026-02-02\n");
    std::vector<std::string> told;
    for (const auto& problem : plan.problems) {
        told.push_back(std::to_string(problem.line) + " " + problem.column + " " + problem.defect.code);
    }
    CHECK(told == std::vector<std::string>{"2 barriere missing", "2 grund missing", "2 ausweg missing",
                                           "2 bekannt_seit missing", "3 bekannt_seit bad_date",
                                           "4 behoben_am removed_before_known"});
}

TEST_CASE("known barriers go out as they came")
{
    test::for_each_engine([](TestStore& store) {
        import(store, table_of_three);
        const auto written = store.read([](storage::Read& read) { return barriers::export_known_barriers(read); });
        CHECK(import(store, written).count(table::Outcome::unchanged) == 5);
    });
}

TEST_CASE("the statement names the arbitration body of the one who stands in for that part")
{
    test::RegisterStore store(storage::Engine::sqlite);
    store.import(test::sample_table);
    store.fill([](storage::Write& write) {
        imprint::import_operators(write,
                                  "fuer;name;anschrift;email;schlichtungsstelle\n"
                                  "land:mv;Landesamt;Am See 1;land@mv.example;Schlichtungsstelle des Landes\n",
                                  test::morning, ignore);
    });
    TestApp app(store, [](app::Config& config) { config.site.enforcement_body = "Schlichtungsstelle BGG"; });
    const auto of_state = app.get("/barrierefreiheit?fuer=buendnis:stadt");
    CHECK(of_state.says("Landesamt"));
    CHECK(of_state.says("Schlichtungsstelle des Landes"));
    CHECK_FALSE(of_state.says("Schlichtungsstelle BGG"));
    CHECK(app.get("/barrierefreiheit").says("Schlichtungsstelle BGG"));
}
