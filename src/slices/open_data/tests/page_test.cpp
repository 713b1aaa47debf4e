#include "slices/projects/tests/projects_store.hpp"

#include "slices/open_data/dataset.hpp"

using test::ProjectsStore;
using test::TestApp;

TEST_CASE("the page of open data names every file, every licence and whom to name")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store, [](app::Config& config) {
            config.site.operator_name = "Servicebüro <Berlin>";
            config.open_data.licence = "cc-by/4.0";
        });
        const auto page = app.get("/daten");
        CHECK(page.status == 200);
        for (const auto& dataset : open_data::datasets()) {
            CAPTURE(dataset.slug);
            CHECK(page.says("<h2 id=\"" + std::string(dataset.slug) + "\">"));
            for (const auto& file : dataset.distributions) CHECK(page.says("<a href=\"" + std::string(file.path) + "\">"));
        }
        CHECK(page.says("<a href=\"https://creativecommons.org/licenses/by/4.0/deed.de\" rel=\"external license\">"));
        CHECK(page.says("Open Database License (ODbL 1.0)"));
        CHECK(page.says("<dd>Servicebüro &lt;Berlin&gt;</dd>"));
        CHECK(page.says("<time datetime=\"2026-03-14\">14. März 2026</time>"));
        for (const auto* way : {"/daten/catalog.rdf", "/feeds/alliances.atom", "/einbetten", "/api", "/datenquellen"}) {
            CHECK(page.says("<a class=\"bn-row\" href=\"" + std::string(way) + "\">"));
        }
    });
}

TEST_CASE("the page of open data speaks English where that is asked for")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/en/daten");
    CHECK(page.says("<h1>Open data</h1>"));
    CHECK(page.says("Figures of the alliances</h2>"));
    CHECK(page.says("<dd lang=\"de\"><a href=\"https://www.govdata.de/dl-de/by-2-0\""));
    CHECK(page.says("href=\"/en/einbetten\""));
}

TEST_CASE("every file that is offered can be taken, in the format that was promised")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    for (const auto& dataset : open_data::datasets()) {
        for (const auto& file : dataset.distributions) {
            CAPTURE(file.path);
            const auto reply = app.get(file.path);
            CHECK(reply.status == 200);
            CHECK(reply.header("Content-Type").starts_with(file.media_type));
        }
    }
}

TEST_CASE("scripts of other sites may read the catalogue and the feed, but not the pages")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    for (const auto* open : {"/daten/catalog.rdf", "/feeds/alliances.atom"}) CHECK(app.get(open).header("Access-Control-Allow-Origin") == "*");
    for (const auto* page : {"/daten", "/einbetten", "/einbetten/finder", "/sitemap.xml"}) {
        CHECK(app.get(page).header("Access-Control-Allow-Origin").empty());
    }
}

TEST_CASE("the page of open data keeps to its budget of statements")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto& router = app.application().router();
    for (const auto* path : {"/daten", "/daten/catalog.rdf"}) {
        web::Request request(app.config().site, web::Texts::of(web::Language::german));
        request.path = path;
        request.now = test::morning;
        const auto found = router.find(web::Method::get, path);
        REQUIRE(found.route);
        store.read([&](storage::Read& read) {
            CHECK(std::get<web::ReadHandler>(found.route->handler)(request, read).status == 200);
            CHECK(read.statements() <= 7);
            return 0;
        });
    }
}
