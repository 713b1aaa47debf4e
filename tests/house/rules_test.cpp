#include "support/store.hpp"
#include "support/strings.hpp"

#include <array>
#include <cstdio>

namespace {

/// What the rules have to say about one thing; empty where all is well.
std::string findings(const std::string& rule)
{
    FILE* pipe = ::popen(("python3 " + test::source_folder().string() + "/tests/house/rules.py " + rule + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 512> part{};
    while (std::fgets(part.data(), part.size(), pipe) != nullptr) text += part.data();
    const bool is_well = ::pclose(pipe) == 0;
    return is_well ? std::string() : text.empty() ? "the rules did not run" : text;
}

}

TEST_CASE("includes point down, and sideways only to faces") { CHECK(findings("includes") == ""); }

TEST_CASE("no file is longer than 300 lines, no function longer than 50") { CHECK(findings("length") == ""); }

TEST_CASE("no file is called after nothing") { CHECK(findings("names") == ""); }

TEST_CASE("markup stands in views and layout only, without inline style or script") { CHECK(findings("markup") == ""); }

TEST_CASE("SQL stands in stores only and names its columns") { CHECK(findings("statements") == ""); }

TEST_CASE("every source that the code names is in docs/sources.md") { CHECK(findings("sources") == ""); }

TEST_CASE("every text has one German, none is there for nothing, arguments have their places") { CHECK(findings("texts") == ""); }

TEST_CASE("every property that was tried out can fail") { CHECK(findings("properties") == ""); }
TEST_CASE("no file tells on which machine it was made") { CHECK(findings("paths") == ""); }
TEST_CASE("what goes away by its age is written down in the list of deletions") { CHECK(findings("deletions") == ""); }
