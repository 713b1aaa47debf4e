#include "app/tests/prepared_folder.hpp"
#include "support/program.hpp"
#include "support/strings.hpp"
#include "support/wire.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fstream>
#include <thread>

using test::Call;
using test::PreparedFolder;
using test::run_program;
using test::RunningProgram;
using namespace std::chrono_literals;

namespace {

Call serving(const PreparedFolder& folder, std::vector<std::string> more = {"--listen", "127.0.0.1:0"})
{
    Call call{{"serve", "--data", folder.path().string()}};
    call.arguments.insert(call.arguments.end(), more.begin(), more.end());
    return call;
}

test::Reply get(int port, const std::string& target)
{
    test::Wire wire(port);
    return wire.ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
}

/// Lets a moment pass until it is so, at most a few seconds.
template <class Condition>
bool comes_true(Condition condition)
{
    for (int tries = 0; tries < 250; ++tries) {
        if (condition()) return true;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

}

TEST_CASE("a served portal says where it is, answers, and ends cleanly when it is told to")
{
    for (const int signal : {SIGTERM, SIGINT}) {
        CAPTURE(signal);
        const PreparedFolder folder;
        RunningProgram program(serving(folder));
        const auto port = program.port();
        CHECK(program.out() == "http://127.0.0.1:" + std::to_string(port) + "/\n");
        CHECK(get(port, "/health/ready").body == "ready\n");
        CHECK(get(port, "/?ort=18055").says("<h1>Familien in Rostock</h1>"));
        program.signal(signal);
        const auto ended = program.wait();
        CHECK(ended.exit == 0);
        CHECK(ended.err.find("\"message\":\"stopping\"") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(folder.path() / "control.sock"));
    }
}

TEST_CASE("beside a running server a command goes through it, and the others are told to wait")
{
    const PreparedFolder folder;
    RunningProgram program(serving(folder));
    const auto port = program.port();
    const auto data = folder.path().string();
    const std::string table = "schluessel;name;kurztext;status;status_seit;sitz;funktion;telefon\n"
                              "rostock;Bündnis Rostock;Für die Stadt.;active;2005-06-16;13003000;Stelle;(030) 23125-001\n";
    CHECK(get(port, "/buendnisse/rostock").status == 404);
    const auto imported = run_program({{"import", "alliances", "-", "--apply", "--data", data}, table});
    CHECK(imported.exit == 0);
    CHECK(get(port, "/buendnisse/rostock").says("Bündnis Rostock"));
    CHECK(run_program({{"export", "alliances", "--data", data}}).out.find("Bündnis Rostock") != std::string::npos);

    const auto migrating = run_program({{"migrate", "--data", data}});
    CHECK(migrating.exit == 1);
    CHECK(migrating.err == "buendnisnetz: stop the server first: it works with this data folder\n");
    CHECK(run_program({{"demo", "--data", data}, {}, {"LANG=de_DE"}}).err ==
          "buendnisnetz: halten Sie zuerst den Server an: Er arbeitet mit diesem Datenordner\n");
    const auto second = run_program(serving(folder));
    CHECK(second.exit == 1);
    CHECK(second.err.find("another program is working with " + data) != std::string::npos);
}

TEST_CASE("where no server can be, the program says why and ends")
{
    const PreparedFolder one;
    const PreparedFolder other;
    RunningProgram program(serving(one));
    const auto taken = "127.0.0.1:" + std::to_string(program.port());
    struct Hopeless {
        std::vector<std::string> arguments;
        std::string why;
    };
    const Hopeless hopeless[] = {
        {{"--listen", taken}, "cannot listen on " + taken + ": "},
        {{"--listen", "nirgends"}, "\"nirgends\" is not ADDRESS:PORT"},
        {{"--listen", "127.0.0.1:http"}, "\"127.0.0.1:http\" is not ADDRESS:PORT"},
        {{"--listen", "127.0.0.1:0", "--metrics", taken}, "cannot listen on " + taken + ": "},
        {{"--listen", "127.0.0.1:0", "--data", "/proc/buendnisnetz"}, "cannot make the folder /proc/buendnisnetz"},
    };
    for (const auto& [arguments, why] : hopeless) {
        CAPTURE(why);
        auto call = serving(other, arguments);
        if (arguments.back().starts_with("/proc")) call.arguments = {"serve", "--data", arguments.back()};
        const auto ended = run_program(call);
        CHECK(ended.exit == 1);
        CHECK(ended.err.find(why) != std::string::npos);
        CHECK(ended.out.empty());
    }
    CHECK(get(program.port(), "/health/live").status == 200);
}

TEST_CASE("the access log is opened anew when it was moved away")
{
    const PreparedFolder folder;
    RunningProgram program(serving(folder));
    const auto port = program.port();
    const auto log = folder.path() / "access.log";
    CHECK(get(port, "/impressum").status == 200);
    std::filesystem::rename(log, folder.path() / "access.log.1");
    program.signal(SIGHUP);
    REQUIRE(comes_true([&] { return std::filesystem::exists(log); }));
    CHECK(get(port, "/datenschutz").status == 200);
    program.signal(SIGTERM);
    CHECK(program.wait().exit == 0);
    const auto before = test::file_bytes_of(folder.path() / "access.log.1");
    const auto after = test::file_bytes_of(log);
    // An answer is written down after it was sent: the first one may stand in either file, the second may not.
    CHECK((before + after).find("\"GET /impressum\" 200") != std::string::npos);
    CHECK(before.find("/datenschutz") == std::string::npos);
    CHECK(after.find("\"GET /datenschutz\" 200") != std::string::npos);
}

TEST_CASE("flags win over the environment, the environment over the file")
{
    const PreparedFolder folder;
    std::ofstream(folder.path() / "buendnisnetz.toml") << "listen = '127.0.0.1:1'\npublic_url = 'https://datei.example'\n"
                                                          "[operator]\nname = 'Stadt Muster'\n";
    auto call = serving(folder);
    call.environment = {"BUENDNISNETZ_LISTEN=127.0.0.1:2", "BUENDNISNETZ_PUBLIC_URL=http://localhost/"};
    RunningProgram program(call);
    const auto page = get(program.port(), "/impressum");
    CHECK(page.status == 200); // neither port 1 nor 2, and the host of the environment is ours
    CHECK(page.says("Stadt Muster"));
    CHECK(page.says("href=\"http://localhost/impressum\""));
}

TEST_CASE("a demonstration stays one across starts, and is made once")
{
    const PreparedFolder folder;
    const auto data = folder.path().string();
    const auto made = run_program({{"demo", "--seed", "3", "--json", "--data", data}});
    REQUIRE(made.exit == 0);
    CHECK(made.out.starts_with("{\"alliances\":3"));
    for (int start = 0; start < 2; ++start) {
        RunningProgram program(serving(folder));
        const auto page = get(program.port(), "/");
        CHECK(page.says("Vorführung, keine amtliche Seite"));
        CHECK(get(program.port(), "/robots.txt").body == "User-agent: *\nDisallow: /\n");
        program.signal(SIGTERM);
        CHECK(program.wait().exit == 0);
    }
    const auto again = run_program({{"demo", "--data", data}});
    CHECK(again.exit == 1);
    CHECK(again.err == "buendnisnetz: this data folder is in use: a demonstration needs an empty one\n");
}

TEST_CASE("who is reading when the program is told to end gets the whole page")
{
    const PreparedFolder folder;
    RunningProgram program(serving(folder));
    test::Wire visitor(program.port());
    visitor.send("GET /impressum HTTP/1.1\r\nHost: localhost\r\n");
    std::this_thread::sleep_for(50ms);
    program.signal(SIGTERM);
    std::this_thread::sleep_for(50ms);
    visitor.send("\r\n");
    const auto page = visitor.answer();
    REQUIRE(page);
    CHECK(page->status == 200);
    CHECK(page->says("</html>"));
    CHECK(program.wait().exit == 0);
}
