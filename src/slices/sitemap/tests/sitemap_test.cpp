#include "slices/projects/tests/projects_store.hpp"

#include "slices/sitemap/address.hpp"
#include "slices/sitemap/store.hpp"
#include "support/xml.hpp"

#include <set>

using sitemap::Kind;
using sitemap::Part;
using test::ProjectsStore;
using test::TestApp;
using test::Xml;

namespace {

void at_home(app::Config& config) { config.site.public_url = "https://familie.example"; }

test::Reply ask(TestApp& app, std::string target)
{
    web::http::HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    request.host = "familie.example";
    return app.ask(std::move(request));
}

/// That many alliances in Rostock, named by their numbers.
std::string many(int count)
{
    std::string table = "schluessel;name;status;status_seit;sitz\n";
    for (int number = 0; number < count; ++number) table += fmt::format("b{:04};Bündnis {};aktiv;2020-01-01;13003000\n", number, number);
    return table;
}

}

TEST_CASE("each part has a name of its own, and nothing else is one")
{
    CHECK(sitemap::file_of({Kind::alliances, 1}) == "buendnisse-1.xml");
    CHECK(sitemap::file_of({Kind::projects, 80}) == "projekte-80.xml");
    for (const auto kind : sitemap::kinds) CHECK(sitemap::part_of(sitemap::file_of({kind, 12})) == Part{kind, 12});
    for (const auto* file : {"", "x", "buendnisse", "buendnisse-", "buendnisse-0.xml", "buendnisse-01.xml", "buendnisse--1.xml",
                             "buendnisse-1", "buendnisse-1.xml.gz", "buendnisse-99999999999999999999.xml", "personen-1.xml", "-1.xml"}) {
        CAPTURE(file);
        CHECK_FALSE(sitemap::part_of(file));
    }
}

TEST_CASE("the index leads to all parts, each with its newest change")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store, at_home);
        const auto reply = ask(app, "/sitemap.xml");
        CHECK(reply.header("Content-Type") == "application/xml; charset=utf-8");
        CHECK_FALSE(reply.header("ETag").empty());
        const Xml index(reply.body);
        CHECK(index.all("/s:sitemapindex/s:sitemap/s:loc") ==
              std::vector<std::string>{"https://familie.example/sitemap/seiten-1.xml", "https://familie.example/sitemap/buendnisse-1.xml",
                                       "https://familie.example/sitemap/projekte-1.xml", "https://familie.example/sitemap/orte-1.xml",
                                       "https://familie.example/sitemap/orte-2.xml", "https://familie.example/sitemap/orte-3.xml",
                                       "https://familie.example/sitemap/orte-4.xml", "https://familie.example/sitemap/orte-5.xml"});
        CHECK(index.one("//s:sitemap[s:loc='https://familie.example/sitemap/projekte-1.xml']/s:lastmod") == base::iso(test::morning));
        CHECK(index.all("//s:sitemap[s:loc='https://familie.example/sitemap/orte-1.xml']/s:lastmod").empty());
    });
}

TEST_CASE("each page stands there in both languages, and each names the other")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store, at_home);
        const Xml part(ask(app, "/sitemap/projekte-1.xml").body);
        const auto addresses = part.all("/s:urlset/s:url/s:loc");
        REQUIRE(addresses.size() == 16);
        CHECK(addresses[0] == "https://familie.example/projekte/alm");
        CHECK(addresses[1] == "https://familie.example/en/projekte/alm");
        CHECK(part.all("/s:urlset/s:url[2]/h:link/@href") ==
              std::vector<std::string>{"https://familie.example/projekte/alm", "https://familie.example/en/projekte/alm"});
        CHECK(part.all("/s:urlset/s:url[2]/h:link/@hreflang") == std::vector<std::string>{"de", "en"});
        CHECK(part.one("/s:urlset/s:url[1]/s:lastmod") == base::iso(test::morning));
        CHECK(part.all("//s:url[count(h:link) != 2]").empty());
    });
}

TEST_CASE("every address of the sitemap is a page")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store, at_home);
    std::set<std::string> seen;
    for (const auto* part : {"seiten-1", "buendnisse-1", "projekte-1", "orte-1", "orte-5"}) {
        std::size_t step = 0;
        for (const auto& address : Xml(ask(app, std::string("/sitemap/") + part + ".xml").body).all("//s:loc")) {
            CAPTURE(address);
            CHECK(seen.insert(address).second);
            if (part[0] == 'o' && step++ % 400 != 0) continue; // places are many
            CHECK(ask(app, address.substr(std::string("https://familie.example").size())).status == 200);
        }
    }
    CHECK(seen.contains("https://familie.example/"));
    CHECK(seen.contains("https://familie.example/en/"));
    CHECK(seen.contains("https://familie.example/laender/mv"));
    CHECK(seen.contains("https://familie.example/themen/ferien"));
}

TEST_CASE("districts stand under their town")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store, at_home);
    bool found = false;
    for (int number = 1; number <= 5; ++number) {
        const auto body = ask(app, fmt::format("/sitemap/orte-{}.xml", number)).body;
        found = found || body.find("<loc>https://familie.example/orte/rostock/reutershagen</loc>") != std::string::npos;
    }
    CHECK(found);
}

TEST_CASE("a long list is cut into parts in which nothing is missing or twice")
{
    test::RegisterStore store(storage::Engine::sqlite); // places have several parts, and are tried on both engines
    constexpr int count = 2503;
    REQUIRE(store.import(many(count)).is_applied);
    const auto parts = store.read([](storage::Read& read) { return sitemap::parts_of(read, Kind::alliances); });
    CHECK(parts == std::vector<Part>{{Kind::alliances, 1, test::morning}, {Kind::alliances, 2, test::morning}});
    std::set<std::string> paths;
    store.read([&](storage::Read& read) {
        for (const auto& part : parts) {
            for (const auto& address : sitemap::addresses_in(read, part)) CHECK(paths.insert(address.path).second);
        }
        CHECK(sitemap::addresses_in(read, parts.at(1)).size() == 3);
        CHECK(sitemap::addresses_in(read, {Kind::alliances, 3}).empty());
        return 0;
    });
    CHECK(paths.size() == count);
    TestApp app(store, at_home);
    const auto body = ask(app, "/sitemap/buendnisse-1.xml").body;
    CHECK(body.size() < 50'000'000);
    CHECK(Xml(body).all("//s:url").size() == 5000);
    CHECK(ask(app, "/sitemap/buendnisse-3.xml").status == 404);
}

TEST_CASE("a part is made anew once something in it changes")
{
    test::RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(many(3)).is_applied);
    TestApp app(store, at_home);
    REQUIRE(Xml(ask(app, "/sitemap/buendnisse-1.xml").body).all("//s:url").size() == 6);
    REQUIRE(store.import(many(4)).is_applied);
    CHECK(Xml(ask(app, "/sitemap/buendnisse-1.xml").body).all("//s:url").size() == 8);
}

TEST_CASE("what is no part is no page")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite), at_home);
    for (const auto* target : {"/sitemap/x.xml", "/sitemap/projekte-2.xml", "/sitemap/seiten-2.xml", "/sitemap/organisationen-1.xml"}) {
        CAPTURE(target);
        CHECK(ask(app, target).status == 404);
    }
}

TEST_CASE("search engines are told of the sitemap, but never of a demonstration's, and not without an address")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store, at_home);
    const auto reply = ask(app, "/robots.txt");
    CHECK(reply.header("Content-Type") == "text/plain; charset=utf-8");
    CHECK(reply.body == "User-agent: *\nAllow: /\n\nSitemap: https://familie.example/sitemap.xml\n");
    TestApp demonstration(store, [](app::Config& config) {
        at_home(config);
        config.site.demo = true;
    });
    CHECK(ask(demonstration, "/robots.txt").body == "User-agent: *\nDisallow: /\n");
    TestApp nowhere(store);
    CHECK(nowhere.get("/robots.txt").body == "User-agent: *\nAllow: /\n");
}

TEST_CASE("no person stands in the sitemap")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store, at_home);
    REQUIRE(store.alliance("stadt")->contacts.at(0).person_name == "Verborgene Person");
    for (const auto* part : {"seiten-1", "buendnisse-1", "projekte-1"}) {
        const auto body = ask(app, std::string("/sitemap/") + part + ".xml").body;
        REQUIRE(body.find("<loc>") != std::string::npos);
        CHECK(body.find("erson") == std::string::npos);
    }
}

TEST_CASE("without an address of its own an installation shows paths to those who try it out")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    const auto addresses = Xml(app.get("/sitemap/projekte-1.xml").body).all("//s:loc");
    REQUIRE(addresses.size() == 16);
    CHECK(addresses.front() == "/projekte/alm");
    CHECK(Xml(app.get("/en/sitemap.xml").body).all("//s:loc").front() == "/sitemap/seiten-1.xml");
}
