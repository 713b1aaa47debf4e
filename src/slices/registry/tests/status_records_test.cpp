#include "sample.hpp"

#include "slices/registry/import_status_records.hpp"

using registry::Status;
using registry::StatusRecord;
using test::day;
using test::SampleStore;
using test::TestApp;

namespace {

constexpr std::string_view ending =
    "buendnis;status;seit;grund;notiz;erfasst_von\n"
    "ende;aufgelöst;2020-05-31;Die Stadt macht weiter.;Streit im Vorstand;Erfasserin Geheim\n"
    "ende;ruhend;2015-01-01;Niemand hatte Zeit.;;\n";

void ignore(std::size_t, std::size_t) {}

table::Plan import_records(test::RegisterStore& store, std::string_view table)
{
    return store
        .write([&](storage::Write& write) -> base::Result<table::Plan> {
            return registry::import_status_records(write, table, test::morning, &ignore);
        })
        .value();
}

table::Plan plan_records(test::RegisterStore& store, std::string_view table)
{
    return store.read([&](storage::Read& read) { return registry::plan_status_records(read, table, &ignore); });
}

std::string exported(test::RegisterStore& store)
{
    return store.read([](storage::Read& read) { return registry::export_status_records(read); });
}

std::vector<std::pair<std::string, std::string>> wrong(const table::Plan& plan)
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& problem : plan.problems) all.emplace_back(problem.column, problem.defect.code);
    return all;
}

/// Rostock's alliance as it was taken in before reasons were kept.
std::string as_before(std::string_view more_columns, std::string_view more_cells)
{
    return "schluessel;name;status;status_seit;sitz" + std::string(more_columns) + "\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000" +
           std::string(more_cells) + "\n";
}

}

TEST_CASE("a reason stands with its record and beside the explanation, a note and who recorded it nowhere")
{
    test::for_each_engine<SampleStore>([](SampleStore& store) {
        CHECK(import_records(store, ending).is_applied);
        const auto history = store.alliance("ende")->history;
        CHECK(history == std::vector<StatusRecord>{
                             {Status::active, day("2006-01-01")},
                             {Status::dormant, day("2015-01-01"), "Niemand hatte Zeit."},
                             {Status::dissolved, day("2020-05-31"), "Die Stadt macht weiter.", "Streit im Vorstand", "Erfasserin Geheim"}});
        TestApp app(store);
        const auto page = app.get("/buendnisse/ende");
        CHECK(test::times(page.body, "Die Stadt macht weiter.") == 2);
        CHECK(page.says("<strong>Ruhend</strong> seit <time datetime=\"2015-01-01\">1. Januar 2015</time></p><p>Niemand hatte Zeit.</p>"));
        CHECK(app.get("/en/buendnisse/ende").says("<p lang=\"de\">Niemand hatte Zeit.</p>"));
    });
}

TEST_CASE("who recorded a status and what was noted of it reaches no stranger, nor a kept page")
{
    test::for_each_engine<SampleStore>([](SampleStore& store) {
        import_records(store, ending);
        CHECK(store.import(as_before(";status_notiz;status_erfasst_von", ";Streit im Vorstand;Erfasserin Geheim")).is_applied);
        const auto of_operator = exported(store) + store.exported();
        for (const auto* secret : {"Streit im Vorstand", "Erfasserin Geheim"}) CHECK(test::times(of_operator, secret) == 4);
        TestApp app(store);
        for (const auto* address : {"/", "/buendnisse", "/buendnisse?q=Erfasserin", "/buendnisse?q=Streit", "/buendnisse/ende",
                                    "/buendnisse/stadt", "/karte", "/orte/rostock", "/laender/mv", "/laender/sn", "/datenquellen"}) {
            for (const auto* language : {"", "/en"}) {
                for (int time = 0; time < 2; ++time) { // the second answer comes from the cache
                    const auto reply = app.get(std::string(language) + address);
                    CAPTURE(std::string(address));
                    CHECK_FALSE(reply.says("Streit im"));
                    CHECK_FALSE(reply.says("Erfasserin Geheim"));
                }
            }
        }
        CHECK_FALSE(app.get("/buendnisse?q=Erfasserin").says("/buendnisse/stadt\""));
    });
}

TEST_CASE("what is exported of status records can be imported again and changes nothing")
{
    test::for_each_engine<SampleStore>([](SampleStore& store) {
        import_records(store, ending);
        const auto table = exported(store);
        const auto plan = plan_records(store, table);
        CHECK(plan.problems.empty());
        CHECK(plan.count(table::Outcome::unchanged) == 13);
        CHECK(plan.planned.size() == 13);
        CHECK(exported(store) == table);
        CHECK(store.plan(store.exported()).count(table::Outcome::unchanged) == 9);
    });
}

TEST_CASE("a record is added with a new day, its reason said anew on the same; status and day never change")
{
    SampleStore store(storage::Engine::sqlite);
    CHECK(import_records(store, ending).is_applied);
    CHECK(import_records(store, "buendnis;status;seit;grund\nende;aufgelöst;2020-05-31;Die Stadt führt es fort.\n"
                                "kreis;ruhend;2026-01-01;Pause.\n").is_applied);
    CHECK(store.alliance("ende")->history.back() == StatusRecord{Status::dissolved, day("2020-05-31"), "Die Stadt führt es fort.",
                                                                 "Streit im Vorstand", "Erfasserin Geheim"});
    CHECK(registry::status_on(*store.alliance("kreis"), test::today) == StatusRecord{Status::dormant, day("2026-01-01"), "Pause."});
    const auto before = exported(store);
    CHECK(wrong(import_records(store, "buendnis;status;seit\nende;aktiv;2020-05-31\nende;ruhend;2021-01-01\n")) ==
          std::vector<std::pair<std::string, std::string>>{{"status", "contradicting_status"}});
    CHECK(exported(store) == before); // the second line was not taken either
}

TEST_CASE("what is wrong with a table of status records is said line by line")
{
    SampleStore store(storage::Engine::sqlite);
    using Wrong = std::vector<std::pair<std::string, std::string>>;
    CHECK(wrong(plan_records(store, "buendnis;status;seit\nendde;schläft;gestern\n")) ==
          Wrong{{"buendnis", "unknown_alliance"}, {"status", "unknown_status"}, {"seit", "bad_date"}});
    CHECK(wrong(plan_records(store, "buendnis;status;seit\nende;ruhend;2021-01-01\nende;aktiv;2021-01-01\n")) ==
          Wrong{{"seit", "duplicate"}});
    CHECK(wrong(plan_records(store, "buendnis;status\nende;ruhend\n")) == Wrong{{"seit", "missing_column"}});
    CHECK(wrong(plan_records(store, "buendnis;status;seit\n;;\nende;;\n")) == Wrong{{"status", "missing"}, {"seit", "missing"}});
}

TEST_CASE("the table of alliances takes the reason of the newest status, and keeps it where it has no such column")
{
    SampleStore store(storage::Engine::sqlite);
    CHECK(store.import(as_before(";status_grund", ";Zwölf gründeten es.")).is_applied);
    CHECK(store.alliance("stadt")->history.back().reason == "Zwölf gründeten es.");
    const auto old = store.plan(as_before("", "")); // an export from before
    CHECK(old.count(table::Outcome::unchanged) == 1);
    const auto emptied = store.plan(as_before(";status_grund", ";"));
    CHECK(emptied.planned.front().changes == std::vector<table::Change>{{"status_grund", "Zwölf gründeten es.", ""}});
    TestApp app(store);
    CHECK(app.get("/buendnisse/stadt").says("Zwölf gründeten es."));
}

TEST_CASE("a line about an older status gives no reason to the newest, and an old export keeps what is there")
{
    SampleStore store(storage::Engine::sqlite);
    import_records(store, ending);
    const std::string head = "schluessel;name;status;status_seit;sitz;status_grund;status_notiz;status_erfasst_von\n";
    CHECK(wrong(store.plan(head + "ende;Bündnis Dresden;aktiv;2006-01-01;14612000;Zu elft.;;\n")) ==
          std::vector<std::pair<std::string, std::string>>{{"status_grund", "not_newest"}});
    CHECK(store.import(head + "ende;Bündnis Dresden;aktiv;2006-01-01;14612000;;;\n").is_applied);
    CHECK(store.alliance("ende")->history.back().reason == "Die Stadt macht weiter.");
}
