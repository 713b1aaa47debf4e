#include "sample.hpp"

using test::RegisterStore;
using test::TestApp;

namespace {

constexpr std::string_view renamed = "schluessel;fruehere_schluessel;name;status;status_seit;sitz\n"
                                     "rostock-warnow;rostock;Bündnis für Familie Rostock;aktiv;2005-06-16;13003000\n";

std::vector<std::pair<std::string, std::string>> told(RegisterStore& store, std::string_view table)
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& problem : store.plan(table).problems) all.emplace_back(problem.column, problem.defect.code);
    return all;
}

using Told = std::vector<std::pair<std::string, std::string>>;

}

TEST_CASE("an alliance that gets another key is found under its old address for good")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        TestApp app(store);
        REQUIRE(app.get("/buendnisse/rostock").status == 200);
        CHECK(store.import(renamed).planned.front().changes ==
              std::vector<table::Change>{{"schluessel", "rostock", "rostock-warnow"},
                                         {"fruehere_schluessel", "", "rostock"}});
        CHECK(app.get("/buendnisse/rostock").status == 308);
        CHECK(app.get("/buendnisse/rostock").header("Location") == "/buendnisse/rostock-warnow");
        CHECK(app.get("/en/buendnisse/rostock").header("Location") == "/en/buendnisse/rostock-warnow");
        CHECK(app.get("/buendnisse/rostock-warnow").says("<h1>Bündnis für Familie Rostock</h1>"));
    });
}

TEST_CASE("former addresses are part of the table and come back from it")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        store.import(renamed);
        const auto table = store.exported();
        RegisterStore fresh(store.engine());
        CHECK(fresh.import(table).is_applied);
        CHECK(fresh.exported() == table);
        CHECK(fresh.alliance("rostock-warnow")->former_slugs == std::vector<std::string>{"rostock"});
        CHECK(fresh.plan(table).count(table::Outcome::unchanged) == 3);
    });
}

TEST_CASE("an alliance may take its old key back, and the one in between redirects")
{
    RegisterStore store(storage::Engine::sqlite);
    store.import(test::three_alliances);
    store.import(renamed);
    store.import("schluessel;fruehere_schluessel;name;status;status_seit;sitz\n"
                 "rostock;rostock-warnow;Bündnis für Familie Rostock;aktiv;2005-06-16;13003000\n");
    CHECK(store.alliance("rostock")->former_slugs == std::vector<std::string>{"rostock-warnow"});
}

TEST_CASE("nobody takes an address away from another alliance")
{
    RegisterStore store(storage::Engine::sqlite);
    store.import(test::three_alliances);
    store.import(renamed);
    const std::string head = "schluessel;fruehere_schluessel;name;status;status_seit;sitz\n";
    CHECK(told(store, head + "rostock;;Neu;aktiv;2005-06-16;13004000\n") == Told{{"schluessel", "former_key"}});
    CHECK(told(store, head + "neu;rostock;Neu;aktiv;2005-06-16;13004000\n") == Told{{"fruehere_schluessel", "former_key"}});
    CHECK(told(store, head + "muenchen;schwerin;Bündnis München;aktiv;2010-01-01;09162000\n") ==
          Told{{"fruehere_schluessel", "former_key"}});
    CHECK(told(store, head + "neu;Alt!;Neu;aktiv;2005-06-16;13004000\n") == Told{{"fruehere_schluessel", "bad_key"}});
    CHECK(told(store, head + "m-neu;muenchen;Bündnis München;aktiv;2010-01-01;09162000\n"
                             "muenchen;;Zweimal;aktiv;2010-01-01;13004000\n") == Told{{"schluessel", "duplicate"}});
    CHECK(store.plan("name;status;status_seit;sitz\nRostock;aktiv;2005-06-16;13004000\n").planned.front().key ==
          "rostock-schwerin");
}
