#include "register.hpp"

#include "slices/registry/map.hpp"

#include <charconv>
#include <fmt/format.h>

using registry::Point;
using test::RegisterStore;
using test::TestApp;

namespace {

/// The corners of an outline: `M` and `z` as in paths, every other number relative to the one before.
std::vector<std::vector<Point>> rings_of(std::string_view path)
{
    std::vector<std::vector<Point>> rings;
    Point at;
    for (std::size_t from = 0; from < path.size();) {
        const char letter = path[from];
        const bool begins = letter == 'M' || letter == 'm';
        if (begins) rings.emplace_back();
        if (letter == 'M') at = {};
        if (letter == 'z' && !rings.empty()) at = rings.back().front();
        const bool is_number = letter == '-' || letter == '.' || (letter >= '0' && letter <= '9');
        if (!is_number) {
            ++from;
            continue;
        }
        double pair[2] = {};
        for (double& value : pair) {
            from = path.find_first_of("-.0123456789", from);
            const auto [end, error] = std::from_chars(path.data() + from, path.data() + path.size(), value);
            from = static_cast<std::size_t>(end - path.data());
        }
        at = {at.x + pair[0], at.y + pair[1]};
        rings.back().push_back(at);
    }
    return rings;
}

bool is_inside(const std::vector<Point>& ring, Point point)
{
    bool inside = false;
    for (std::size_t at = 0, before = ring.size() - 1; at < ring.size(); before = at++) {
        const auto& one = ring[at];
        const auto& other = ring[before];
        if ((one.y > point.y) == (other.y > point.y)) continue;
        if (point.x < (other.x - one.x) * (point.y - one.y) / (other.y - one.y) + one.x) inside = !inside;
    }
    return inside;
}

bool is_in(std::string_view state, places::Position position)
{
    for (const auto& ring : rings_of(registry::find_state(state)->outline)) {
        if (is_inside(ring, registry::on_map(position))) return true;
    }
    return false;
}

}

TEST_CASE("the map has sixteen states, each with a key and a short name")
{
    REQUIRE(registry::states_on_map().size() == 16);
    CHECK(registry::states_on_map().front().name == "Baden-Württemberg");
    CHECK(registry::find_state("mv")->key == "13");
    CHECK(registry::find_state("13")->name == "Mecklenburg-Vorpommern");
    CHECK(registry::find_state("th")->name == "Thüringen");
    CHECK(registry::find_state("xx") == nullptr);
    CHECK(registry::find_state("") == nullptr);
}

TEST_CASE("a town lies in its state on the map")
{
    CHECK(is_in("mv", {54.0887, 12.1405}));
    CHECK(is_in("by", {48.1374, 11.5755}));
    CHECK(is_in("nw", {50.9333, 6.95}));
    CHECK(is_in("sn", {51.0509, 13.7383}));
    CHECK(is_in("be", {52.5244, 13.4105}));
    CHECK(is_in("sl", {49.2354, 6.9816}));
    CHECK_FALSE(is_in("by", {54.0887, 12.1405}));
    CHECK_FALSE(is_in("mv", {52.5244, 13.4105}));
}

TEST_CASE("every state is a link with its count, on the map and in the list beside it")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        store.import(test::three_alliances);
        TestApp app(store);
        const auto page = app.get("/karte");
        CHECK(page.status == 200);
        for (const auto& state : registry::states_on_map()) {
            INFO(state.name);
            const auto link = "<a href=\"/buendnisse?land=" + state.short_name + "\"";
            const auto on_map = page.body.find(link + " aria-label=\"" + state.name + ", ");
            CHECK(on_map != std::string::npos);
            CHECK(page.body.find(link + ">" + state.name + "</a>", on_map) != std::string::npos);
        }
        CHECK(page.says("aria-label=\"Mecklenburg-Vorpommern, ein Bündnis\""));
        CHECK(page.says("aria-label=\"Saarland, kein Bündnis\""));
        CHECK(page.says("MapSVG"));
        const auto dot = registry::on_map(*store.alliance("rostock")->seat.position);
        CHECK(page.says(fmt::format("class=\"bn-map__seats\" d=\"M{:.0f} {:.0f}h0\"", dot.x, dot.y)));
    });
}

TEST_CASE("a chosen state is marked")
{
    RegisterStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/karte?land=mv").says("aria-current=\"true\"><path class=\"bn-map__area bn-map__area--chosen\""));
    CHECK_FALSE(app.get("/karte?land=atlantis").says("bn-map__area--chosen"));
}
