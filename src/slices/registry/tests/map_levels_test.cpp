#include "sample.hpp"

using registry::MapLevel;
using registry::RegistryPages;
using test::Reader;
using test::SampleStore;

namespace {

MapLevel level(std::string word, const char* name, bool is_offered)
{
    return {word, base::says(name), [is_offered](storage::Read&) { return is_offered; },
            [word](const web::Request&, storage::Read&) { return web::Response{.status = 200, .body = "the map of " + word}; }};
}

/// What `/karte` answers to that query, with these other maps.
std::string karte(SampleStore& store, std::vector<MapLevel> levels, std::string_view query)
{
    web::Router router;
    const RegistryPages pages({}, std::move(levels));
    pages.mount(router);
    Reader reader(web::Language::german);
    reader.request.path = "/karte";
    reader.request.query = web::Fields::parse(query).value();
    const auto found = router.find(web::Method::get, "/karte");
    REQUIRE(found.route);
    return store.read([&](storage::Read& read) { return std::get<web::ReadHandler>(found.route->handler)(reader.request, read).body; });
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("the map leads to other maps where there are some, and to none where there are none")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        CHECK_FALSE(has(karte(store, {}, ""), "Welche Karte"));
        CHECK_FALSE(has(karte(store, {level("kreise", "By county", false)}, ""), "Welche Karte"));
        const auto page = karte(store, {level("kreise", "By county", true), level("netz", "Map", true)}, "");
        CHECK(has(page, "<nav class=\"bn-section\" aria-label=\"Welche Karte\"><ul class=\"bn-topics\"><li><span>Nach Ländern</span></li>"
                        "<li><a href=\"/karte?ebene=kreise\">Nach Kreisen</a></li><li><a href=\"/karte?ebene=netz\">Karte</a></li></ul></nav>"));
        CHECK(has(page, "Karte der Länder"));
    });
}

TEST_CASE("another map is shown under its word, and only once it is offered")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    CHECK(karte(store, {level("kreise", "By county", true)}, "ebene=kreise") == "the map of kreise");
    CHECK(karte(store, {level("kreise", "By county", true), level("netz", "Map", true)}, "land=mv&ebene=netz") == "the map of netz");
    CHECK(has(karte(store, {level("kreise", "By county", false)}, "ebene=kreise"), "Karte der Länder"));
    CHECK(has(karte(store, {level("kreise", "By county", true)}, "ebene=KREISE"), "Karte der Länder"));
    CHECK(has(karte(store, {level("kreise", "By county", true)}, "ebene="), "Karte der Länder"));
}

TEST_CASE("those at work on a day are as many as are counted, state by state")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        for (const auto* date : {"2005-06-16", "2009-12-31", "2014-12-31", "2015-01-01", "2023-12-31", "2024-01-01", "2026-03-15", "2027-01-01"}) {
            CAPTURE(date);
            store.read([&](storage::Read& read) {
                const auto at_work = registry::at_work_on(read, test::day(date));
                const auto active = registry::active_alliances(read, test::day(date));
                CHECK(static_cast<std::int64_t>(at_work.size()) == active.all);
                for (const auto& [state, count] : active.by_state) {
                    CHECK(std::count_if(at_work.begin(), at_work.end(), [&](const registry::AtWork& one) { return one.state_key == state; }) == count);
                }
                return 0;
            });
        }
    });
}

TEST_CASE("of an alliance at work it is known since when, by the record that holds")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        REQUIRE(store.import("schluessel;name;status;status_seit;verlauf;sitz\n"
                             "wieder;Wieder da;aktiv;2020-05-01;2006-01-01:aktiv|2015-01-01:ruhend;13003000\n").is_applied);
        const auto since_on = [&](std::string_view date) {
            const auto all = store.read([&](storage::Read& read) { return registry::at_work_on(read, test::day(date)); });
            return all.empty() ? std::string() : base::iso(all.front().since);
        };
        CHECK(since_on("2005-12-31").empty());
        CHECK(since_on("2014-12-31") == "2006-01-01");
        CHECK(since_on("2015-01-01").empty());
        CHECK(since_on("2020-05-01") == "2020-05-01");
    });
}
