#include "slices/partners/tests/partners_store.hpp"
#include "slices/projects/import_projects.hpp"

#include "clock/clock.hpp"
#include "slices/open_data/store.hpp"
#include "slices/open_data/views.hpp"
#include "slices/places/place_texts.hpp"
#include "slices/places/places.hpp"
#include "support/xml.hpp"

using test::PartnersStore;
using test::RegisterStore;
using test::TestApp;

namespace {

constexpr auto home_address = "https://familie.example";
const std::string terms_prefix = "http://purl.org/dc/terms/";

void with_home(app::Config& config)
{
    config.site.public_url = home_address;
    config.site.operator_name = "Servicebüro";
}

test::Reply asked(TestApp& app, std::string target, std::string method = "GET", std::string seen = {})
{
    web::http::HttpRequest request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.host = "familie.example";
    request.if_none_match = std::move(seen);
    if (request.method == "POST") request.content_type = "application/x-www-form-urlencoded";
    return app.ask(std::move(request));
}

/// What the catalogue says of one dataset or file.
std::vector<std::string> said_of(const std::string& rdf, const std::string& subject, const std::string& predicate)
{
    std::vector<std::string> objects;
    for (const auto& one : test::statements_in(rdf, std::string(home_address) + "/daten/catalog.rdf")) {
        if (one.subject == home_address + subject && one.predicate.ends_with(predicate)) objects.push_back(one.object);
    }
    std::sort(objects.begin(), objects.end());
    return objects;
}

/// The part of a page from one heading to the next.
std::string section_of(const std::string& page, const std::string& slug)
{
    const auto begin = page.find("<h2 id=\"" + slug + "\">");
    REQUIRE(begin != std::string::npos);
    return page.substr(begin, page.find("<h2 ", begin + 1) - begin);
}

open_data::Span span(test::TestStore& store, open_data::Span (*recorded)(storage::Read&))
{
    return store.read([&](storage::Read& read) { return recorded(read); });
}

constexpr storage::Sql insert_official_table = R"sql(
    insert into official_table_import (id, imported_at, municipalities, added, changed) values (:id, :imported_at, 10, 1, 2))sql";

void take_official_table_over(test::TestStore& store, base::Instant at)
{
    store.fill([&](storage::Write& write) {
        write.run(insert_official_table, {{"id", base::Id<int>::fresh()}, {"imported_at", at}});
        write.touch("places");
    });
}

}

TEST_CASE("the first moment is that at which the oldest record was made, the last one its newest change")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        const auto before = std::chrono::floor<std::chrono::milliseconds>(wall_clock::now());
        const auto much_later = before + std::chrono::days(1000);
        store.fill([&](storage::Write& write) {
            REQUIRE(registry::import_alliances(write, test::three_alliances, much_later, [](std::size_t, std::size_t) {}).is_applied);
            REQUIRE(partners::import_organisations(write, "schluessel;name;art\na;A;verein\n", much_later, [](std::size_t, std::size_t) {}).is_applied);
            REQUIRE(projects::import_projects(write, "schluessel;titel;stand;buendnis\np;P;laufend;rostock\n", much_later, [](std::size_t, std::size_t) {}).is_applied);
        });
        const auto after = wall_clock::now();
        for (const auto& recorded : {span(store, &open_data::alliances_recorded), span(store, &open_data::organisations_recorded),
                                     span(store, &open_data::projects_recorded)}) {
            CHECK(recorded.last == much_later);
            REQUIRE(recorded.first);
            CHECK(*recorded.first >= before);
            CHECK(*recorded.first <= after);
        }
    });
}

TEST_CASE("a moment that a clock set wrong is never said to lie behind the last change")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        const base::Instant long_ago{std::chrono::milliseconds(1'000'000)};
        store.fill([&](storage::Write& write) {
            REQUIRE(registry::import_alliances(write, test::three_alliances, long_ago, [](std::size_t, std::size_t) {}).is_applied);
        });
        CHECK(span(store, &open_data::alliances_recorded) == open_data::Span{long_ago, long_ago});
    });
}

TEST_CASE("places changed when the newest official table was taken over, and no day is named for when they began")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        TestApp app(store, with_home);
        CHECK(section_of(asked(app, "/daten").body, "orte").find("Letzte Änderung") == std::string::npos);
        take_official_table_over(store, test::morning - std::chrono::days(3));
        take_official_table_over(store, test::morning - std::chrono::days(9));
        CHECK(span(store, &open_data::places_recorded) == open_data::Span{{}, test::morning - std::chrono::days(3)});
        CHECK(section_of(asked(app, "/daten").body, "orte").find("<time datetime=\"2026-03-11\">11. März 2026</time>") != std::string::npos);
        const auto rdf = asked(app, "/daten/catalog.rdf").body;
        CHECK(said_of(rdf, "/daten#orte", terms_prefix + "issued").empty());
        CHECK(said_of(rdf, "/daten#orte", terms_prefix + "modified") == std::vector<std::string>{base::iso(test::morning - std::chrono::days(3))});
    });
}

TEST_CASE("page and catalogue are made anew by whatever of the data changes")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        TestApp app(store, with_home);
        const auto changes = [&](const std::function<void(storage::Write&)>& work) {
            const auto page = asked(app, "/daten").header("ETag"), catalog = asked(app, "/daten/catalog.rdf").header("ETag");
            CHECK(asked(app, "/daten").header("ETag") == page);
            store.fill(work);
            return asked(app, "/daten").header("ETag") != page && asked(app, "/daten/catalog.rdf").header("ETag") != catalog;
        };
        const auto ignore = [](std::size_t, std::size_t) {};
        CHECK(changes([&](storage::Write& write) { registry::import_alliances(write, test::three_alliances, test::morning, ignore); }));
        CHECK(changes([&](storage::Write& write) { partners::import_organisations(write, "schluessel;name;art\na;A;verein\n", test::morning, ignore); }));
        CHECK(changes([&](storage::Write& write) { projects::import_projects(write, "schluessel;titel;stand;buendnis\np;P;laufend;rostock\n", test::morning, ignore); }));
        CHECK_FALSE(changes([](storage::Write&) {}));
    });
}

TEST_CASE("a change late in the evening is shown with the day that it was in Germany")
{
    test::for_each_engine<RegisterStore>([](RegisterStore& store) {
        const auto half_past_midnight = base::Instant(std::chrono::sys_days(test::today)) + std::chrono::minutes(23 * 60 + 30);
        store.fill([&](storage::Write& write) {
            registry::import_alliances(write, test::three_alliances, half_past_midnight, [](std::size_t, std::size_t) {});
        });
        TestApp app(store, with_home);
        app.clock.set(half_past_midnight + std::chrono::minutes(5));
        CHECK(section_of(asked(app, "/daten").body, "buendnisse").find("<time datetime=\"2026-03-15\">15. März 2026</time>") != std::string::npos);
        CHECK(section_of(asked(app, "/daten").body, "zahlen").find("<time datetime=\"2026-03-15\">15. März 2026</time>") != std::string::npos);
    });
}

TEST_CASE("figures are as new as today, the other data as old as its last change")
{
    RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(test::three_alliances).is_applied);
    TestApp app(store, with_home);
    app.clock.pass(std::chrono::days(10));
    const auto page = asked(app, "/daten").body;
    CHECK(section_of(page, "buendnisse").find("14. März 2026") != std::string::npos);
    CHECK(section_of(page, "zahlen").find("24. März 2026") != std::string::npos);
    const auto rdf = asked(app, "/daten/catalog.rdf").body;
    CHECK(said_of(rdf, "/daten/catalog.rdf", terms_prefix + "modified") == std::vector<std::string>{"2026-03-24T00:00:00Z"});
    CHECK(said_of(rdf, "/daten#buendnisse", terms_prefix + "modified") == std::vector<std::string>{base::iso(test::morning)});
}

TEST_CASE("of places their source is named, of all else the operator, and where there is none the portal")
{
    auto& store = PartnersStore::shared(storage::Engine::sqlite);
    TestApp app(store, with_home);
    const auto of_places = std::string(places::notice_near("postal_codes"));
    REQUIRE_FALSE(of_places.empty());
    const auto rdf = asked(app, "/daten/catalog.rdf").body;
    CHECK(said_of(rdf, "/datenquellen/orte.tsv#datei", "licenseAttributionByText") == std::vector<std::string>{of_places});
    CHECK(said_of(rdf, "/api/v1/organisations#datei", "licenseAttributionByText") == std::vector<std::string>{"Servicebüro"});
    TestApp nameless(store);
    const auto page = nameless.get("/daten").body;
    CHECK(section_of(page, "projekte").find("<dd>Familie vor Ort</dd>") != std::string::npos);
    CHECK(section_of(page, "orte").find("ODbL") != std::string::npos);
    CHECK(section_of(page, "projekte").find("ODbL") == std::string::npos);
}

TEST_CASE("the catalogue speaks for the states in which alliances are at work, not for those in which they rest")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        TestApp app(store, with_home);
        const std::string key = "http://dcat-ap.de/def/politicalGeocoding/stateKey/";
        CHECK(said_of(asked(app, "/daten/catalog.rdf").body, "/daten#buendnisse", "politicalGeocodingURI") == std::vector<std::string>{key + "09", key + "13"});
        app.clock.pass(std::chrono::days(1)); // the one in Cologne begins
        CHECK(said_of(asked(app, "/daten/catalog.rdf").body, "/daten#buendnisse", "politicalGeocodingURI") == std::vector<std::string>{key + "05", key + "09", key + "13"});
    });
}

TEST_CASE("who has the catalogue already gets no second copy, and nobody may send one")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite), with_home);
    for (const auto* target : {"/daten/catalog.rdf", "/daten"}) {
        CAPTURE(target);
        const auto whole = asked(app, target);
        REQUIRE_FALSE(whole.header("ETag").empty());
        CHECK(asked(app, target, "GET", whole.header("ETag")).status == 304);
        const auto head = asked(app, target, "HEAD");
        CHECK(head.status == 200);
        CHECK(head.body.empty());
        CHECK(head.header("Content-Type") == whole.header("Content-Type"));
        CHECK(asked(app, target, "POST").status == 405);
    }
    CHECK(asked(app, "/daten/catalog.rdf?cursor=%00").status == 400);
    CHECK(asked(app, "/daten/catalog.rdf/x").status == 404);
}

TEST_CASE("the page of open data has one heading above all, a name for browsers, and leads feed readers on")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite), with_home);
    for (const auto& [target, title] : {std::pair{"/daten", "Offene Daten"}, std::pair{"/en/daten", "Open data"}}) {
        CAPTURE(target);
        const auto page = asked(app, target);
        CHECK(test::times(page.body, "<h1>") == 1);
        CHECK(page.says(fmt::format("<title>{}", title)));
        CHECK(page.says("type=\"application/atom+xml\""));
        CHECK(test::times(page.body, "<caption ") == open_data::datasets().size());
        CHECK(test::times(page.body, "rel=\"external license\"") == open_data::datasets().size());
    }
    CHECK(asked(app, "/leichte-sprache/daten").status != 200);
}
