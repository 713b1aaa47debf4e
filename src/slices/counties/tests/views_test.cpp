#include "counties_store.hpp"

#include "slices/counties/views.hpp"

using counties::Covered;
using counties::CountyMap;
using counties::Measure;
using test::day;
using test::Reader;
using test::times;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Covered covered(std::string key, std::string name, std::int64_t alliances, std::optional<std::int64_t> inhabitants)
{
    const auto state = key.substr(0, 2);
    return {{std::move(key), std::move(name), state, inhabitants}, alliances, inhabitants, {}, {}, {}};
}

/// A county around a town, and one of another state.
CountyMap sample()
{
    CountyMap map;
    map.today = test::today;
    map.day = test::today;
    map.first_day = day("2005-06-16");
    map.counties = {covered("13072", "Landkreis <Rostock>", 1, 220000), covered("13003", "Stadt Rostock", 5, 210000),
                    covered("09162", "Stadt München", 0, std::nullopt)};
    map.outlines = {{"09162", "M9 9l1 0 0 1z", "M36 36l4 0 0 4z", {36, 36, 40, 40}},
                    {"13003", "M5 5l1 0 0 1z", "M20 20l4 0 0 4z", {20, 20, 24, 24}},
                    {"13072", "M0 0l9 0 0 9z", "M0 0l36 0 0 36z", {0, 0, 36, 36}}};
    map.notice = "Karte: <wir>";
    return map;
}

}

TEST_CASE("a town inside of a county is drawn after it, so that it stays within reach")
{
    const Reader reader(web::Language::german);
    auto map = sample();
    map.state = registry::find_state("mv");
    const auto drawing = counties::drawing(reader.request, map).text();
    CHECK(drawing.find("kreis=13072") < drawing.find("kreis=13003"));
    CHECK(has(drawing, "viewBox=\"-12 -12 60 60\" width=\"60\" height=\"60\""));
    CHECK(has(drawing, "aria-label=\"Landkreis &lt;Rostock&gt;, ein Bündnis\"><path class=\"bn-map__county bn-map__county--few\" d=\"M0 0l36 0 0 36z\"/>"));
    CHECK(times(drawing, "<a ") == 2);
}

TEST_CASE("from afar each state is one link, and its counties that look alike are one path")
{
    const Reader reader(web::Language::german);
    auto map = sample();
    const auto drawing = counties::drawing(reader.request, map).text();
    CHECK(times(drawing, "<a ") == 2);
    CHECK(has(drawing, "<a href=\"/karte?ebene=kreise&amp;land=by\" aria-label=\"Bayern: 0 von 1 Kreisen haben ein Bündnis\">"));
    CHECK(has(drawing, "<path class=\"bn-map__county bn-map__county--many\" d=\"M5 5l1 0 0 1z\"/>"));
    map.counties[0].alliances = 4;
    CHECK(has(counties::drawing(reader.request, map).text(), "d=\"M5 5l1 0 0 1zM0 0l9 0 0 9z\"/>"));
}

TEST_CASE("what is chosen stays in every address of the map")
{
    const Reader reader(web::Language::english);
    auto map = sample();
    map.day = day("2015-12-31");
    map.measure = Measure::inhabitants;
    CHECK(counties::map_of(reader.request, map, registry::find_state("mv")).text() ==
          "/en/karte?ebene=kreise&stand=2015-12-31&nach=einwohner&land=mv");
    CHECK(counties::map_of(reader.request, map, nullptr).text() == "/en/karte?ebene=kreise&stand=2015-12-31&nach=einwohner");
    CHECK(counties::alliances_in(reader.request, map, map.counties[1].county).text() ==
          "/en/zahlen/buendnisse?stand=2015-12-31&kreis=13003");
}

TEST_CASE("the legend speaks of the measure, and of counties whose people nobody knows")
{
    const Reader reader(web::Language::german);
    auto map = sample();
    map.counties[2].alliances = 1;
    map.measure = Measure::inhabitants;
    const auto legend = counties::legend(reader.request, map).text();
    CHECK(has(legend, "<span>weniger als 0,5 je 100.000 Einwohner: ein Kreis</span>"));
    CHECK(has(legend, "<span>1 oder mehr je 100.000 Einwohner: ein Kreis</span>"));
    CHECK(has(legend, "<span>Einwohner nicht bekannt: ein Kreis</span>"));
    CHECK_FALSE(has(legend, "kein Bündnis"));
    CHECK(times(legend, "aria-hidden=\"true\"") == 3);
}

TEST_CASE("the legend of a state counts its counties only")
{
    const Reader reader(web::Language::german);
    auto map = sample();
    map.state = registry::find_state("mv");
    CHECK_FALSE(has(counties::legend(reader.request, map).text(), "kein Bündnis"));
}

TEST_CASE("each look has a name of its own")
{
    std::vector<std::string_view> looks;
    for (const std::optional<int> shade : {std::optional(0), std::optional(1), std::optional(2), std::optional(3), std::optional<int>()}) {
        looks.push_back(counties::look_of(shade));
    }
    std::sort(looks.begin(), looks.end());
    CHECK(std::adjacent_find(looks.begin(), looks.end()) == looks.end());
}

TEST_CASE("numbers have the comma of their language")
{
    CHECK(counties::with_one_digit(web::Texts::of(web::Language::german), 0.95) == "0,9");
    CHECK(counties::with_one_digit(web::Texts::of(web::Language::german), 12.34) == "12,3");
    CHECK(counties::with_one_digit(web::Texts::of(web::Language::english), 12.34) == "12.3");
}

TEST_CASE("the page escapes names and notices, and says percents that are whole")
{
    const Reader reader(web::Language::german);
    auto map = sample();
    map.counties[2].inhabitants = 1'000'000;
    const auto page = counties::county_map_page(reader.request, map).body;
    CHECK(has(page, "Karte: &lt;wir&gt;"));
    CHECK_FALSE(has(page, "<wir>"));
    CHECK(has(page, "In diesen Kreisen leben 430.000 von 1.430.000 Menschen, das sind 30 Prozent."));
    map.state = registry::find_state("mv");
    CHECK_FALSE(has(counties::county_map_page(reader.request, map).body, "<Rostock>"));
}

TEST_CASE("where nobody knows how many people there are no sentence pretends to")
{
    const Reader reader(web::Language::german);
    auto map = sample();
    for (auto& one : map.counties) one.inhabitants = std::nullopt;
    CHECK_FALSE(has(counties::county_map_page(reader.request, map).body, "Menschen"));
}
