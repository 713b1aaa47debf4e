#include "app/logging.hpp"

#include "support/strings.hpp"
#include "support/temporary_folder.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

namespace {

/// What is said to the standard error while `work` runs, where that is a file.
template <class Work>
std::string said_during(Work work)
{
    const test::TemporaryFolder folder;
    const auto file = (folder.path() / "log").string();
    const int before = ::dup(STDERR_FILENO);
    const int log = ::open(file.c_str(), O_WRONLY | O_CREAT, 0600);
    ::dup2(log, STDERR_FILENO);
    app::log_to_standard_error();
    work();
    spdlog::default_logger()->flush();
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    ::close(log);
    return test::file_bytes_of(file);
}

}

TEST_CASE("the log is one object a line, whatever the message holds")
{
    const auto log = said_during([] {
        spdlog::info("listening on {} port {}", "127.0.0.1", 8080);
        spdlog::error("incident 7: \"quoted\"\nand a second line, with Umläuten");
    });
    const auto end = log.find('\n');
    REQUIRE(end != std::string::npos);
    REQUIRE(std::count(log.begin(), log.end(), '\n') == 2);
    const auto first = boost::json::parse(log.substr(0, end)).as_object();
    CHECK(first.size() == 3);
    CHECK(first.at("level").as_string() == "info");
    CHECK(first.at("message").as_string() == "listening on 127.0.0.1 port 8080");
    const auto second = boost::json::parse(log.substr(end + 1, log.size() - end - 2)).as_object();
    CHECK(second.at("level").as_string() == "error");
    CHECK(second.at("message").as_string() == "incident 7: \"quoted\"\nand a second line, with Umläuten");
}

TEST_CASE("the time of a line is said in UTC with a Z")
{
    const auto log = said_during([] { spdlog::warn("x"); });
    const auto time = std::string(boost::json::parse(log.substr(0, log.find('\n'))).as_object().at("time").as_string());
    CAPTURE(time);
    CHECK(time.substr(4, 1) == "-");
    CHECK(time.substr(10, 1) == "T");
    CHECK(time.ends_with("Z"));
}

TEST_CASE("what only developers care for is not written")
{
    CHECK(said_during([] { spdlog::debug("nobody needs this"); }).empty());
}
