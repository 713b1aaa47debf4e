#include "app/installation.hpp"
#include "app/order.hpp"

#include "slices/barriers/store.hpp"
#include "slices/places/tests/places_store.hpp"
#include "slices/registry/registry.hpp"

using app::Order;
using app::Outcome;
using test::PlacesStore;
using namespace std::chrono_literals;

namespace {

const std::string good =
    "schluessel;name;kurztext;status;status_seit;sitz;funktion;telefon\n"
    "rostock;Bündnis Rostock;Für die Stadt.;active;2005-06-16;13003000;Koordination;(030) 23125-001\n";
const std::string broken =
    "schluessel;name;kurztext;status;status_seit;sitz;funktion;telefon\n"
    "rostock;Bündnis Rostock;Für die Stadt.;active;2005-06-16;99999999;Koordination;(030) 23125-001\n";

Outcome carried_out(test::TestStore& store, const Order& order)
{
    return app::carry_out(store.database(), order, [](std::size_t, std::size_t) {});
}

}

TEST_CASE("everything that comes in as a table goes out as one, each order says what it does, and nothing else is one")
{
    const auto names = app::order_names();
    CHECK(std::is_sorted(names.begin(), names.end()));
    for (const auto* noun : {"alliances", "award-ceremonies", "awards", "figures", "known-barriers", "operators",
                             "organisations", "partnerships", "pictures", "population", "projects", "regions", "roles",
                             "sign-videos", "states", "status-records", "topics"}) {
        CAPTURE(noun);
        for (const auto* way : {"export ", "import "}) {
            CHECK(std::count(names.begin(), names.end(), way + std::string(noun)) == 1);
        }
    }
    for (const auto& name : app::order_names()) CHECK_FALSE(app::help_of(name).empty());
    test::TestStore store(storage::Engine::sqlite);
    const auto outcome = carried_out(store, {.name = "export"});
    CHECK(outcome.exit == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "unknown order: export");
}

TEST_CASE("a table is first only looked at, then taken over, then there is nothing left to do")
{
    test::for_each_engine<PlacesStore>([](PlacesStore& store) {
        const auto planned = carried_out(store, {.name = "import alliances", .input = good});
        CHECK(planned.exit == 0);
        CHECK(planned.out.find("rostock") != std::string::npos);
        CHECK_FALSE(store.read([](storage::Read& read) { return registry::has_alliances(read); }));

        CHECK(carried_out(store, {.name = "import alliances", .input = good, .apply = true}).exit == 0);
        const auto alliance = store.read([](storage::Read& read) { return registry::find_alliance(read, "rostock"); });
        REQUIRE(alliance);
        CHECK(alliance->name == "Bündnis Rostock");

        const auto exported = carried_out(store, {.name = "export alliances"});
        CHECK(exported.exit == 0);
        CHECK(exported.out.find("Bündnis Rostock") != std::string::npos);
        CHECK(carried_out(store, {.name = "import alliances", .input = exported.out, .apply = true}).exit == 0);
        CHECK(carried_out(store, {.name = "export alliances"}).out == exported.out);
    });
}

TEST_CASE("a table with a wrong line is refused as a whole, in the language of the person")
{
    auto& store = PlacesStore::shared(storage::Engine::sqlite);
    const auto german = carried_out(store, {.name = "import alliances", .input = broken, .apply = true});
    CHECK(german.exit == 1);
    CHECK(german.out.find("99999999") != std::string::npos);
    CHECK(german.out.find("Zeile 2") != std::string::npos);
    const auto english = carried_out(store, {.name = "import alliances", .input = broken, .apply = true,
                                             .language = web::Language::english});
    CHECK(english.exit == 1);
    CHECK(english.out.find("99999999") != std::string::npos);
    CHECK(english.out != german.out);
    CHECK_FALSE(store.read([](storage::Read& read) { return registry::has_alliances(read); }));
}

TEST_CASE("programs read the same answer in JSON, whatever language the person speaks")
{
    auto& store = PlacesStore::shared(storage::Engine::sqlite);
    for (const auto& table : {good, broken}) {
        const auto german = carried_out(store, {.name = "import alliances", .input = table, .json = true});
        const auto english = carried_out(store, {.name = "import alliances", .input = table, .json = true,
                                                 .language = web::Language::english});
        CHECK(german.out == english.out);
        CHECK(german.out.starts_with("{"));
        CHECK(german.exit == (table == good ? 0 : 1));
    }
}

TEST_CASE("a list of municipalities that is none changes no place")
{
    auto& store = PlacesStore::shared(storage::Engine::sqlite);
    for (const bool apply : {false, true}) {
        CAPTURE(apply);
        const auto outcome = carried_out(store, {.name = "import places", .input = "kein Verzeichnis\n", .apply = apply});
        CHECK(outcome.exit == 1);
        CHECK_FALSE(outcome.out.empty());
    }
    CHECK(store.read([](storage::Read& read) { return places::find_places(read, "18055").places.size(); }) == 1);
}

TEST_CASE("an empty register and no reports are tables of one line that names the columns")
{
    test::TestStore store(storage::Engine::sqlite);
    for (const auto* name : {"export alliances", "export barrier-reports"}) {
        CAPTURE(name);
        const auto outcome = carried_out(store, {.name = name});
        CHECK(outcome.exit == 0);
        CHECK(outcome.err.empty());
        CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 1);
    }
}

TEST_CASE("somebody who waits sees how far an import is")
{
    test::TestStore store(storage::Engine::sqlite);
    std::vector<std::pair<std::size_t, std::size_t>> seen;
    app::carry_out(store.database(), {.name = "import alliances", .input = good},
                   [&](std::size_t done, std::size_t all) { seen.emplace_back(done, all); });
    REQUIRE_FALSE(seen.empty());
    for (const auto& [done, all] : seen) CHECK(done <= all);
    CHECK(std::is_sorted(seen.begin(), seen.end()));
}

namespace {

/// Who did what, as the audit log has it: `anna: import alliances`.
std::vector<std::string> deeds(test::TestStore& store)
{
    std::vector<std::string> all;
    for (const auto& line : store.read([](storage::Read& read) {
             return read.all("select actor, action from audit_entry order by number", {}, [](storage::Row& row) {
                 auto actor = row.next<std::string>();
                 return actor + ": " + row.next<std::string>();
             });
         })) {
        all.push_back(line);
    }
    return all;
}

}

TEST_CASE("every table that goes out is in the audit log, and every one that was taken in; a mere plan is not")
{
    test::for_each_engine<PlacesStore>([](PlacesStore& store) {
        carried_out(store, {.name = "import alliances", .input = good, .actor = "anna"});
        carried_out(store, {.name = "import alliances", .input = broken, .apply = true, .actor = "anna"});
        CHECK(deeds(store).empty());
        carried_out(store, {.name = "import alliances", .input = good, .apply = true, .actor = "anna"});
        CHECK(deeds(store) == std::vector<std::string>{"anna: import alliances"});

        std::size_t exports = 0;
        for (const auto& name : app::order_names()) {
            if (!name.starts_with("export ")) continue;
            carried_out(store, {.name = name, .actor = "bert"});
            ++exports;
            CHECK(deeds(store).back() == "bert: " + name);
        }
        CHECK(deeds(store).size() == 1 + exports);
    });
}

TEST_CASE("the audit log names a file by its sum and nothing that stands in it")
{
    PlacesStore store(storage::Engine::sqlite);
    carried_out(store, {.name = "import alliances", .input = good, .apply = true, .actor = "anna"});
    const auto log = carried_out(store, {.name = "audit export"}).out;
    CHECK(log.find(";anna;import alliances;sha256:") != std::string::npos);
    CHECK(good.find("Rostock") != std::string::npos);
    CHECK(log.find("Rostock") == std::string::npos);
    CHECK(log.find("23125") == std::string::npos);
}

TEST_CASE("looking at the audit log says that it is whole, or names the first broken link in the language of the person")
{
    PlacesStore store(storage::Engine::sqlite);
    for (int time = 0; time < 3; ++time) carried_out(store, {.name = "export alliances"});
    const auto whole = carried_out(store, {.name = "audit verify"});
    CHECK(whole.exit == 0);
    CHECK(whole.out.starts_with("Das Protokoll ist unversehrt: 3 Einträge.\n"));
    CHECK(carried_out(store, {.name = "audit verify", .json = true}).out.starts_with("{\"whole\":true,\"entries\":3,\"head\":\""));
    store.fill([](storage::Write& write) { write.run("update audit_entry set actor = 'x' where number = 2", {}); });
    const auto broken_chain = carried_out(store, {.name = "audit verify"});
    CHECK(broken_chain.exit == 1);
    CHECK(broken_chain.err == "buendnisnetz: der Eintrag 2 des Protokolls ist nicht mehr, wie er geschrieben wurde\n");
    CHECK(carried_out(store, {.name = "audit verify", .json = true}).exit == 1);
}

TEST_CASE("what a command notes is remembered and in the audit log")
{
    PlacesStore store(storage::Engine::sqlite);
    carried_out(store, {.name = "note backup", .input = "2026-03-14T10:00:00Z", .actor = "anna"});
    CHECK(store.read([](storage::Read& read) { return app::installation_value(read, "last_backup"); }) == "2026-03-14T10:00:00Z");
    carried_out(store, {.name = "note restore", .input = "2026-03-14T10:00:00Z", .actor = "anna"});
    CHECK(deeds(store) == std::vector<std::string>{"anna: note backup", "anna: note restore"});
}

TEST_CASE("organisations and who takes part come after the alliances, and all three come out as they went in")
{
    const std::string organisations = "schluessel;name;art;sitz\nwerft;Neue Werft;unternehmen;13003000\n";
    const std::string partnerships = "buendnis;organisation;person;seit\nrostock;werft;;2010-01-01\nrostock;;Kim;2011-01-01\n";
    test::for_each_engine<PlacesStore>([&](PlacesStore& store) {
        const auto early = carried_out(store, {.name = "import partnerships", .input = partnerships, .apply = true});
        CHECK(early.exit == 1);
        CHECK(early.out.find("Kein Bündnis hat den Schlüssel „rostock“.") != std::string::npos);

        CHECK(carried_out(store, {.name = "import alliances", .input = good, .apply = true}).exit == 0);
        CHECK(carried_out(store, {.name = "import organisations", .input = organisations, .apply = true}).exit == 0);
        const auto planned = carried_out(store, {.name = "import partnerships", .input = partnerships});
        CHECK(planned.out == "Zeile 2, neu: werft (rostock)\nZeile 3, neu: Kim (rostock)\n"
                             "Neu: 2, geändert: 0, unverändert: 0, abgelehnte Zeilen: 0.\n"
                             "Es wurde nichts geschrieben: Das ist der Plan. --apply führt ihn aus.\n");
        CHECK(carried_out(store, {.name = "import partnerships", .input = partnerships, .apply = true}).exit == 0);
        for (const auto* noun : {"alliances", "organisations", "partnerships"}) {
            CAPTURE(std::string(noun));
            const auto exported = carried_out(store, {.name = std::string("export ") + noun});
            CHECK(exported.exit == 0);
            const auto again = carried_out(store, {.name = std::string("import ") + noun, .input = exported.out, .json = true});
            CHECK(again.out.find(R"("new":0,"changed":0)") != std::string::npos);
        }
    });
}
