#include "app/tests/prepared_folder.hpp"
#include "support/program.hpp"
#include "support/store.hpp"
#include "support/strings.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fstream>

using test::Ended;
using test::PreparedFolder;
using test::run_program;
using test::RunningProgram;

namespace {

const std::vector<std::string> german = {"LANG=de_DE.UTF-8"};

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct Place {
    PreparedFolder folder;
    test::TemporaryFolder backups;
    std::string data = folder.path().string();
    std::string file = (backups.path() / "backup").string();

    Ended run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--data", data});
        return run_program({arguments, {}, german});
    }
};

}

TEST_CASE("beside a running server a backup is made, and nobody restores over it")
{
    const Place place;
    RunningProgram server({{"serve", "--data", place.data, "--listen", "127.0.0.1:0"}});
    server.port();
    const auto made = place.run({"backup", "create", place.file});
    CHECK_MESSAGE(made.exit == 0, made.err);
    CHECK(made.out.starts_with(place.file + "\nStand "));
    CHECK(says(made.out, "Sie wurde zur Probe eingespielt, und jede Tabelle war dort wie hier.\n"));
    const auto restored = place.run({"backup", "restore", place.file, "--replace"});
    CHECK(restored.exit == 1);
    CHECK(restored.err == "buendnisnetz: halten Sie zuerst den Server an: Er arbeitet mit diesem Datenordner\n");
    server.signal(SIGTERM);
    CHECK(server.wait().exit == 0);
    CHECK(place.run({"backup", "restore", place.file, "--replace"}).exit == 0);
}

TEST_CASE("each way to use backups wrongly is told in German, and what to do")
{
    const Place place;
    REQUIRE(place.run({"backup", "create", place.file}).exit == 0);
    CHECK(place.run({"backup", "create", place.file}).err == "buendnisnetz: " + place.file + " gibt es schon; nichts wurde geschrieben\n");
    CHECK(place.run({"backup", "restore", place.file}).err ==
          "buendnisnetz: " + place.data + " ist nicht leer: Mit --replace wird beiseitegelegt, was dort ist\n");
    CHECK(place.run({"backup", "verify", "/nowhere"}).err == "buendnisnetz: die Sicherung /nowhere ist nicht lesbar\n");
    auto bytes = test::file_bytes_of(place.file);
    bytes[bytes.size() / 3] ^= 4;
    std::ofstream(place.file + "2", std::ios::binary) << bytes;
    const auto damaged = place.run({"backup", "restore", place.file + "2", "--replace"});
    CHECK(damaged.exit == 1);
    CHECK(damaged.err == "buendnisnetz: die Sicherung " + place.file +
                             "2 ist beschädigt: Sie ist nicht mehr, wie sie geschrieben wurde; nehmen Sie eine andere\n");
    for (const auto& arguments : {std::vector<std::string>{"backup"}, {"backup", "create"}, {"backup", "verify", place.file, "--replace"}}) {
        CHECK(place.run(arguments).exit == 2);
    }
    CHECK(place.run({"backup", "create", place.data + "/files/../backup"}).err ==
          "buendnisnetz: eine Sicherung im Datenordner geht mit ihm verloren: Wählen Sie einen anderen Ort als " + place.data + "/files/../backup\n");
    const test::TemporaryFolder nothing;
    CHECK(run_program({{"backup", "create", place.file + "3", "--data", nothing.path().string()}, {}, german}).err ==
          "buendnisnetz: in " + nothing.path().string() + " ist kein Datenbestand\n");
}

TEST_CASE("a folder as the place gives the backup a name with the time; unverified it says that it does not count yet")
{
    const Place place;
    const auto made = place.run({"backup", "create", place.backups.path().string(), "--unverified"});
    REQUIRE(made.exit == 0);
    const auto file = made.out.substr(0, made.out.find('\n'));
    CHECK(file.starts_with((place.backups.path() / "buendnisnetz-20").string()));
    CHECK(file.ends_with(".tar.zst"));
    CHECK(says(made.out, "Sie zählt noch nicht: „buendnisnetz backup verify " + file + "“ spielt sie zur Probe ein.\n"));
    const auto verified = place.run({"backup", "verify", file});
    CHECK(verified.exit == 0);
    CHECK(says(verified.out, "Sie wurde zur Probe eingespielt, und jede Tabelle war, wie sie war.\n"));
}

TEST_CASE("for programs the answer is JSON, free of language")
{
    const Place place;
    const auto made = place.run({"backup", "create", place.file, "--json"});
    CHECK(made.out.starts_with("{\"file\":\"" + place.file + "\",\"verified\":true,\"created_at\":\"20"));
    CHECK(says(made.out, "\"tables\":"));
    CHECK(made.out.ends_with("}\n"));
}

TEST_CASE("a restored installation is served again")
{
    const Place place;
    REQUIRE(place.run({"backup", "create", place.file}).exit == 0);
    const test::TemporaryFolder elsewhere;
    const auto data = (elsewhere.path() / "new").string();
    const auto restored = run_program({{"backup", "restore", place.file, "--data", data}, {}, german});
    CHECK(restored.exit == 0);
    CHECK(says(restored.out, "Starten Sie den Server wieder."));
    RunningProgram server({{"serve", "--data", data, "--listen", "127.0.0.1:0"}});
    CHECK(server.port() > 0);
}

TEST_CASE("on PostgreSQL a backup is made beside a node, nobody restores while one works, and afterwards it is as it was")
{
    const test::EmptyStore store(storage::Engine::postgres);
    const Place place;
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--database", store.location().postgres_url});
        return place.run(std::move(arguments));
    };
    REQUIRE(run({"migrate"}).exit == 0);
    {
        storage::Database node(store.location(), {1, 1}, [](const std::string&) {});
        (void)node.write([](storage::Write& write) -> base::Result<bool> {
            write.run("insert into installation (name, value) values ('then', '1')", {});
            return true;
        });
        const auto made = run({"backup", "create", place.file});
        CHECK_MESSAGE(made.exit == 0, made.err);
        const auto refused = run({"backup", "restore", place.file, "--replace"});
        CHECK(refused.exit == 1);
        CHECK(refused.err == "buendnisnetz: halten Sie zuerst alle Knoten an: Jemand arbeitet mit diesem Datenbestand auf PostgreSQL\n");
        (void)node.write([](storage::Write& write) -> base::Result<bool> { return write.run("delete from installation", {}) > 0; });
    }
    const auto restored = run({"backup", "restore", place.file, "--replace"});
    CHECK_MESSAGE(restored.exit == 0, restored.err);
    storage::Database database(store.location(), {1, 1}, [](const std::string&) {});
    CHECK(database.read([](storage::Read& read) { return read.value<int>("select count(*) from installation where name = 'then'"); }) == 1);
    CHECK(says(run({"audit", "export"}).out, ";note restore;20"));
}

TEST_CASE("a backup of PostgreSQL says that it wants an address, where there is none")
{
    const test::EmptyStore store(storage::Engine::postgres);
    const Place place;
    REQUIRE(place.run({"migrate", "--database", store.location().postgres_url}).exit == 0);
    REQUIRE(place.run({"backup", "create", place.file, "--unverified", "--database", store.location().postgres_url}).exit == 0);
    CHECK(place.run({"backup", "verify", place.file}).err ==
          "buendnisnetz: diese Sicherung stammt aus PostgreSQL: Nennen Sie mit --database, wohin sie soll\n");
    CHECK(place.run({"backup", "verify", place.file, "--database", store.location().postgres_url}).exit == 0);
}
