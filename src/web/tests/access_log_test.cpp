#include "web/access_log.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>
#include <thread>

namespace {

using namespace std::chrono_literals;
using web::AccessLog;
using web::shortened;

std::string text_of(const std::filesystem::path& file)
{
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

}

TEST_CASE("an address in the log names no household")
{
    CHECK(shortened("203.0.113.77") == "203.0.113.0");
    CHECK(shortened("::ffff:203.0.113.77") == "203.0.113.0");
    CHECK(shortened("2001:db8:1:2:3:4:5:6") == "2001:db8:1::");
    CHECK(shortened("2001:db8:1:2::6") == "2001:db8:1::");
    CHECK(shortened("2001:db8::6") == "2001:db8::");
    CHECK(shortened("::1") == "::");
    CHECK(shortened("fe80::1%eth0") == "fe80::");
}

TEST_CASE("a line says when, from where, what, with which status, how large, how long")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "access.log";
    AccessLog log(file);
    log.write("203.0.113.77", "GET", "/orte/rostock", 200, 1234, 56us);
    log.flush();
    const auto line = text_of(file);
    CHECK(line.substr(20) == " 203.0.113.0 \"GET /orte/rostock\" 200 1234 56\n");
    CHECK(line[10] == 'T');
    CHECK(line[19] == 'Z');
}

TEST_CASE("nobody writes lines of their own into the log")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "access.log";
    AccessLog log(file);
    log.write("203.0.113.77", "GE\tT", "/a\" 200 1\n2026-01-01T00:00:00Z 0.0.0.0 \"GET /gefälscht\x7f\x1b[31m\\", 404, 1, 1us);
    log.write("203.0.113.77", "GET", std::string(5000, 'x'), 414, 1, 1us);
    log.flush();
    const auto text = text_of(file);
    CHECK(std::count(text.begin(), text.end(), '\n') == 2);
    CHECK(std::count(text.begin(), text.end(), '"') == 4);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\\x0a") != std::string::npos);
    CHECK(text.size() < 1000);
}

TEST_CASE("after the file was moved away, a new one is begun and nothing is lost")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "access.log";
    AccessLog log(file);
    log.write("127.0.0.1", "GET", "/before", 200, 1, 1us);
    std::filesystem::rename(file, folder.path() / "old.log");
    log.reopen();
    log.write("127.0.0.1", "GET", "/behind", 200, 1, 1us);
    log.flush();
    CHECK(text_of(folder.path() / "old.log").find("/before") != std::string::npos);
    CHECK(text_of(file).find("/behind") != std::string::npos);
}

TEST_CASE("many threads write whole lines")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "access.log";
    {
        AccessLog log(file);
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                for (int round = 0; round < 1000; ++round) log.write("127.0.0.1", "GET", "/same", 200, 1, 1us);
            });
        }
        for (int round = 0; round < 20; ++round) log.reopen();
    }
    std::ifstream stream(file);
    int lines = 0;
    for (std::string line; std::getline(stream, line); ++lines) {
        if (line.substr(20) != " 127.0.0.0 \"GET /same\" 200 1 1") FAIL(line);
    }
    CHECK(lines == 4000);
}

TEST_CASE("a line is in the file after a moment, also when nobody comes afterwards")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "access.log";
    AccessLog log(file);
    for (const std::string path : {"/first", "/second"}) {
        log.write("127.0.0.1", "GET", path, 200, 1, 1us);
        log.write("127.0.0.1", "GET", path + "-too", 200, 1, 1us);
        const auto begin = std::chrono::steady_clock::now();
        while (text_of(file).find(path + "-too") == std::string::npos && std::chrono::steady_clock::now() - begin < 3s) std::this_thread::sleep_for(20ms);
        CHECK(std::chrono::steady_clock::now() - begin < 1500ms);
        CHECK(text_of(file).find(path + "\" 200") != std::string::npos);
    }
    const auto text = text_of(file);
    CHECK(std::count(text.begin(), text.end(), '\n') == 4);
}

TEST_CASE("many lines do not wait for the moment to be over")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "access.log";
    AccessLog log(file);
    for (int line = 0; line < 400; ++line) log.write("127.0.0.1", "GET", "/a-rather-long-path-for-a-page", 200, 1, 1us);
    CHECK(std::filesystem::file_size(file) >= 16 * 1024);
}

TEST_CASE("a log that ends at once loses nothing and keeps nobody waiting")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "access.log";
    const auto begin = std::chrono::steady_clock::now();
    for (int round = 0; round < 20; ++round) {
        AccessLog log(file);
        log.write("127.0.0.1", "GET", "/", 200, 1, 1us);
    }
    CHECK(std::chrono::steady_clock::now() - begin < 2s);
    const auto text = text_of(file);
    CHECK(std::count(text.begin(), text.end(), '\n') == 20);
}

TEST_CASE("a log that cannot be opened stops nobody, and is written once it can")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "later" / "access.log";
    AccessLog log(file);
    log.write("127.0.0.1", "GET", "/lost", 200, 1, 1us);
    std::filesystem::create_directory(folder.path() / "later");
    log.reopen();
    log.write("127.0.0.1", "GET", "/written", 200, 1, 1us);
    log.flush();
    CHECK(text_of(file).substr(20) == " 127.0.0.0 \"GET /written\" 200 1 1\n");
}

TEST_CASE("an installation without a log writes none")
{
    AccessLog log("");
    log.write("127.0.0.1", "GET", "/", 200, 1, 1us);
    log.flush();
    CHECK_FALSE(std::filesystem::exists("access.log"));
}
