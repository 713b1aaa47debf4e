#include "app/tests/prepared_folder.hpp"
#include "support/program.hpp"
#include "support/store.hpp"
#include "support/strings.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fstream>
#include <sys/stat.h>
#include <thread>

using test::Ended;
using test::PreparedFolder;
using test::run_program;
using test::RunningProgram;

namespace {

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct Place {
    PreparedFolder folder;
    std::string data = folder.path().string();

    Ended run(std::vector<std::string> arguments, std::vector<std::string> environment = {}) const
    {
        arguments.insert(arguments.end(), {"--data", data});
        environment.push_back("LANG=de_DE.UTF-8");
        return run_program({arguments, {}, environment});
    }
    void set(const std::string& text) const { std::ofstream(folder.path() / "buendnisnetz.toml") << text; }
};

}

TEST_CASE("each setting is shown with where it came from: default, line of the file, environment, flag")
{
    const Place place;
    place.set("\nlisten = '127.0.0.1:1'\ndatabase = 'postgres://anna:geheim@host/db'\n[site]\nname = \"Familie hier\"\n");
    const auto shown = place.run({"config"}, {"BUENDNISNETZ_PUBLIC_URL=https://familie.example", "BUENDNISNETZ_LISTEN=127.0.0.1:2"}).out;
    CHECK(says(shown, "data = \"" + place.data + "\"\n    Angabe: --data\n"));
    CHECK(says(shown, "listen = \"127.0.0.1:2\"\n    Umgebung: BUENDNISNETZ_LISTEN\n"));
    CHECK(says(shown, "site.name = \"Familie hier\"\n    " + place.data + "/buendnisnetz.toml, Zeile 5\n"));
    CHECK(says(shown, "public_url = \"https://familie.example\"\n    Umgebung: BUENDNISNETZ_PUBLIC_URL\n"));
    CHECK(says(shown, "cache_megabytes = 64\n    Vorgabe\n"));
    CHECK(says(shown, "keys = \"" + place.data + ".keys\"\n    Vorgabe\n"));
    CHECK(says(shown, "telephone = \""));
    CHECK(says(shown, "database = \"postgres://anna:***@host/db\"\n"));
    CHECK_FALSE(says(shown, "geheim"));
}

TEST_CASE("for programs the settings are JSON, and no password is in it either")
{
    const Place place;
    place.set("database = 'host=/run user=anna password=geheim dbname=x'\n");
    const auto shown = place.run({"config", "--json"}).out;
    CHECK(shown.starts_with("[{\"name\":\"data\",\"value\":"));
    CHECK(says(shown, "\"from\":\"flag\",\"where\":\"--data\""));
    CHECK(says(shown, "\"from\":\"file\",\"where\":\"" + place.data + "/buendnisnetz.toml\",\"line\":1"));
    CHECK(says(shown, "password=***"));
    CHECK_FALSE(says(shown, "geheim"));
}

TEST_CASE("the doctor says in German what is wrong and how it is mended, and ends with 1 only then")
{
    const Place place;
    place.set("public_url = 'https://familie.example'\n[operator]\nname = 'Stadt Muster'\n");
    const auto well = place.run({"doctor"});
    CHECK_MESSAGE(well.exit == 0, well.out);
    CHECK(says(well.out, "gut      der Datenbestand ist heil\n"));
    CHECK(says(well.out, "Hinweis  es gibt keine Sicherung, die zählt\n         -> lassen Sie „buendnisnetz backup create ORDNER“ jede Nacht laufen\n"));
    ::chmod(place.data.c_str(), 0755);
    const auto ill = place.run({"doctor"});
    CHECK(ill.exit == 1);
    CHECK(says(ill.out, "FEHLER   andere dürfen in den Datenordner " + place.data + " sehen\n         -> chmod 700 " + place.data + "\n"));
    const auto json = place.run({"doctor", "--json"});
    CHECK(json.exit == 1);
    CHECK(says(json.out, "{\"topic\":\"folder\",\"finding\":\"wrong\",\"what\":\"others may look into the data folder "));
    place.set("lissten = 1\n");
    const auto broken = place.run({"doctor"});
    CHECK(broken.exit == 1);
    CHECK(says(broken.out, "buendnisnetz.toml, line 1: \"lissten\" is not known here\n"));
}

TEST_CASE("beside a running server the keys are rotated, the server signs with the new one, and no secret is shown")
{
    const Place place;
    CHECK(place.run({"keys", "list"}).err == "buendnisnetz: die Schlüsseldatei " + place.data + ".keys gibt es noch nicht: Der Server legt sie beim ersten Start an\n");
    RunningProgram server({{"serve", "--data", place.data, "--listen", "127.0.0.1:0"}});
    server.port();
    const auto rotated = place.run({"keys", "rotate"});
    CHECK_MESSAGE(rotated.exit == 0, rotated.err);
    CHECK(says(rotated.out, "unterschreibt von jetzt an. Was der vorige unterschrieben hat, gilt noch eine Woche.\n"));
    const auto listed = place.run({"keys", "list"}).out;
    CHECK(says(listed, "gilt noch\n"));
    CHECK(says(listed, "unterschreibt\n"));
    const auto file = test::file_bytes_of(place.data + ".keys");
    const auto secret = file.substr(file.find("secret = \"") + 10, 32);
    CHECK_FALSE(says(listed + rotated.out, secret));
    CHECK(says(place.run({"audit", "export"}).out, ";note key;" + rotated.out.substr(rotated.out.find("Schlüssel ") + 11, 8)));
    server.signal(SIGTERM);
    CHECK(server.wait().exit == 0);
}

TEST_CASE("a server whose keys others may read, or whose keys are missing, does not start and says what to do")
{
    const Place place;
    {
        RunningProgram server({{"serve", "--data", place.data, "--listen", "127.0.0.1:0"}});
        server.port();
    }
    ::chmod((place.data + ".keys").c_str(), 0644);
    const auto open = place.run({"serve", "--listen", "127.0.0.1:0"});
    CHECK(open.exit == 1);
    CHECK(says(open.err, "andere dürfen die Schlüsseldatei " + place.data + ".keys lesen: chmod 600 "));
    std::filesystem::remove(place.data + ".keys");
    const auto missing = place.run({"serve", "--listen", "127.0.0.1:0"});
    CHECK(missing.exit == 1);
    CHECK(says(missing.err, "die Schlüsseldatei " + place.data + ".keys fehlt: Holen Sie sie"));
    CHECK(place.run({"keys", "rotate"}).exit == 0);
    RunningProgram server({{"serve", "--data", place.data, "--listen", "127.0.0.1:0"}});
    CHECK(server.port() > 0);
}

TEST_CASE("imports, exports and backups are in the audit log, which can be looked at and given out")
{
    const Place place;
    const test::TemporaryFolder backups;
    CHECK(place.run({"export", "alliances"}).exit == 0);
    CHECK(place.run({"backup", "create", backups.path().string()}).exit == 0);
    const auto log = place.run({"audit", "export"});
    CHECK(log.exit == 0);
    CHECK(says(log.out, ";export alliances;all;none;"));
    CHECK(says(log.out, ";note backup;20"));
    const auto verified = place.run({"audit", "verify"});
    CHECK(verified.exit == 0);
    CHECK(says(verified.out, "Das Protokoll ist unversehrt: 2 Einträge.\n"));
    CHECK(place.run({"audit"}).exit == 2);
    CHECK(place.run({"keys"}).exit == 2);
    CHECK(place.run({"note", "backup"}).exit == 2);
}

TEST_CASE("where nodes share a store, whoever rotates the keys is told to bring the file round")
{
    const test::EmptyStore store(storage::Engine::postgres);
    const Place place;
    const auto rotate = [&] { return place.run({"keys", "rotate", "--database", store.location().postgres_url}).out; };
    CHECK(says(rotate(), "unterschreibt von jetzt an."));
    CHECK(says(rotate(), "unterschreibt in zehn Minuten. Bringen Sie " + place.data + ".keys bis dahin auf alle anderen Knoten.\n"));
    CHECK(says(place.run({"keys", "list"}).out, "wird unterschreiben\n"));
}
