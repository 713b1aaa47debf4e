#include "app/order.hpp"

#include "clock/clock.hpp"
#include "slices/registry/tests/register.hpp"
#include "support/test_app.hpp"

using app::Order;
using test::RegisterStore;
using test::TestApp;

namespace {

const std::string columns = "schluessel;name;kurztext;status;status_seit;sitz;funktion;telefon\n";

std::string line(const std::string& key, const std::string& name, const std::string& status = "aktiv")
{
    return key + ";" + name + ";Für alle.;" + status + ";2005-06-16;13003000;Stelle;(030) 23125-001\n";
}

app::Outcome import(test::TestStore& store, const std::string& table, bool apply = true)
{
    return app::carry_out(store.database(), {.name = "import alliances", .input = table, .apply = apply}, [](std::size_t, std::size_t) {});
}

}

TEST_CASE("what an import changes is on every page with the next look, also on another node")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        TestApp app(store);
        app.clock.set(wall_clock::now());
        CHECK(app.get("/buendnisse").status == 200);
        CHECK(app.get("/buendnisse/rostock").status == 404);
        CHECK(import(store, columns + line("rostock", "Bündnis Rostock")).exit == 0);
        CHECK(app.get("/buendnisse").says("Bündnis Rostock"));
        CHECK(app.get("/buendnisse/rostock").says("<h1>Bündnis Rostock</h1>"));
        CHECK(import(store, columns + line("rostock", "Neuer Name")).exit == 0);
        CHECK(app.get("/buendnisse").says("Neuer Name"));
        CHECK_FALSE(app.get("/buendnisse").says("Bündnis Rostock"));
    });
}

TEST_CASE("a plan changes no page and announces nothing")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto before = store.database().versions().now();
    CHECK(import(store, columns + line("rostock", "Bündnis Rostock"), false).exit == 0);
    CHECK(store.database().versions().now() == before);
    CHECK(TestApp(store).get("/buendnisse/rostock").status == 404);
}

TEST_CASE("a table with one wrong line stores nothing of the others")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto outcome = import(store, columns + line("a", "Erstes") + line("b", "Zweites", "vielleicht") + line("c", "Drittes"));
    CHECK(outcome.exit == 1);
    CHECK(outcome.out.find("Zeile 3") != std::string::npos);
    CHECK(outcome.out.find("„vielleicht“") != std::string::npos);
    CHECK_FALSE(store.read([](storage::Read& read) { return registry::has_alliances(read); }));
}

TEST_CASE("another status for a day that has one is told with the day, the known status and what to do")
{
    RegisterStore store(storage::Engine::sqlite);
    CHECK(import(store, columns + line("rostock", "Bündnis Rostock")).exit == 0);
    const auto outcome = import(store, columns + line("rostock", "Bündnis Rostock", "ruhend"));
    CHECK(outcome.exit == 1);
    CHECK(outcome.out.find("Zeile 2") != std::string::npos);
    CHECK(outcome.out.find("2005-06-16") != std::string::npos);
    CHECK(outcome.out.find("aktiv") != std::string::npos);
    CHECK(outcome.out.find("späteren Tag") != std::string::npos);
    const auto alliance = store.read([](storage::Read& read) { return registry::find_alliance(read, "rostock"); });
    REQUIRE(alliance);
    CHECK(alliance->history.size() == 1);
}

TEST_CASE("a register of a whole country is taken in at once, on PostgreSQL too")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        std::string table = columns;
        for (int number = 0; number < 400; ++number) {
            table += line("lokales-buendnis-fuer-familie-" + std::to_string(number), "Bündnis Nummer " + std::to_string(number));
        }
        CHECK(import(store, table).exit == 0);
        CHECK(store.read([](storage::Read& read) { return registry::active_alliances(read, *base::parse_date("2026-03-14")).all; }) == 400);
    });
}
