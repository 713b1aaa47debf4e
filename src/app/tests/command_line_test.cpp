#include "app/tests/prepared_folder.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>
#include <fstream>

using test::PreparedFolder;
using test::run_program;

namespace {

const std::vector<std::string> german = {"LANG=de_DE.UTF-8"};
const std::string alliances_file = "schluessel;name;kurztext;status;status_seit;sitz;funktion;telefon\n"
                          "rostock;Bündnis Rostock;Für die Stadt.;active;2005-06-16;13003000;Stelle;(030) 23125-001\n";

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("whoever calls the program wrongly is told where help is, with exit code 2")
{
    const std::vector<std::vector<std::string>> wrong = {
        {},                                      // nothing asked for
        {"dance"},                               // no such command
        {"import"},                              // import what?
        {"import", "alliances"},                 // which file?
        {"export", "everything"},                // no such table
        {"serve", "--lissten", "127.0.0.1:0"},   // mistyped flag
        {"serve", "--listen"},                   // flag without its value
        {"version", "more"},                     // too much said
        {"demo", "--scale", "galactic"},         // no such scale
        {"demo", "--seed", "many"},              // no number
        {"migrate", "--json"},                   // a flag of others
    };
    for (const auto& arguments : wrong) {
        CAPTURE(arguments.empty() ? std::string() : arguments.front());
        const auto ended = run_program({arguments});
        CHECK(ended.exit == 2);
        CHECK(ended.out.empty());
        CHECK(says(ended.err, "“buendnisnetz --help” shows what there is.\n"));
        CHECK(says(run_program({arguments, {}, german}).err, "„buendnisnetz --help“ zeigt, was es gibt.\n"));
    }
}

TEST_CASE("help names every command with its sentence, in the language of the person")
{
    const auto english = run_program({{"--help"}, {}, {"LANG=en_GB.UTF-8"}});
    const auto in_german = run_program({{"--help"}, {}, german});
    CHECK(english.exit == 0);
    CHECK(in_german.exit == 0);
    for (const auto* command : {"serve", "migrate", "demo", "import", "export", "version"}) {
        CAPTURE(command);
        CHECK(says(english.out, command));
        CHECK(says(in_german.out, command));
    }
    CHECK(says(english.out, "Serve the portal until it is told to stop"));
    CHECK(says(in_german.out, "Das Portal anbieten, bis es beendet wird"));
    CHECK_FALSE(says(in_german.out, "Serve the portal"));
}

TEST_CASE("each table that goes in or out says what it is")
{
    const auto in = run_program({{"import", "--help"}, {}, german});
    CHECK(in.exit == 0);
    CHECK(says(in.out, "Eine Tabelle von Bündnissen einlesen"));
    CHECK(says(in.out, "Das amtliche Verzeichnis der Gemeinden einlesen"));
    const auto out = run_program({{"export", "--help"}});
    CHECK(says(out.out, "Give out all alliances, with names that are not public"));
    CHECK(says(out.out, "Give out all reports of barriers, with the day by which each is answered"));
    CHECK(says(run_program({{"import", "alliances", "--help"}}).out, "without this only the plan is shown"));
}

TEST_CASE("the language is that of the first variable that says something")
{
    struct Speaker {
        std::vector<std::string> environment;
        bool is_german;
    };
    const Speaker speakers[] = {
        {{}, false},                                            // nothing set
        {{"LANG=C"}, false},
        {{"LANG=de_AT.UTF-8"}, true},
        {{"LC_ALL=de_DE.UTF-8", "LANG=en_US.UTF-8"}, true},     // LC_ALL goes first
        {{"LC_ALL=", "LC_MESSAGES=de_DE", "LANG=C"}, true},     // an empty one says nothing
        {{"LC_MESSAGES=en_GB", "LANG=de_DE"}, false},
    };
    for (const auto& [environment, is_german] : speakers) {
        CAPTURE(environment.empty() ? std::string() : environment.front());
        CHECK(says(run_program({{"--help"}, {}, environment}).out, "Das digitale Zuhause") == is_german);
    }
}

TEST_CASE("the program says which one it is, to people and to programs")
{
    const auto said = run_program({{"version"}});
    CHECK(said.exit == 0);
    CHECK(said.out.starts_with("buendnisnetz 0."));
    CHECK(says(said.out, "(SQLite 3."));
    const auto json = run_program({{"version", "--json"}, {}, german}).out;
    CHECK(json.starts_with("{\"version\":\"0."));
    CHECK(says(json, "\",\"sqlite\":\"3."));
    CHECK(json.ends_with("\"}\n"));
}

TEST_CASE("a store is brought up to date once, the second time there is nothing to do")
{
    const test::TemporaryFolder folder;
    const auto data = (folder.path() / "new").string();
    const auto first = run_program({{"migrate", "--data", data}});
    CHECK(first.exit == 0);
    CHECK(first.out.starts_with("0001_installation\n0002_places\n"));
    CHECK(says(first.err, " steps were carried out.\n"));
    const auto second = run_program({{"migrate"}, {}, {"BUENDNISNETZ_DATA=" + data, "LANG=de_DE"}});
    CHECK(second.exit == 0);
    CHECK(second.out.empty());
    CHECK(second.err == "Der Datenbestand ist auf dem neuesten Stand.\n");
}

TEST_CASE("a table comes in through the standard input and goes out as it came")
{
    const PreparedFolder folder;
    const auto data = folder.path().string();
    CHECK(run_program({{"import", "alliances", "-", "--data", data}, alliances_file}).exit == 0);
    CHECK_FALSE(says(run_program({{"export", "alliances", "--data", data}}).out, "Rostock")); // only the plan was shown
    CHECK(run_program({{"import", "alliances", "-", "--apply", "--data", data}, alliances_file}).exit == 0);
    const auto exported = run_program({{"export", "alliances", "--data", data}});
    CHECK(exported.exit == 0);
    CHECK(exported.err.empty());
    CHECK(says(exported.out, "rostock;Bündnis Rostock;Für die Stadt."));
    const auto file = folder.path() / "again.csv";
    std::ofstream(file) << exported.out;
    const auto again = run_program({{"import", "alliances", file.string(), "--json", "--data", data}, {}, german});
    CHECK(again.exit == 0);
    CHECK(again.out.starts_with("{"));
}

TEST_CASE("a file that cannot be read is said by its name, a rejected one by its line")
{
    const PreparedFolder folder;
    const auto data = folder.path().string();
    const auto missing = run_program({{"import", "alliances", "/nowhere.csv", "--data", data}});
    CHECK(missing.exit == 1);
    CHECK(missing.err == "buendnisnetz: cannot read the file /nowhere.csv\n");
    CHECK(run_program({{"import", "alliances", data, "--data", data}, {}, german}).err ==
          "buendnisnetz: die Datei " + data + " ist nicht lesbar\n");
    const auto rejected = run_program({{"import", "alliances", "-", "--apply", "--data", data}, "kein;Bündnis\n1;2\n"});
    CHECK(rejected.exit == 1);
    CHECK_FALSE(rejected.out.empty());
}

TEST_CASE("a table that could not be written to its end does not look like a whole one")
{
    const PreparedFolder folder;
    test::Call full{{"export", "alliances", "--data", folder.path().string()}, {}, {}, "/dev/full"};
    const auto ended = run_program(full);
    CHECK(ended.exit == 1);
    CHECK(ended.err == "buendnisnetz: the output could not be written to its end\n");
}

TEST_CASE("a mistake in the settings is said with file and line before anything is touched")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "buendnisnetz.toml";
    std::ofstream(file) << "\nlissten = 'x'\n";
    const auto ended = run_program({{"export", "alliances", "--data", folder.path().string()}});
    CHECK(ended.exit == 1);
    CHECK(ended.err == "buendnisnetz: " + file.string() + ", line 2: \"lissten\" is not known here\n");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "buendnisnetz.sqlite"));
    const auto named = run_program({{"migrate", "--config", "/nowhere.toml", "--data", folder.path().string()}});
    CHECK(named.err == "buendnisnetz: /nowhere.toml is not there\n");
}
