#include "sample.hpp"

#include "base/text.hpp"

using test::SampleStore;
using test::TestApp;
using test::times;

namespace {

/// Where these texts stand in a page; each must be there.
std::vector<std::size_t> positions(const std::string& page, const std::vector<std::string>& texts)
{
    std::vector<std::size_t> all;
    for (const auto& text : texts) {
        INFO(text);
        const auto at = page.find(text);
        CHECK(at != std::string::npos);
        all.push_back(at);
    }
    return all;
}

void check_order(const test::Reply& page, const std::vector<std::string>& texts)
{
    const auto found = positions(page.body.substr(page.body.find("<main")), texts); // the head tells programs the same
    CHECK(std::is_sorted(found.begin(), found.end()));
}

std::string badge(const test::Reply& page)
{
    const auto begin = page.body.find("<p class=\"kern-badge");
    REQUIRE(begin != std::string::npos);
    test::Reply part;
    part.body = page.body.substr(begin, page.body.find("</p>", begin) - begin);
    return std::string(base::trimmed(part.text()));
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("the page of an alliance goes from who it is over what it does to the facts")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store);
        const auto page = app.get("/buendnisse/stadt");
        CHECK(page.status == 200);
        check_order(page, {"<h1>Stadtbündnis</h1>", "kern-badge--success", "<p class=\"bn-lead\">Alle an einem Tisch.</p>",
                           "<h2 id=\"kontakt\">", "<h2 id=\"ueber\">", "<h2 id=\"themen\">", "<h2 id=\"wo\">",
                           "<h2 id=\"weitere\">", "<h2 id=\"daten\">", "<h2 id=\"naehe\">"});
        CHECK(page.says("<p dir=\"auto\">Erster Absatz.<br>Noch eine Zeile.</p>\n<p dir=\"auto\">Zweiter Absatz.</p>"));
        CHECK(page.says("<a href=\"/buendnisse?thema=kinderbetreuung\">Kinderbetreuung</a>"));
        CHECK(page.says("<li><a href=\"/orte/rostock\">Rostock</a></li>"));
        CHECK(page.says("<dt>Gegründet</dt><dd><time datetime=\"2005-06-16\">16. Juni 2005</time></dd>"));
        CHECK(page.says("<dt>Sitz</dt><dd>Rostock</dd>"));
        CHECK(page.says("<a href=\"/laender/mv\">Mecklenburg-Vorpommern</a>"));
        CHECK(page.says("Auch in der Nähe"));
    });
}

TEST_CASE("each state of life has its badge and, where people need one, an explanation")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    struct Case {
        const char* address;
        const char* look;
        const char* badge;
        const char* explanation; ///< empty where there is none
    };
    const Case cases[] = {
        {"/buendnisse/stadt", "kern-badge--success", "Aktiv seit 2005", ""},
        {"/en/buendnisse/stadt", "kern-badge--success", "Active since 2005", ""},
        {"/buendnisse/koeln", "kern-badge--info", "In Gründung seit 2026", "Dieses Bündnis wird gerade gegründet."},
        {"/en/buendnisse/koeln", "kern-badge--info", "In founding since 2026", "This alliance is being founded."},
        {"/buendnisse/ruht", "kern-badge--warning", "Ruht seit 2024", "Dieses Bündnis ruht seit dem 1. Januar 2024."},
        {"/en/buendnisse/ruht", "kern-badge--warning", "Dormant since 2024",
         "This alliance has rested since 1 January 2024."},
        {"/buendnisse/ende", "kern-badge--danger", "Beendet 2020",
         "Dieses Bündnis gibt es seit dem 31. Mai 2020 nicht mehr."},
        {"/en/buendnisse/ende", "kern-badge--danger", "Ended in 2020",
         "This alliance has not existed since 31 May 2020."},
        {"/buendnisse/spaeter", "kern-badge--info", "In Gründung seit 2026", "Dieses Bündnis wird gerade gegründet."},
    };
    for (const auto& [address, look, words, explanation] : cases) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 200);
        CHECK(badge(page) == words);
        CHECK(page.says(look));
        CHECK(times(page.body, "kern-badge--") == 1);
        CHECK(page.says("<p><strong>") == (*explanation != '\0'));
        CHECK(page.says(explanation));
    }
}

TEST_CASE("at midnight an alliance that is founded becomes active")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    app.clock.set(base::Instant(std::chrono::milliseconds(1773529199000))); // 23:59:59 on 14 March in Germany
    CHECK(badge(app.get("/buendnisse/koeln")) == "In Gründung seit 2026");
    CHECK_FALSE(app.get("/buendnisse").says("Kölner Bündnis"));
    app.clock.pass(std::chrono::seconds(1));
    CHECK(badge(app.get("/buendnisse/koeln")) == "Aktiv seit 2026");
    CHECK(app.get("/buendnisse").says("Kölner Bündnis"));
}

TEST_CASE("who finds an alliance that does not work finds the next one before its facts")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* address : {"/buendnisse/ruht", "/buendnisse/ende"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        check_order(page, {"Die nächsten aktiven Bündnisse</h2>", "<h2 id=\"wo\">", "<h2 id=\"daten\">"});
        CHECK_FALSE(page.says("Auch in der Nähe"));
        CHECK(times(page.body, "<h2 id=\"naehe\"") == 1);
    }
    const auto founding = app.get("/buendnisse/koeln");
    check_order(founding, {"<h2 id=\"daten\">", "Auch in der Nähe</h2>"});
}

TEST_CASE("three others are named, never itself, with topics or town and the distance")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/buendnisse/stadt");
    CHECK(times(page.body, "class=\"bn-row\"") == 3);
    CHECK_FALSE(page.says("<a class=\"bn-row\" href=\"/buendnisse/stadt\""));
    CHECK(page.says("<a class=\"bn-row\" href=\"/buendnisse/viertel\"><span><span class=\"bn-row__title\">Nachbarn</span> "
                    "<span class=\"bn-row__text\">Familienpatenschaften</span></span> "
                    "<span class=\"bn-row__side\"><bdi>unter 1 km</bdi>"));
    CHECK(page.says("<span class=\"bn-row__title\">Kreisbündnis</span> <span class=\"bn-row__text\">Landkreis Rostock"));
    CHECK(app.get("/en/buendnisse/stadt").says("Family mentoring</span></span> <span class=\"bn-row__side\"><bdi>under 1 km</bdi>"));
}

TEST_CASE("a life with more than one record is told, newest first")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    check_order(app.get("/buendnisse/ende"),
                {"<h2 id=\"verlauf\">Was das Bündnis seit wann war</h2>",
                 "<strong>Beendet</strong> seit <time datetime=\"2020-05-31\">31. Mai 2020</time>",
                 "<strong>Ruhend</strong> seit <time datetime=\"2015-01-01\">1. Januar 2015</time>",
                 "<strong>Aktiv</strong> seit <time datetime=\"2006-01-01\">1. Januar 2006</time>", "<h2 id=\"daten\">"});
    CHECK(app.get("/en/buendnisse/ende").says("<strong>Ended</strong> since <time datetime=\"2020-05-31\">31 May 2020</time>"));
    CHECK_FALSE(app.get("/buendnisse/stadt").says("id=\"verlauf\""));
}

TEST_CASE("of an alliance that ended no contact is shown, only where it was")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store);
        const auto text = app.get("/buendnisse/ende").text();
        for (const auto* gone : {"Frühere Person", "23125", "alt@", "Lager", "Weitere Ansprechstellen", "Hier hilft"}) {
            INFO(gone);
            CHECK_FALSE(has(text, gone));
        }
        CHECK(has(text, "Wo es zu finden ist"));
        CHECK(has(text, "dresden.example"));
        CHECK(store.alliance("ende")->contacts.size() == 2); // the store knows them still
    });
}

TEST_CASE("further contacts stand below, with names only where these are public")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/buendnisse/stadt");
    check_order(page, {"(030) 23125-100", "Weitere Ansprechstellen</h2>", "<h3>Pressestelle</h3>", "(030) 23125-110",
                       "Offene Person"});
    CHECK_FALSE(page.says("Verborgene Person"));
    CHECK(app.get("/buendnisse/ruht").says("Sichtbare Person"));
    CHECK_FALSE(app.get("/buendnisse/ruht").says("Weitere Ansprechstellen"));
    CHECK_FALSE(app.get("/buendnisse/kreis").says("id=\"kontakt\""));
}

TEST_CASE("a served county or state has no page and is no link, a district has one under its town")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/buendnisse/kreis").says("<li><span>Landkreis Rostock</span></li>"));
    CHECK(app.get("/buendnisse/land").says("<li><span>Mecklenburg-Vorpommern</span></li>"));
    CHECK(app.get("/buendnisse/viertel").says("<li><a href=\"/orte/rostock/reutershagen\">Reutershagen</a></li>"));
    CHECK(app.get("/en/buendnisse/viertel").says("<a href=\"/en/orte/rostock/reutershagen\">"));
}

TEST_CASE("on an English page what the alliance wrote is marked as German")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/en/buendnisse/stadt");
    CHECK(page.says("<h1 lang=\"de\">Stadtbündnis</h1>"));
    CHECK(page.says("<p class=\"bn-lead\" lang=\"de\">Alle an einem Tisch.</p>"));
    CHECK(page.says("<h3 lang=\"de\">Pressestelle</h3>"));
    CHECK(page.says("<a href=\"/en/buendnisse?thema=ferien\">Holiday care</a>"));
    CHECK(page.says("Other contacts"));
}

TEST_CASE("an address that names no alliance is not found, whatever it is")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* address : {"/buendnisse/nirgends", "/buendnisse/Stadt", "/buendnisse/stadt%20",
                                "/buendnisse/%27%20or%201=1", "/buendnisse/..%2fstadt", "/en/buendnisse/nirgends"}) {
        CAPTURE(address);
        CHECK(app.get(address).status == 404);
    }
}

TEST_CASE("what other slices know of an alliance stands behind its topics, in the order of its position")
{
    SampleStore::shared(storage::Engine::sqlite).read([](storage::Read& read) {
        const auto part = [](int position, const char* told) {
            return registry::AlliancePart{
                position, [told](const web::Request&, storage::Read& reading, const registry::Alliance& alliance) {
                    reading.depends_on("benches");
                    return web::html("{}", told + alliance.name);
                }};
        };
        web::Router router;
        const registry::RegistryPages pages({part(20, "Projekte: "), part(10, "Partner: ")});
        pages.mount(router);
        test::Reader german(web::Language::german);
        german.request.path = "/buendnisse/stadt";
        german.request.parameters = {{"slug", "stadt"}};
        const auto found = router.find(web::Method::get, german.request.path);
        test::Reply page;
        page.body = std::get<web::ReadHandler>(found.route->handler)(german.request, read).body;
        check_order(page, {"id=\"themen\"", "Partner: Stadtbündnis", "Projekte: Stadtbündnis", "id=\"wo\""});
        CHECK(std::count(read.dependencies().begin(), read.dependencies().end(), "benches") == 2);
        return 0;
    });
}
