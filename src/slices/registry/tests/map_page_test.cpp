#include "sample.hpp"

#include "slices/registry/map.hpp"

#include <fmt/format.h>

using test::SampleStore;
using test::TestApp;
using test::times;

namespace {

std::string dot(const registry::Alliance& alliance)
{
    const auto point = registry::on_map(alliance.seat.position.value());
    return fmt::format("M{:.0f} {:.0f}h0", point.x, point.y);
}

/// The link of a state on the map with all that is drawn in it.
std::string area(const test::Reply& page, std::string_view state)
{
    const auto begin = page.body.find(fmt::format("land={}\" aria-label=", state));
    REQUIRE(begin != std::string::npos);
    return page.body.substr(begin, page.body.find("</a>", begin) - begin);
}

/// The number of a state in the table beside the map.
std::string count(const test::Reply& page, std::string_view state)
{
    const auto row = page.body.find(">" + std::string(state) + "</a></th>");
    REQUIRE(row != std::string::npos);
    const std::string before = "<td class=\"bn-num\">";
    const auto begin = page.body.find(before, row) + before.size();
    return page.body.substr(begin, page.body.find('<', begin) - begin);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("the map counts the active alliances of each state, on the map and in the table")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store);
        const auto page = app.get("/karte");
        CHECK(page.status == 200);
        CHECK(has(area(page, "mv"), "aria-label=\"Mecklenburg-Vorpommern, 4 Bündnisse\""));
        CHECK(has(area(page, "by"), "aria-label=\"Bayern, ein Bündnis\""));
        CHECK(has(area(page, "nw"), "aria-label=\"Nordrhein-Westfalen, kein Bündnis\""));
        CHECK(count(page, "Mecklenburg-Vorpommern") == "4");
        CHECK(count(page, "Bayern") == "1");
        CHECK(count(page, "Sachsen") == "0");
        CHECK(times(page.body, "<th scope=\"row\">") == 16);
        CHECK(times(page.body, "<path class=\"bn-map__area") == 16);
    });
}

TEST_CASE("each seat is a dot in its state, and one that does not work is none")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/karte");
    CHECK(has(area(page, "by"), "<path class=\"bn-map__seats\" d=\"" + dot(*store.alliance("muenchen")) + "\"/>"));
    CHECK(times(area(page, "mv"), "h0") == 4);
    CHECK(has(area(page, "mv"), dot(*store.alliance("land"))));
    CHECK_FALSE(has(page.body, dot(*store.alliance("ende"))));
    CHECK_FALSE(has(page.body, dot(*store.alliance("ruht"))));
    CHECK(times(page.body, "bn-map__seats") == 2);
}

TEST_CASE("a chosen state is marked on the map and in the table, an unknown one marks nothing")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* address : {"/karte?land=mv", "/karte?land=13"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(has(area(page, "mv"), " aria-current=\"true\"><path class=\"bn-map__area bn-map__area--chosen\""));
        CHECK(page.says("<a href=\"/buendnisse?land=mv\" aria-current=\"true\">Mecklenburg-Vorpommern</a>"));
        CHECK(times(page.body, "bn-map__area--chosen") == 1);
    }
    for (const auto* address : {"/karte", "/karte?land=", "/karte?land=atlantis", "/karte?land=%22%3E%3Cb%3E"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 200);
        CHECK_FALSE(page.says("bn-map__area--chosen"));
        CHECK_FALSE(page.says("<b>"));
    }
}

TEST_CASE("states look different without alliances, with some, and with many")
{
    test::RegisterStore store(storage::Engine::sqlite);
    std::string table = "schluessel;name;status;status_seit;sitz\n";
    for (int number = 0; number < 31; ++number) {
        const auto digits = std::to_string(number);
        table += "r" + digits + ";A" + digits + ";aktiv;2005-06-16;13003000\n";
        if (number < 30) table += "m" + digits + ";B" + digits + ";aktiv;2005-06-16;09162000\n";
    }
    REQUIRE(store.import(table).is_applied);
    TestApp app(store);
    const auto page = app.get("/karte");
    CHECK(has(area(page, "mv"), "class=\"bn-map__area bn-map__area--more\""));
    CHECK(has(area(page, "by"), "class=\"bn-map__area\""));
    CHECK(has(area(page, "sl"), "class=\"bn-map__area bn-map__area--none\""));
}

TEST_CASE("towns that are states lie within others and are drawn after them")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/karte");
    const auto drawn = [&](const char* state) { return page.body.find("land=" + std::string(state) + "\" aria-label="); };
    for (const auto* town : {"hh", "hb", "be"}) {
        for (const auto* around : {"ni", "sh", "bb", "th"}) CHECK(drawn(town) > drawn(around));
    }
}

TEST_CASE("the maker of the map is named beside it, in both languages the map is explained")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto german = app.get("/karte");
    CHECK(german.says(std::string(places::notice_near("map"))));
    CHECK(german.says("Jeder Punkt ist der Sitz eines Bündnisses."));
    const auto english = app.get("/en/karte?land=by");
    CHECK(english.says("Each dot is the seat of an alliance."));
    CHECK(has(area(english, "mv"), "aria-label=\"Mecklenburg-Vorpommern, 4 alliances\""));
    CHECK(english.says("<a href=\"/en/buendnisse?land=by\" aria-current=\"true\">Bayern</a>"));
}
