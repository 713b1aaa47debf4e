#include "slices/registry/tests/sample.hpp"

#include "clock/clock.hpp"
#include "csv/csv.hpp"
#include "slices/feeds/feeds.hpp"
#include "support/strings.hpp"
#include "support/xml.hpp"

using test::RegisterStore;
using test::SampleStore;
using test::TestApp;
using test::Xml;

namespace {

constexpr auto schema = "src/slices/feeds/tests/atom.rng";
constexpr auto feed = "/feeds/alliances.atom";

void at_home(app::Config& config) { config.site.public_url = "https://familie.example:8443"; }

web::http::HttpRequest asking(std::string target)
{
    web::http::HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    request.host = "familie.example:8443";
    return request;
}

std::string body_of(TestApp& app, const std::string& target) { return app.ask(asking(target)).body; }

}

TEST_CASE("a feed reader hears what became of each alliance, the newest first, in valid Atom")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store, at_home);
        const auto reply = app.ask(asking(feed));
        CHECK(reply.status == 200);
        CHECK(reply.header("Content-Type") == "application/atom+xml; charset=utf-8");
        const Xml atom(reply.body);
        CHECK(atom.is_valid(schema));
        CHECK(atom.all("/a:feed/a:entry/a:title") ==
              std::vector<std::string>{"In Gründung seit 1. Januar 2026: Kölner Bündnis (Köln)",
                                       "Ruht seit 1. Januar 2024: Bündnis Augsburg (Augsburg)",
                                       "Beendet am 31. Mai 2020: Bündnis Dresden (Dresden)",
                                       "Ruht seit 1. Januar 2015: Bündnis Dresden (Dresden)",
                                       "Neu dabei, aktiv seit 1. März 2012: Nachbarn (Rostock)",
                                       "Neu dabei, aktiv seit 1. Januar 2010: Bündnis München (München)",
                                       "Neu dabei, aktiv seit 1. Januar 2009: Landesbündnis (Schwerin)",
                                       "Neu dabei, aktiv seit 1. Januar 2008: Kreisbündnis (Landkreis Rostock)",
                                       "Neu dabei, aktiv seit 1. Januar 2006: Bündnis Dresden (Dresden)",
                                       "Neu dabei, aktiv seit 1. Januar 2006: Bündnis Augsburg (Augsburg)",
                                       "Neu dabei, aktiv seit 16. Juni 2005: Stadtbündnis (Rostock)"});
        CHECK(atom.one("/a:feed/a:id") == "tag:familie.example,2004:feeds/alliances/de");
        CHECK(atom.one("/a:feed/a:updated") == base::iso(test::morning));
        CHECK(atom.one("/a:feed/a:link[@rel='self']/@href") == "https://familie.example:8443/feeds/alliances.atom");
        CHECK(atom.one("/a:feed/a:link[@rel='alternate']/@href") == "https://familie.example:8443/buendnisse");
        CHECK(atom.one("/a:feed/a:entry[1]/a:link/@href") == "https://familie.example:8443/buendnisse/koeln");
        CHECK(atom.one("/a:feed/a:entry[5]/a:summary[@xml:lang='de']") == "Ein Viertel hilft sich.");
        CHECK(atom.all("/a:feed/a:entry[not(a:published = a:updated)]").empty());
    });
}

TEST_CASE("a status that was recorded early is told on its day, as of the beginning of that day")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store, at_home);
    REQUIRE(store.alliance("koeln")->history.size() == 2);
    CHECK(body_of(app, feed).find("Aktiv ab 15. März 2026") == std::string::npos);
    app.clock.set(wall_clock::next_midnight_in_germany(test::morning));
    const Xml atom(body_of(app, feed));
    CHECK(atom.one("/a:feed/a:entry[1]/a:title") == "Aktiv ab 15. März 2026: Kölner Bündnis (Köln)");
    CHECK(atom.one("/a:feed/a:entry[1]/a:updated") == "2026-03-14T23:00:00Z");
    CHECK(atom.one("/a:feed/a:updated") == "2026-03-14T23:00:00Z");
}

TEST_CASE("an entry keeps its name for good, and new facts come to the top under the alliance's own")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        REQUIRE(store.import(test::three_alliances).is_applied);
        TestApp app(store, at_home);
        const auto before = Xml(body_of(app, feed)).all("/a:feed/a:entry/a:id");
        REQUIRE(before.size() == 4);
        const auto later = test::morning + std::chrono::hours(5);
        app.clock.set(later);
        store.fill([&](storage::Write& write) {
            const auto plan = registry::import_alliances(
                write, "schluessel;name;kurztext;status;status_seit;sitz\nrostock;Bündnis für Familie Rostock;Neu gesagt.;aktiv;2005-06-16;13003000\n",
                later, [](std::size_t, std::size_t) {});
            REQUIRE(plan.is_applied);
        });
        const Xml atom(body_of(app, feed));
        CHECK(atom.is_valid(schema));
        auto after = atom.all("/a:feed/a:entry/a:id");
        REQUIRE(after.size() == 5);
        const auto key = store.alliance("rostock")->id.hex();
        CHECK(after.front() == "urn:uuid:" + key.substr(0, 8) + "-" + key.substr(8, 4) + "-" + key.substr(12, 4) + "-" +
                                   key.substr(16, 4) + "-" + key.substr(20));
        CHECK(atom.one("/a:feed/a:entry[1]/a:title") == "Neue Angaben: Bündnis für Familie Rostock (Rostock)");
        CHECK(atom.one("/a:feed/a:entry[1]/a:summary") == "Neu gesagt.");
        CHECK(atom.one("/a:feed/a:updated") == base::iso(later));
        after.erase(after.begin());
        CHECK(after == before);
    });
}

TEST_CASE("a state's portal takes the feed of its state")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store, at_home);
        const Xml atom(body_of(app, "/en/feeds/alliances.atom?land=mv"));
        CHECK(atom.is_valid(schema));
        CHECK(atom.one("/a:feed/a:title") == "Alliances for families in Mecklenburg-Vorpommern: what changes");
        CHECK(atom.all("/a:feed/a:entry/a:title") ==
              std::vector<std::string>{"New, active since 1 March 2012: Nachbarn (Rostock)", "New, active since 1 January 2009: Landesbündnis (Schwerin)",
                                       "New, active since 1 January 2008: Kreisbündnis (Landkreis Rostock)",
                                       "New, active since 16 June 2005: Stadtbündnis (Rostock)"});
        CHECK(atom.one("/a:feed/a:id") == "tag:familie.example,2004:feeds/alliances/en/mv");
        CHECK(atom.one("/a:feed/a:link[@rel='self']/@href") == "https://familie.example:8443/en/feeds/alliances.atom?land=mv");
        CHECK(body_of(app, "/feeds/alliances.atom?land=13").find("Stadtbündnis") != std::string::npos);
        CHECK(Xml(body_of(app, "/feeds/alliances.atom?land=be")).all("//a:entry").empty());
        CHECK(app.ask(asking("/feeds/alliances.atom?land=atlantis")).status == 404);
    });
}

TEST_CASE("an empty register has a valid feed, that of the day")
{
    RegisterStore store(storage::Engine::sqlite);
    TestApp app(store);
    const Xml atom(app.get(feed).body);
    CHECK(atom.is_valid(schema));
    CHECK(atom.all("//a:entry").empty());
    CHECK(atom.one("/a:feed/a:updated") == "2026-03-13T23:00:00Z");
    CHECK(atom.one("/a:feed/a:id") == "tag:localhost,2004:feeds/alliances/de");
}

TEST_CASE("who has the feed already gets no second copy until something changes")
{
    RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(test::three_alliances).is_applied);
    TestApp app(store, at_home);
    auto request = asking(feed);
    request.if_none_match = app.ask(request).header("ETag");
    REQUIRE_FALSE(request.if_none_match.empty());
    CHECK(app.ask(request).status == 304);
    REQUIRE(store.import(test::table_with("kurztext", "Noch eines.")).is_applied);
    CHECK(app.ask(request).status == 200);
}

TEST_CASE("the feed has the hundred newest happenings")
{
    RegisterStore store(storage::Engine::sqlite);
    std::string table = "schluessel;name;status;status_seit;sitz\n";
    for (int number = 0; number < 120; ++number) table += fmt::format("b{:03};Bündnis {:03};aktiv;2020-01-01;13003000\n", number, number);
    REQUIRE(store.import(table).is_applied);
    TestApp app(store);
    const auto titles = Xml(app.get(feed).body).all("//a:entry/a:title");
    REQUIRE(titles.size() == 100);
    CHECK(titles.front() == "Neu dabei, aktiv seit 1. Januar 2020: Bündnis 000 (Rostock)");
}

TEST_CASE("no person stands in the feed, not even one who agreed to be named elsewhere")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    REQUIRE(store.alliance("stadt")->contacts.at(0).person_name == "Verborgene Person");
    REQUIRE(store.alliance("ruht")->contacts.at(0).person_name == "Sichtbare Person");
    for (const auto* address : {"/feeds/alliances.atom", "/en/feeds/alliances.atom", "/feeds/alliances.atom?land=mv"}) {
        CAPTURE(address);
        const auto body = app.get(address).body;
        REQUIRE(body.find("Stadtbündnis") != std::string::npos);
        for (const auto* hidden : {"Person", "23125", "rostock.example"}) CHECK(body.find(hidden) == std::string::npos);
    }
}

TEST_CASE("whatever an alliance is called, the feed stays valid")
{
    RegisterStore store(storage::Engine::sqlite);
    csv::Writer table({"schluessel", "name", "kurztext", "status", "status_seit", "sitz"});
    int number = 0;
    for (const auto& text : test::nasty_strings()) {
        if (number == 90 || text.find('|') != std::string::npos || text.find_first_of("<&\x01") == std::string::npos) continue;
        table.add({"n" + std::to_string(number), "x" + text + std::to_string(number), "x" + text, "aktiv", "2020-01-01", "13003000"});
        ++number;
    }
    REQUIRE(number > 20);
    REQUIRE(store.import(table.text()).is_applied);
    TestApp app(store);
    const Xml atom(app.get(feed).body);
    CHECK(atom.is_valid(schema));
    CHECK(atom.all("//a:entry").size() == static_cast<std::size_t>(number));
}

TEST_CASE("a demonstration's feed says that all is invented")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.demo = true; });
    CHECK(Xml(app.get(feed).body).one("/a:feed/a:subtitle") == "Erfundene Bündnisse einer Vorführung");
}

TEST_CASE("lists, alliances and states lead to their feed")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/buendnisse").says("type=\"application/atom+xml\" title=\"Neueste Änderungen (Atom)\" href=\"/feeds/alliances.atom\">"));
    CHECK(app.get("/buendnisse?land=mv").says("href=\"/feeds/alliances.atom?land=mv\">"));
    CHECK(app.get("/laender/mv").says("href=\"/feeds/alliances.atom?land=mv\">"));
    CHECK(app.get("/en/buendnisse/stadt").says("href=\"/en/feeds/alliances.atom\">"));
}

TEST_CASE("an alliance that gets another word keeps its entries, which lead to the new address")
{
    RegisterStore store(storage::Engine::sqlite);
    const std::string table = "schluessel;name;status;status_seit;sitz;fruehere_schluessel\n";
    REQUIRE(store.import(table + "alt;Bündnis;aktiv;2020-01-01;13003000;\n").is_applied);
    TestApp app(store);
    const auto before = Xml(app.get(feed).body).one("//a:entry/a:id");
    REQUIRE(store.import(table + "neu;Bündnis;aktiv;2020-01-01;13003000;alt\n").is_applied);
    const Xml after(app.get(feed).body);
    CHECK(after.one("//a:entry/a:id") == before);
    CHECK(after.one("//a:entry/a:link/@href") == "/buendnisse/neu");
}
