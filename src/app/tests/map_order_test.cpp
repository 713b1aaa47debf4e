#include "app/order.hpp"

#include "slices/counties/tests/counties_store.hpp"

#include <boost/json.hpp>

using app::Order;
using test::CountiesStore;
using test::DrawnMap;

namespace {

app::Outcome carried_out(CountiesStore& store, const Order& order)
{
    return app::carry_out(store.database(), order, [](std::size_t, std::size_t) {});
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string audit_log(CountiesStore& store) { return carried_out(store, {.name = "audit export"}).out; }

}

TEST_CASE("an operator looks at the plan of a map, takes it in, and finds nothing left to do")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        const auto map = DrawnMap().add("13003").add("13072").text();
        const auto plan = carried_out(store, {.name = "import map", .input = map});
        CHECK(plan.exit == 0);
        CHECK(plan.out == "Zeile 1, neu: Stadt Rostock (13003)\nZeile 2, neu: Landkreis Rostock (13072)\n"
                          "Neu: 2, geändert: 0, unverändert: 0, abgelehnte Zeilen: 0.\n"
                          "Es wurde nichts geschrieben: Das ist der Plan. --apply führt ihn aus.\n");
        CHECK(store.outlines().empty());
        CHECK(carried_out(store, {.name = "import map", .input = map, .apply = true}).exit == 0);
        CHECK(store.outlines().size() == 2);
        CHECK(says(carried_out(store, {.name = "import map", .input = map}).out, "unverändert: 2"));
    });
}

TEST_CASE("a map that is refused ends with 1 and one sentence, in the language of the operator")
{
    CountiesStore store(storage::Engine::sqlite);
    const auto german = carried_out(store, {.name = "import map", .input = "{", .apply = true});
    CHECK(german.exit == 1);
    CHECK(says(german.out, "Abgelehnt: Diese Datei ist kein JSON, oder sie endet zu früh.\n"));
    const auto english = carried_out(store, {.name = "import map", .input = "{}", .apply = true, .language = web::Language::english});
    CHECK(english.exit == 1);
    CHECK(says(english.out, "Rejected: This file is no whole map in TopoJSON: type is missing or broken.\n"));
}

TEST_CASE("programs read the plan of a map free of language")
{
    CountiesStore store(storage::Engine::sqlite);
    const auto good = boost::json::parse(carried_out(store, {.name = "import map", .input = DrawnMap().add("13003").text(), .json = true}).out);
    CHECK(good.at("new").as_int64() == 1);
    CHECK(good.at("planned").at(0).at("key").as_string() == "13003");
    const auto bad = boost::json::parse(carried_out(store, {.name = "import map", .input = DrawnMap().add("16056", "Eisenach").text(), .json = true}).out);
    CHECK(bad.at("rejected").at(0).at("code").as_string() == "unknown_county");
    CHECK(bad.at("rejected").at(0).at("arguments") == boost::json::array{"16056", "Eisenach"});
}

TEST_CASE("a map and a table of people that were taken in are in the audit log, a refused one is not")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        carried_out(store, {.name = "import map", .input = "{", .apply = true, .actor = "anna"});
        CHECK_FALSE(says(audit_log(store), "import map"));
        carried_out(store, {.name = "import map", .input = DrawnMap().add("13003").text(), .apply = true, .actor = "anna"});
        carried_out(store, {.name = "import population", .input = std::string(test::sample_population), .apply = true, .actor = "bert"});
        const auto log = audit_log(store);
        CHECK(says(log, ";anna;import map;sha256:"));
        CHECK(says(log, ";bert;import population;sha256:"));
        CHECK_FALSE(says(log, "13003"));
    });
}

TEST_CASE("people that were taken in go out as the same table")
{
    CountiesStore store(storage::Engine::sqlite);
    REQUIRE(carried_out(store, {.name = "import population", .input = std::string(test::sample_population), .apply = true}).exit == 0);
    const auto out = carried_out(store, {.name = "export population"}).out;
    CHECK(out == store.exported_population());
    CHECK(says(carried_out(store, {.name = "import population", .input = out}).out, "unverändert: 4"));
}

TEST_CASE("what is declared goes in and out by commands, and a wrong line is told with its place")
{
    CountiesStore store(storage::Engine::sqlite);
    const std::string table = "zahl;land;stand;wert;rundung;quelle\nbuendnisse;;06.2023;300;rund;Ministerium\n";
    CHECK(says(carried_out(store, {.name = "import figures", .input = table}).out, "Zeile 2, neu: Ministerium (buendnisse-2023-06-01)"));
    CHECK(carried_out(store, {.name = "export figures"}).out.find("Ministerium") == std::string::npos);
    CHECK(carried_out(store, {.name = "import figures", .input = table, .apply = true}).exit == 0);
    CHECK(says(carried_out(store, {.name = "export figures"}).out, "buendnisse;;2023-06;300;rund;Ministerium"));
    const auto wrong = carried_out(store, {.name = "import figures", .input = table + "buendnisse;;31.02.2023;1;;Wir\n", .apply = true});
    CHECK(wrong.exit == 1);
    CHECK(says(wrong.out, "Zeile 3, abgelehnt, stand: „31.02.2023“ ist kein Tag, Monat oder Jahr."));
}
