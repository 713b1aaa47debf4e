#include "counties_store.hpp"

#include "csv/csv.hpp"
#include "support/strings.hpp"
#include "table/report.hpp"

using test::CountiesStore;
using test::day;
using test::DrawnMap;
using test::wrong;

namespace {

using Wrongs = std::vector<std::tuple<std::size_t, std::string, std::string>>;

const std::string people_columns = "schluessel;stand;einwohner;kinder;quelle\n";

std::string german(const table::Defect& defect) { return web::Texts::of(web::Language::german)(defect.message); }

std::vector<counties::Population> people(CountiesStore& store)
{
    return store.read([](storage::Read& read) { return counties::all_populations(read); });
}

}

TEST_CASE("a number of people has its limits, and so says the message")
{
    CountiesStore store(storage::Engine::sqlite);
    const auto told = [&](const std::string& inhabitants, const std::string& children = "") {
        return wrong(store.plan_population(people_columns + "13003;2022-12-31;" + inhabitants + ";" + children + ";Amt\n"));
    };
    for (const auto* number : {"1", "100000000", " 215113 ", "007"}) {
        CAPTURE(number);
        CHECK(told(number).empty());
    }
    for (const auto* number : {"100000001", "-1", "+5", "1e3", "0x10", "12 000", "12.000", "1,5", "99999999999999999999"}) {
        CAPTURE(number);
        CHECK(told(number) == Wrongs{{2, "einwohner", "bad_people"}});
    }
    CHECK(told("10", "10").empty());
    CHECK(told("10", "0").empty());
    CHECK(told("10", "viele") == Wrongs{{2, "kinder", "bad_people"}});
    const auto plan = store.plan_population(people_columns + "13003;2022-12-31;" + std::string(300, 'x') + ";;Amt\n");
    CHECK(german(plan.problems.front().defect) == "„" + std::string(100, 'x') + "“ ist keine Zahl von Menschen. Schreiben Sie nur Ziffern: 215113.");
}

TEST_CASE("what is wrong with a table of people is said in words that help")
{
    CountiesStore store(storage::Engine::sqlite);
    const auto plan = store.plan_population(people_columns + "9162;2022-12-31;5;;Amt\nHRO;2022-12-31;5;;Amt\n99999;2022-12-31;5;;Amt\n13003;2022-12-31;0;;Amt\n13003;2021-12-31;1;2;Amt\n");
    std::vector<std::string> messages;
    for (const auto& problem : plan.problems) messages.push_back(german(problem.defect));
    CHECK(messages == std::vector<std::string>{"„9162“ hat eine Null verloren: Schreiben Sie 09162.",
                                               "„HRO“ ist kein Schlüssel eines Kreises. Er hat fünf Ziffern, etwa 13072.",
                                               "Kein Kreis hat den Schlüssel 99999.",
                                               "Dort wohnt niemand? Lassen Sie die Zeile weg, wenn die Zahl nicht bekannt ist.",
                                               "Hier gibt es mehr Kinder als Menschen: Sehen Sie beide Zahlen noch einmal an."});
}

TEST_CASE("a table of people without its columns, or with others, is refused before a line of it is read")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        CHECK(wrong(store.import_population("schluessel;stand;einwohner\n13003;2022-12-31;5\n")) == Wrongs{{1, "quelle", "missing_column"}});
        CHECK(wrong(store.import_population("schluessel;stand;einwohner;quelle;dichte\n13003;2022-12-31;5;Amt;7\n")) == Wrongs{{1, "dichte", "unknown_column"}});
        for (const auto& bytes : {std::string(), std::string("\xff\xfe"), std::string("schluessel;stand\0x", 18), std::string("\"")}) {
            const auto plan = store.import_population(bytes);
            CHECK_FALSE(plan.problems.empty());
            CHECK_FALSE(plan.is_applied);
        }
        CHECK(people(store).empty());
    });
}

TEST_CASE("one wrong line keeps a whole table of people out, and the page stays what it was")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        REQUIRE(store.import_map(DrawnMap().add("13003").text()).is_applied);
        REQUIRE(store.import_population(people_columns + "13003;2020-12-31;200000;30000;Amt\n").is_applied);
        test::TestApp app(store);
        const auto before = app.get("/karte?ebene=kreise&land=mv");
        const auto plan = store.import_population(people_columns + "13003;2022-12-31;210000;;Amt\n13072;2022-12-31;x;;Amt\n");
        CHECK_FALSE(plan.is_applied);
        CHECK(people(store).size() == 1);
        CHECK(app.get("/karte?ebene=kreise&land=mv").header("ETag") == before.header("ETag"));
    });
}

TEST_CASE("where the children of a county are in no column they stay, where the cell is empty they are not known any more")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        REQUIRE(store.import_population(people_columns + "13003;2022-12-31;210000;33000;Amt\n").is_applied);
        REQUIRE(store.import_population("schluessel;stand;einwohner;quelle\n13003;31.12.2022;211000;Amt\n").is_applied);
        CHECK(people(store) == std::vector<counties::Population>{{"13003", day("2022-12-31"), 211000, 33000, "Amt"}});
        REQUIRE(store.import_population(people_columns + "13003;2022-12-31;211000;;Amt\n").is_applied);
        CHECK(people(store) == std::vector<counties::Population>{{"13003", day("2022-12-31"), 211000, std::nullopt, "Amt"}});
    });
}

TEST_CASE("a source that a spreadsheet would calculate leaves as text and comes back as it was")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        csv::Writer table({"schluessel", "stand", "einwohner", "quelle"});
        table.add({"13003", "2022-12-31", "5", "=SUMME(A1:A9)"});
        table.add({"13072", "2022-12-31", "5", "@Amt; \"Kreis\""});
        REQUIRE(store.import_population(table.text()).is_applied);
        CHECK(people(store).front().source == "=SUMME(A1:A9)");
        const auto exported = store.exported_population();
        CHECK(exported.find(";=SUMME") == std::string::npos);
        CHECK(store.plan_population(exported).count(table::Outcome::unchanged) == 2);
    });
}

TEST_CASE("no cell of a table of people does more than to be rejected, and every source that is taken comes out again")
{
    CountiesStore store(storage::Engine::sqlite);
    std::size_t number = 0, taken = 0;
    for (const auto& nasty : test::nasty_strings()) {
        if (++number % 50 != 0) continue;
        for (const std::size_t column : {0U, 1U, 2U, 3U}) {
            std::vector<std::string> cells = {"13003", "2022-12-31", "5", "1", "Amt"};
            cells[column] = nasty;
            csv::Writer table({"schluessel", "stand", "einwohner", "kinder", "quelle"});
            table.add(cells);
            for (const auto& problem : store.plan_population(table.text()).problems) CHECK_FALSE(german(problem.defect).empty());
        }
        csv::Writer table({"schluessel", "stand", "einwohner", "quelle"});
        table.add({"13003", "2022-12-31", "5", nasty});
        const auto plan = store.plan_population(table.text());
        if (!plan.problems.empty()) continue;
        ++taken;
        REQUIRE(store.import_population(table.text()).is_applied);
        CHECK(store.plan_population(store.exported_population()).count(table::Outcome::unchanged) == 1);
    }
    CHECK(taken > 3);
}

TEST_CASE("a plan of a map says which borders move, in the words of a report")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        REQUIRE(store.import_map(DrawnMap().add("13003").add("13072").text()).is_applied);
        const auto plan = store.plan_map(DrawnMap().add("13072").add("13003").text());
        REQUIRE(plan.planned.size() == 2);
        for (const auto& planned : plan.planned) {
            CHECK(planned.outcome == table::Outcome::changed);
            REQUIRE(planned.changes.size() == 1);
            CHECK(planned.changes.front().column == "umriss");
        }
        CHECK(plan.planned.front().line == 1);
        CHECK(plan.planned.front().name == "Landkreis Rostock");
        CHECK(table::plan_as_text(plan, web::Texts::of(web::Language::german)).find("Landkreis Rostock") != std::string::npos);
        CHECK_FALSE(plan.is_applied);
    });
}

TEST_CASE("every area that is unknown is told, each with its place in the file, before anything is stored")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        const auto plan = store.import_map(DrawnMap().add("99001", std::string(150, 'x')).add("13003").add("99002").text());
        CHECK(wrong(plan) == Wrongs{{1, "AGS", "unknown_county"}, {3, "AGS", "unknown_county"}});
        CHECK(german(plan.problems.front().defect).find("99001 (" + std::string(100, 'x') + ")") != std::string::npos);
        CHECK(store.outlines().empty());
    });
}

TEST_CASE("a new notice alone changes what stands under the map")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        auto file = DrawnMap().add("13003").file();
        REQUIRE(store.import_map(boost::json::serialize(file)).is_applied);
        test::TestApp app(store);
        REQUIRE(app.get("/karte?ebene=kreise").says("GeoBasis-DE"));
        file["notice"] = "Karte: <Vermessung>";
        REQUIRE(store.import_map(boost::json::serialize(file)).count(table::Outcome::unchanged) == 1);
        const auto page = app.get("/karte?ebene=kreise");
        CHECK(page.says("Grenzen: Karte: &lt;Vermessung&gt;."));
        CHECK_FALSE(page.says("GeoBasis-DE"));
    });
}
