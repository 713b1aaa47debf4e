#include "table/keys.hpp"

#include <doctest/doctest.h>

using table::Keys;
using table::Line;

namespace {

const table::Headings headings{{"schluessel", "name"}, {}};

table::Opened opened(std::string_view bytes)
{
    auto table = table::open(bytes, headings);
    REQUIRE(table.has_value());
    return std::move(*table);
}

bool nothing_is_stored(const std::string&) { return false; }

}

TEST_CASE("a thing without a key gets one from its name, from a word where its name has no letters")
{
    const auto table = opened("name\nx\n");
    struct Case {
        const char* meaning;
        const char* name;
        const char* addition;
        const char* key;
    };
    const Case cases[] = {
        {"a name", "Kita Sonnenblume", "", "kita-sonnenblume"},
        {"with umlauts and signs", "Groß & Klein e. V.", "", "gross-klein-e-v"},
        {"a number", "112", "", "112"},
        {"signs only", "!!!", "", "ding"},
        {"nothing", "", "rostock", "ding"},
        {"an addition that is not needed", "Kita", "rostock", "kita"},
    };
    for (const auto& [meaning, name, addition, key] : cases) {
        INFO(meaning);
        Keys keys(table, "schluessel", &nothing_is_stored);
        CHECK(keys.fresh(name, "ding", addition) == key);
    }
}

TEST_CASE("a key that is stored is not given again: first the addition tells apart, then a number")
{
    const auto table = opened("name\nx\n");
    const auto is_stored = [](const std::string& key) { return key == "kita" || key == "hort" || key == "hort-kiel"; };
    Keys keys(table, "schluessel", is_stored);
    CHECK(keys.fresh("Kita", "ding", "kiel") == "kita-kiel");
    CHECK(keys.fresh("Kita", "ding", "") == "kita-2");
    CHECK(keys.fresh("Hort", "ding", "kiel") == "hort-kiel-2");
    CHECK(keys.fresh("Hort", "ding", "kiel") == "hort-kiel-3"); // numbers go up even before a key is used
    CHECK(keys.fresh("Schule", "ding", "kiel") == "schule");
}

TEST_CASE("a key that a later line of the same table has is not given to an earlier one")
{
    const auto table = opened("schluessel;name\n;Kita\n kita ;Andere\n");
    Keys keys(table, "schluessel", &nothing_is_stored);
    CHECK(keys.fresh("Kita", "ding", "") == "kita-2");
}

TEST_CASE("a second line with the same key is told where the first one stands")
{
    const auto table = opened("schluessel;name\na;A\nb;B\na;C\n");
    Keys keys(table, "schluessel", &nothing_is_stored);
    std::vector<table::Problem> problems;
    for (const auto& written : table.content.lines) {
        Line line(table.columns, written);
        keys.check_only_once(line.text("schluessel"), line);
        problems.insert(problems.end(), line.problems().begin(), line.problems().end());
    }
    CHECK(problems == std::vector<table::Problem>{
                          {4, "schluessel", {"duplicate", base::says("Line {0} has the same key already.", "2"), ""}}});
}

TEST_CASE("a key that was given counts as read once its line is checked")
{
    const auto table = opened("name\nKita\nKita\n");
    Keys keys(table, "schluessel", &nothing_is_stored);
    std::vector<std::string> given;
    for (const auto& written : table.content.lines) {
        Line line(table.columns, written);
        given.push_back(keys.fresh(line.text("name"), "ding", ""));
        keys.check_only_once(given.back(), line);
        CHECK(line.problems().empty());
    }
    CHECK(given == std::vector<std::string>{"kita", "kita-2"});
}
