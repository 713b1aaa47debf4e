#include "counties_store.hpp"

#include "slices/counties/views.hpp"
#include "support/strings.hpp"

using counties::Covered;
using counties::CountyMap;
using counties::Measure;
using test::CountiesStore;
using test::day;
using test::DrawnMap;
using test::Reader;
using test::TestApp;
using test::times;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A county with so many alliances, inhabitants and children.
Covered a_county(std::string key, std::int64_t alliances, std::optional<std::int64_t> inhabitants = {}, std::optional<std::int64_t> children = {})
{
    const auto state = key.substr(0, 2);
    const auto name = "Kreis " + key;
    return {{std::move(key), name, state, inhabitants}, alliances, inhabitants, children, {}, {}};
}

CountyMap map_of_counties(std::vector<Covered> all)
{
    CountyMap map;
    map.today = map.day = test::today;
    map.first_day = day("2024-03-01");
    for (const auto& one : all) map.outlines.push_back({one.county.key, "M" + one.county.key + " 0h1v1z", "M0 0h4v4z", {0, 0, 4, 4}});
    map.counties = std::move(all);
    return map;
}

std::string page_of(const CountyMap& map, web::Language language = web::Language::german)
{
    const Reader reader(language);
    return counties::county_map_page(reader.request, map).body;
}

std::string legend_of(const CountyMap& map, web::Language language = web::Language::german)
{
    const Reader reader(language);
    return counties::legend(reader.request, map).text();
}

/// The options of one choice of the page, one after the other, the chosen one with a star.
std::vector<std::string> options(const std::string& page, const std::string& name)
{
    const auto begin = page.find("<select", page.rfind("<", page.find("name=\"" + name + "\"")));
    const auto part = page.substr(begin, page.find("</select>", begin) - begin);
    std::vector<std::string> all;
    for (auto at = part.find("<option"); at != std::string::npos; at = part.find("<option", at + 1)) {
        const auto tag_end = part.find('>', at);
        const bool is_chosen = part.substr(at, tag_end - at).find("selected") != std::string::npos;
        all.push_back(part.substr(tag_end + 1, part.find('<', tag_end) - tag_end - 1) + (is_chosen ? "*" : ""));
    }
    return all;
}

std::string some_map() { return DrawnMap().add("13003").add("13072").add("09162").text(); }

web::http::HttpRequest request_for(const char* target, const char* method = "GET")
{
    web::http::HttpRequest request;
    request.method = method;
    request.target = target;
    return request;
}

test::Reply at_home(TestApp& app, const std::string& target)
{
    auto request = request_for(target.c_str());
    request.host = "familie.example";
    return app.ask(request);
}

}

TEST_CASE("the legend tells from where on each colour begins, for every measure and in both languages")
{
    auto map = map_of_counties({a_county("13001", 1, 1'000'000, 1'000'000), a_county("13002", 2, 300'000, 50'000), a_county("13003", 4, 100'000, 20'000),
                                a_county("13004", 0, 1, 1)});
    const std::pair<Measure, std::vector<const char*>> german[] = {
        {Measure::alliances, {"<span>kein Bündnis: ein Kreis</span>", "<span>ein Bündnis: ein Kreis</span>", "<span>zwei oder drei Bündnisse: ein Kreis</span>", "<span>vier oder mehr Bündnisse: ein Kreis</span>"}},
        {Measure::inhabitants, {"<span>kein Bündnis: ein Kreis</span>", "weniger als 0,5 je 100.000 Einwohner: ein Kreis", "0,5 bis unter 1 je 100.000 Einwohner: ein Kreis", "1 oder mehr je 100.000 Einwohner: ein Kreis"}},
        {Measure::children, {"<span>kein Bündnis: ein Kreis</span>", "weniger als 0,3 je 10.000 Kinder: ein Kreis", "0,3 bis unter 0,6 je 10.000 Kinder: ein Kreis", "0,6 oder mehr je 10.000 Kinder: ein Kreis"}}};
    map.counties[1].children = 66'666; // 0.3 for 10,000
    for (const auto& [measure, texts] : german) {
        map.measure = measure;
        const auto legend = legend_of(map);
        for (const auto* text : texts) {
            CAPTURE(text);
            CHECK(times(legend, text) == 1);
        }
        CHECK(times(legend, "<li>") == 4);
    }
    map.measure = Measure::inhabitants;
    CHECK(has(legend_of(map, web::Language::english), "<span>0.5 to 1 for 100,000 inhabitants: one county</span>"));
}

TEST_CASE("towns that are states are drawn after the states around them, so that they stay within reach")
{
    const auto map = map_of_counties({a_county("02000", 1), a_county("04011", 0), a_county("11000", 2), a_county("12054", 1), a_county("03241", 1), a_county("01002", 0)});
    const Reader reader(web::Language::german);
    const auto drawing = counties::drawing(reader.request, map).text();
    for (const auto* town : {"land=hh", "land=hb", "land=be"}) {
        for (const auto* around : {"land=bb", "land=ni", "land=sh"}) {
            CAPTURE(town);
            REQUIRE(has(drawing, around));
            CHECK(drawing.find(around) < drawing.find(town));
        }
    }
    CHECK(times(drawing, "<a ") == 6);
}

TEST_CASE("an outline of a county that nobody knows is not drawn, and a state without outlines is no link")
{
    auto map = map_of_counties({a_county("13003", 1)});
    map.outlines.push_back({"13099", "M7 7h1v1z", "M28 28h4v4z", {28, 28, 32, 32}});
    const Reader reader(web::Language::german);
    CHECK_FALSE(has(counties::drawing(reader.request, map).text(), "M7 7"));
    map.state = registry::find_state("mv");
    CHECK(times(counties::drawing(reader.request, map).text(), "<a ") == 1);
    map.state = registry::find_state("by");
    CHECK(counties::drawing(reader.request, map).empty());
}

TEST_CASE("days can be chosen back to the first record, and no further back than forty years")
{
    auto map = map_of_counties({a_county("13003", 1)});
    CHECK(options(page_of(map), "stand") == std::vector<std::string>{"Heute*", "Ende 2025", "Ende 2024"});
    map.day = day("2024-12-31");
    CHECK(options(page_of(map), "stand") == std::vector<std::string>{"Heute", "Ende 2025", "Ende 2024*"});
    map.day = day("2024-12-30");
    CHECK(options(page_of(map), "stand") == std::vector<std::string>{"Heute", "30. Dezember 2024*", "Ende 2025", "Ende 2024"});
    map.first_day = day("1901-01-01");
    const auto all = options(page_of(map), "stand");
    CHECK(all.size() == 2 + 40);
    CHECK(all.back() == "Ende 1986");
    map.first_day = map.today;
    map.day = map.today;
    CHECK(options(page_of(map, web::Language::english), "stand") == std::vector<std::string>{"Today*"});
}

TEST_CASE("a measure can be chosen that somebody counted, and the one that is chosen stays chosen")
{
    auto map = map_of_counties({a_county("13003", 1, 10)});
    map.measure = Measure::inhabitants;
    CHECK(options(page_of(map), "nach") == std::vector<std::string>{"Zahl der Bündnisse", "Bündnisse je 100.000 Einwohner*"});
    map.counties.front().children = 3;
    CHECK(options(page_of(map), "nach").size() == 3);
    CHECK(options(page_of(map), "land").size() == 17);
    CHECK(options(page_of(map), "land").front() == "Alle Länder*");
    map.state = registry::find_state("sl");
    const auto states = options(page_of(map), "land");
    CHECK(std::find(states.begin(), states.end(), "Saarland*") != states.end());
}

TEST_CASE("percents are rounded as people round, and none is said of nobody")
{
    const auto sentence = [](std::int64_t with_alliance, std::int64_t without) {
        const auto page = page_of(map_of_counties({a_county("13003", 1, with_alliance), a_county("13072", 0, without)}));
        const auto begin = page.find("das sind ");
        return begin == std::string::npos ? std::string() : page.substr(begin, page.find(".</p>", begin) - begin);
    };
    CHECK(sentence(1, 2) == "das sind 33 Prozent");
    CHECK(sentence(2, 1) == "das sind 67 Prozent");
    CHECK(sentence(1, 1) == "das sind 50 Prozent");
    CHECK(sentence(125, 875) == "das sind 13 Prozent");
    CHECK(sentence(4, 996) == "das sind 0 Prozent");
    CHECK(sentence(996, 4) == "das sind 100 Prozent");
    CHECK(sentence(0, 0).empty());
}

TEST_CASE("alliances of no county are told beside the map of the whole country, and never beside that of one state")
{
    auto map = map_of_counties({a_county("13003", 1)});
    map.without_county = 3;
    CHECK(has(page_of(map), "Von 3 weiteren Bündnissen ist der Kreis nicht bekannt."));
    CHECK(has(page_of(map, web::Language::english), "Of 3 further alliances the county is not known."));
    map.state = registry::find_state("mv");
    CHECK_FALSE(has(page_of(map), "weiteren Bündnissen"));
}

TEST_CASE("who counted the people is named with the day, and the list of places where nobody did")
{
    auto map = map_of_counties({a_county("13003", 1, 5), a_county("13072", 1, 5)});
    CHECK(has(page_of(map), "Einwohner: © Statistisches Bundesamt"));
    map.counties[1].source = "Amt für <Zahlen>";
    map.counties[1].as_of = day("2022-12-31");
    CHECK(has(page_of(map), "Einwohner: Amt für &lt;Zahlen&gt;, 31. Dezember 2022."));
    CHECK_FALSE(has(page_of(map), "Statistisches Bundesamt"));
}

TEST_CASE("before there is any alliance the map is there, pale, and says so in numbers")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        store.fill([](storage::Write& write) { REQUIRE(counties::import_map(write, some_map(), test::morning, &test::no_progress).is_applied); });
        TestApp app(store);
        const auto page = app.get("/karte?ebene=kreise");
        CHECK(page.status == 200);
        CHECK(page.says("Deutschland, 14. März 2026: In 0 von 400 Kreisen hat ein Bündnis seinen Sitz."));
        CHECK(page.says("<span>kein Bündnis: 400 Kreise</span>"));
        CHECK(options(page.body, "stand") == std::vector<std::string>{"Heute*"});
        CHECK_FALSE(page.says("bn-map__county--few"));
    });
}

TEST_CASE("new people and new alliances show at once on a map that was shown before")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        REQUIRE(store.import_map(some_map()).is_applied);
        TestApp app(store);
        const auto* target = "/karte?ebene=kreise&land=mv&nach=kinder";
        REQUIRE(app.get(target).says("<span>Einwohner nicht bekannt: 3 Kreise</span>"));
        REQUIRE(store.import_population(test::sample_population).is_applied);
        CHECK(app.get(target).says("<span>Einwohner nicht bekannt: ein Kreis</span>"));
        REQUIRE(app.get("/karte?ebene=kreise&land=mv").says("In 3 von 8 Kreisen"));
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz\nneu;Neu;aktiv;2020-01-01;13075\n").problems.empty());
        CHECK(app.get("/karte?ebene=kreise&land=mv").says("In 4 von 8 Kreisen"));
        REQUIRE_FALSE(app.get("/karte?ebene=kreise&land=mv").says("Landkreis Vorpommern-Greifswald, ein Bündnis"));
        REQUIRE(store.import_map(DrawnMap().add("13075").text()).is_applied);
        CHECK(app.get("/karte?ebene=kreise&land=mv").says("aria-label=\"Landkreis Vorpommern-Greifswald, ein Bündnis\""));
    });
}

TEST_CASE("the map has one address for search engines, one heading, and words instead of colours for those who hear it")
{
    CountiesStore store(storage::Engine::sqlite);
    REQUIRE(store.import_map(some_map()).is_applied);
    TestApp app(store, [](app::Config& config) { config.site.public_url = "https://familie.example"; });
    for (const auto* query : {"", "&land=mv", "&land=mv&nach=einwohner&stand=2015-12-31"}) {
        CAPTURE(query);
        const auto page = at_home(app, std::string("/karte?ebene=kreise") + query);
        CHECK(page.says("<link rel=\"canonical\" href=\"https://familie.example/karte?ebene=kreise\">"));
        CHECK(times(page.body, "<h1>") == 1);
        CHECK(page.says("<svg class=\"bn-map\""));
        CHECK(page.says("role=\"group\" aria-label=\"Karte der Kreise"));
        CHECK(times(page.body, "<a href=\"/karte?ebene=kreise") + times(page.body, "<a href=\"/zahlen/buendnisse") >= 4);
    }
    CHECK(at_home(app, "/en/karte?ebene=kreise&land=mv").says("<title>Alliances in the counties of Mecklenburg-Vorpommern"));
}

TEST_CASE("whatever stands in the address of the map, the page is whole or the address is refused")
{
    CountiesStore store(storage::Engine::sqlite);
    REQUIRE(store.import_map(some_map()).is_applied);
    TestApp app(store);
    std::size_t at = 0;
    for (const auto& nasty : test::nasty_strings()) {
        if (++at % 15 != 0) continue;
        CAPTURE(nasty);
        const auto page = app.get("/karte?" + test::encoded({{"ebene", "kreise"}, {"stand", nasty}, {"land", nasty}, {"nach", nasty}}));
        CHECK((page.status == 200 || page.status == 400));
        if (page.status == 200) CHECK(page.says("In 4 von 400 Kreisen"));
        CHECK_FALSE(page.says("<script>alert"));
    }
    CHECK(app.get("/karte?ebene=kreise&stand=%00").status == 400);
    for (const auto* old : {"0001-01-01", "1900-01-01", "29.02.2024"}) CHECK(app.get(std::string("/karte?ebene=kreise&stand=") + old).status == 200);
    const auto page = app.get("/karte?ebene=kreise");
    auto again = request_for("/karte?ebene=kreise");
    again.if_none_match = page.header("ETag");
    REQUIRE_FALSE(again.if_none_match.empty());
    CHECK(app.ask(again).status == 304);
    CHECK(app.ask(request_for("/karte?ebene=kreise", "HEAD")).body.empty());
    CHECK(app.post("/karte?ebene=kreise", {}).status == 405);
}

TEST_CASE("the table of a state says in the reader's language who lives there and what nobody knows")
{
    auto map = map_of_counties({a_county("13003", 2, 200'000), a_county("13072", 0)});
    map.state = registry::find_state("mv");
    const Reader reader(web::Language::english);
    const auto table = counties::map_table(reader.request, map).text();
    CHECK(has(table, "<td class=\"bn-num\">2</td><td class=\"bn-num\">200,000</td><td class=\"bn-num\">1.00</td>"));
    CHECK(has(table, "<td class=\"bn-num\">0</td><td class=\"bn-num\">not known</td><td class=\"bn-num\">not known</td>"));
}
