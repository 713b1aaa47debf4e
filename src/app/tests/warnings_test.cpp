#include "app/config.hpp"

#include "app/tests/prepared_folder.hpp"
#include "support/program.hpp"

#include <csignal>
#include <doctest/doctest.h>

namespace {

std::vector<std::string> warnings_for(const std::string& public_url)
{
    app::Config config;
    config.site.public_url = public_url;
    return app::warnings(config);
}

}

TEST_CASE("an operator whose site is open to every ear is warned, with the address and what to do")
{
    for (const auto* url : {"http://familie.example", "http://familie.example:8080", "http://203.0.113.7", "http://[2001:db8::1]:80", "http://localhost.example",
                            "http://127.0.0.1.example", "http://127.example", "http://10.0.0.7"}) {
        CAPTURE(url);
        const auto warnings = warnings_for(url);
        REQUIRE(warnings.size() == 1);
        CHECK(warnings[0].starts_with("public_url is " + std::string(url) + ": "));
        CHECK(warnings[0].ends_with("write https://"));
    }
}

TEST_CASE("on one's own machine, over https and without an address nobody is warned")
{
    for (const auto* url : {"", "https://familie.example", "https://203.0.113.7", "http://localhost", "http://localhost:8080", "http://127.0.0.1:8080", "http://127.1.2.3",
                            "http://[::1]:8080", "http://portal.localhost:80"}) {
        CAPTURE(url);
        CHECK(warnings_for(url).empty());
    }
}

TEST_CASE("the warning stands in the log when the program starts, and the program serves all the same")
{
    const test::PreparedFolder folder;
    const auto logged = [&](const std::string& url) {
        test::RunningProgram program({{"serve", "--data", folder.path().string(), "--listen", "127.0.0.1:0"}, {}, {"BUENDNISNETZ_PUBLIC_URL=" + url}});
        CHECK(program.port() > 0);
        program.signal(SIGTERM);
        const auto ended = program.wait();
        CHECK(ended.exit == 0);
        return ended.err;
    };
    CHECK(logged("http://familie.example").find("\"level\":\"warning\",\"message\":\"public_url is http://familie.example: ") != std::string::npos);
    CHECK(logged("https://familie.example").find("\"level\":\"warning\"") == std::string::npos);
}
