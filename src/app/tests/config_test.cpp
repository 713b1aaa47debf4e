#include "app/config.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

namespace {

app::Config read(const std::string& text)
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "buendnisnetz.toml";
    std::ofstream(file) << text;
    app::Config config;
    app::read_file(config, file, true);
    return config;
}

std::string refusal(const std::string& text)
{
    try {
        read(text);
        return "accepted";
    } catch (const std::runtime_error& error) {
        const std::string what = error.what();
        return what.substr(what.find("line "));
    }
}

}

TEST_CASE("an operator sets everything in one file")
{
    const auto config = read(R"(
public_url = "https://familie.example/"
listen = "0.0.0.0:80"
trusted_proxies = ["10.0.0.0/8", "::1"]
cache_megabytes = 8
[site]
name = "Familie hier"
[operator]
name = "Stadt Muster"
[[help_line]]
name = "Elterntelefon"
telephone = "0800 1110550"
hours = "immer"
source = "https://quelle.example"
[[youth_office]]
county_key = "13072"
name = "Jugendamt"
telephone = "(030) 23125-001"
)");
    CHECK(config.site.public_url == "https://familie.example");
    CHECK(config.listen == "0.0.0.0:80");
    CHECK(config.trusted_proxies == std::vector<std::string>{"10.0.0.0/8", "::1"});
    CHECK(config.cache_megabytes == 8);
    CHECK(config.site.name == "Familie hier");
    CHECK(config.site.operator_name == "Stadt Muster");
    REQUIRE(config.site.help_lines.size() == 1);
    CHECK(config.site.help_lines[0].telephone == "0800 1110550");
    REQUIRE(config.site.youth_offices.size() == 1);
    CHECK(config.site.youth_offices[0].county_key == "13072");
}

TEST_CASE("a mistyped setting is named with its line")
{
    CHECK(refusal("listen = \"a\"\nlissten = \"b\"\n") == "line 2: \"lissten\" is not known here");
    CHECK(refusal("[site]\nnmae = \"x\"\n") == "line 2: \"nmae\" is not known here");
}

TEST_CASE("a value of the wrong kind is named with what is needed")
{
    CHECK(refusal("listen = 8080\n") == "line 1: a text in quotation marks is needed here");
    CHECK(refusal("threads = -1\n") == "line 1: a whole number is needed here");
    CHECK(refusal("trusted_proxies = \"10.0.0.0/8\"\n") == "line 1: a list is needed here");
    CHECK(refusal("help_line = \"x\"\n") == "line 1: a list of tables is needed here");
}

TEST_CASE("what is not TOML is refused with its line")
{
    CHECK(refusal("listen = \"a\"\nthis is no setting\n").starts_with("line 2: "));
}

TEST_CASE("a file that was asked for by name must be there, the usual one need not")
{
    app::Config config;
    CHECK_THROWS_WITH(app::read_file(config, "/nowhere/b.toml", true), "/nowhere/b.toml is not there");
    CHECK_NOTHROW(app::read_file(config, "/nowhere/b.toml", false));
}
