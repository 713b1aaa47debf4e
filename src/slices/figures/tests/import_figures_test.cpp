#include "figures_store.hpp"

using test::day;
using test::declared;
using test::FiguresStore;
using test::Told;
using test::told;

namespace {

const std::string columns = "zahl;land;stand;wert;rundung;quelle;quelle_adresse;bemerkung\n";

std::string shown(const base::Message& message) { return web::Texts::of(web::Language::german)(message); }

}

TEST_CASE("a table of declared figures is first a plan, then done, then nothing is left to do")
{
    test::for_each_engine<test::PartnersStore>([](test::PartnersStore& store) {
        const auto plan_of = [&] {
            return store.read([](storage::Read& read) { return figures::plan_figures(read, test::sample_figures, &test::without_progress); });
        };
        auto plan = plan_of();
        CHECK(plan.count(table::Outcome::added) == 4);
        CHECK_FALSE(plan.is_applied);
        CHECK(store.read([](storage::Read& read) { return figures::all_declared(read); }).empty());
        REQUIRE(store.write([](storage::Write& write) -> base::Result<table::Plan> {
                    return figures::import_figures(write, test::sample_figures, test::morning, &test::without_progress);
                }).value().is_applied);
        CHECK(store.read([](storage::Read& read) { return figures::all_declared(read); }).size() == 4);
        plan = plan_of();
        CHECK(plan.count(table::Outcome::unchanged) == 4);
    });
}

TEST_CASE("what was exported can be imported again and changes nothing")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        const auto table = store.exported_figures();
        CHECK(table == "\xef\xbb\xbfzahl;land;stand;wert;rundung;quelle;quelle_adresse;bemerkung\r\n"
                       "buendnisse;;2013;600;mehr als;Alte Broschüre;;\r\n"
                       "buendnisse;;2023-06;300;rund;Ministerium;https://ministerium.example/zahlen;Gerundet & geschätzt.\r\n"
                       "buendnisse;mv;2022-12-31;25;;Landesstelle;;\r\n"
                       "mitwirkende;;2023-06-30;26000;rund;Ministerium;;\r\n");
        const auto plan = store.plan_figures(table);
        CHECK(plan.problems.empty());
        CHECK(plan.count(table::Outcome::unchanged) == 4);
    });
}

TEST_CASE("a newer record stands beside the older ones, and each keeps its time")
{
    test::for_each_engine<FiguresStore>([](FiguresStore& store) {
        REQUIRE(store.import_figures(columns + "buendnisse;;2025;280;rund;Ministerium;;\n").is_applied);
        CHECK(declared(store.figures_on("2024-12-31")).front() == "buendnisse: rund 300, 2023-06");
        CHECK(declared(store.figures_on("2025-01-01")).front() == "buendnisse: rund 280, 2025");
    });
}

TEST_CASE("the same time again is the same record, whose content changes")
{
    FiguresStore store(storage::Engine::sqlite);
    const auto plan = store.import_figures(columns + "buendnisse;;2023-06;310;etwa;Ministerium;;\n");
    REQUIRE(plan.planned.size() == 1);
    CHECK(plan.planned.front().outcome == table::Outcome::changed);
    CHECK(plan.planned.front().key == "buendnisse-2023-06-01");
    CHECK(plan.planned.front().changes ==
          std::vector<table::Change>{{"wert", "300", "310"},
                                     {"rundung", "rund", "etwa"},
                                     {"quelle_adresse", "https://ministerium.example/zahlen", ""},
                                     {"bemerkung", "Gerundet & geschätzt.", ""}});
    CHECK(declared(store.figures_on("2026-03-14")).front() == "buendnisse: etwa 310, 2023-06");
}

TEST_CASE("a state may be written by its name, its short name or its key")
{
    FiguresStore store(storage::Engine::sqlite);
    for (const auto* written : {"mv", "13", "Mecklenburg-Vorpommern", "mecklenburg-vorpommern", "MV"}) {
        CAPTURE(written);
        const auto plan = store.plan_figures(columns + "projekte;" + written + ";2020;1;;Wir;;\n");
        REQUIRE(plan.planned.size() == 1);
        CHECK(plan.planned.front().key == "projekte-mv-2020-01-01");
    }
}

TEST_CASE("every cell that is wrong is named with its line, its column and what to do")
{
    FiguresStore store(storage::Engine::sqlite);
    const auto plan = store.import_figures(columns + "kinder;;2020;1;;Wir;;\n"
                                                     "projekte;atlantis;2020;1;;Wir;;\n"
                                                     "projekte;;gestern;1;;Wir;;\n"
                                                     "projekte;;2020;viele;;Wir;;\n"
                                                     "projekte;;2020;-1;;Wir;;\n"
                                                     "projekte;;2020;3.5;;Wir;;\n"
                                                     "projekte;;2020;1;;;;\n"
                                                     "projekte;;2020;1;;Wir;ministerium.example;\n");
    CHECK(told(plan) == std::vector<Told>{{2, "zahl", "unknown_figure"},
                                          {3, "land", "unknown_state"},
                                          {4, "stand", "bad_as_of"},
                                          {5, "wert", "bad_value"},
                                          {6, "wert", "bad_value"},
                                          {7, "wert", "bad_value"},
                                          {8, "quelle", "missing"},
                                          {9, "quelle_adresse", "bad_website", "https://ministerium.example"}});
    CHECK_FALSE(plan.is_applied);
    CHECK(shown(plan.problems[0].defect.message) ==
          "„kinder“ ist keine Zahl, die hier geführt wird. Schreiben Sie buendnisse, mitwirkende, unternehmen oder projekte.");
    CHECK(shown(plan.problems[3].defect.message).find("rund in die Spalte rundung") != std::string::npos);
}

TEST_CASE("one wrong line keeps the whole table out")
{
    test::for_each_engine<FiguresStore>([](FiguresStore& store) {
        const auto before = store.exported_figures();
        CHECK_FALSE(store.import_figures(columns + "projekte;;2020;1;;Wir;;\nprojekte;;2020;x;;Wir;;\n").is_applied);
        CHECK(store.exported_figures() == before);
    });
}

TEST_CASE("the same record twice in one table is a mistake of the second line")
{
    FiguresStore store(storage::Engine::sqlite);
    const auto plan = store.plan_figures(columns + "projekte;;2020;1;;Wir;;\nprojekte;;01.2020;2;;Wir;;\nprojekte;mv;2020;3;;Wir;;\n");
    CHECK(told(plan) == std::vector<Told>{{3, "stand", "duplicate"}});
}

TEST_CASE("numbers may have dots between their thousands, and only there")
{
    FiguresStore store(storage::Engine::sqlite);
    const std::pair<const char*, std::int64_t> good[] = {{"0", 0}, {"1.256", 1256}, {"26.000", 26000}, {"1.000.000", 1000000}, {" 7 ", 7}};
    for (const auto& [written, value] : good) {
        CAPTURE(written);
        REQUIRE(store.import_figures(columns + "projekte;;2020;" + written + ";;Wir;;\n").problems.empty());
        CHECK(declared(store.figures_on("2026-03-14")).back() == fmt::format("projekte:  {}, 2020", value));
    }
    for (const auto* written : {".256", "1.25", "1.2560", "12,5", "1 000", "0x10", "1e3", "9999999999", "-5", "+5", "1.", ""}) {
        CAPTURE(written);
        CHECK_FALSE(store.plan_figures(columns + "projekte;;2020;" + written + ";;Wir;;\n").problems.empty());
    }
}

TEST_CASE("a file that is no table of figures is refused as a whole")
{
    FiguresStore store(storage::Engine::sqlite);
    CHECK(told(store.plan_figures("")).size() == 1);
    CHECK(told(store.plan_figures("zahl;wert\nprojekte;1\n")).size() == 2); // stand and quelle
    const auto plan = store.plan_figures("zahl;stand;wert;quele\nprojekte;2020;1;Wir\n");
    CHECK_FALSE(plan.problems.empty());
}

TEST_CASE("what an import changes is on the page with the next look")
{
    test::for_each_engine<FiguresStore>([](FiguresStore& store) {
        test::TestApp app(store);
        REQUIRE(app.get("/zahlen").says("rund 300"));
        REQUIRE(store.import_figures(columns + "buendnisse;;2026;333;etwa;Neue Quelle;;\n").is_applied);
        const auto page = app.get("/zahlen");
        CHECK(page.says("etwa 333"));
        CHECK(page.says("Neue Quelle"));
        CHECK_FALSE(page.says("rund 300"));
    });
}
