#include "slices/awards/import_ceremonies.hpp"
#include "slices/projects/tests/projects_store.hpp"
#include "slices/regions/tables.hpp"
#include "slices/search_page/site_pages.hpp"
#include "slices/topics/import_topics.hpp"

#include "slices/sitemap/sitemap.hpp"
#include "slices/sitemap/store.hpp"
#include "support/strings.hpp"
#include "support/xml.hpp"

#include <set>

using sitemap::Kind;
using sitemap::Part;
using test::ProjectsStore;
using test::TestApp;
using test::Xml;

namespace {

void with_address(app::Config& config) { config.site.public_url = "https://familie.example"; }

web::http::HttpRequest request_for(std::string target, std::string method = "GET")
{
    web::http::HttpRequest request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.host = "familie.example";
    if (request.method == "POST") request.content_type = "application/x-www-form-urlencoded";
    return request;
}

/// The German addresses of one part, without the host.
std::set<std::string> paths_of(TestApp& app, const std::string& part)
{
    constexpr std::string_view host = "https://familie.example";
    std::set<std::string> paths;
    for (const auto& address : Xml(app.ask(request_for("/sitemap/" + part)).body).all("/s:urlset/s:url[position() mod 2 = 1]/s:loc")) {
        REQUIRE(address.starts_with(host));
        paths.insert(address.substr(host.size()));
    }
    return paths;
}

std::vector<std::string> versions_of(test::TestStore& store, const std::string& path)
{
    web::Router router;
    const sitemap::SitemapPages pages;
    pages.mount(router);
    test::Reader reader(web::Language::german);
    reader.request.path = path;
    auto found = router.find(web::Method::get, path);
    reader.request.parameters = found.parameters;
    return store.read([&](storage::Read& read) {
        (void)std::get<web::ReadHandler>(found.route->handler)(reader.request, read);
        auto versions = read.dependencies();
        std::sort(versions.begin(), versions.end());
        return versions;
    });
}

constexpr storage::Sql end_a_town = "update place set ended_on = '2025-12-31' where official_key = '13003000'";

}

TEST_CASE("every page of the portal that can be found by words stands in the sitemap, but for the form about barriers")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite), with_address);
    const auto paths = paths_of(app, "seiten-1.xml");
    for (const auto& page : search_page::site_pages) {
        CAPTURE(page.path);
        CHECK(paths.contains(page.path) == (std::string_view(page.path) != "/barriere-melden"));
    }
    CHECK(std::count_if(paths.begin(), paths.end(), [](const std::string& path) { return path.starts_with("/laender/"); }) == 16);
    for (const auto* hidden : {"/suche", "/finden", "/barriere-melden", "/sitemap.xml"}) CHECK_FALSE(paths.contains(hidden));
}

TEST_CASE("regions and days of honour are told to search engines as soon as there are some, topics until they are laid by")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        TestApp app(store, with_address);
        REQUIRE(paths_of(app, "seiten-1.xml").contains("/themen/ferien"));
        const auto ignore = [](std::size_t, std::size_t) {};
        store.fill([&](storage::Write& write) {
            REQUIRE(regions::import_regions(write, "schluessel;name;laender\nnorden;Der Norden;mv|sh\n", test::morning, ignore).is_applied);
        });
        CHECK(paths_of(app, "seiten-1.xml").contains("/regionen/norden"));
        store.fill([&](storage::Write& write) {
            REQUIRE(awards::import_ceremonies(write, "schluessel;titel;verliehen_am;verliehen_von\nsiegel;Ein Siegel;2023-11-24;Amt\n", test::morning, ignore).is_applied);
        });
        CHECK(paths_of(app, "seiten-1.xml").contains("/auszeichnungen/siegel"));
        store.fill([&](storage::Write& write) {
            REQUIRE(topics::import_topics(write, "schluessel;name;name_en;stillgelegt\nferien;Ferien;Holidays;ja\n", test::morning, ignore).is_applied);
        });
        const auto paths = paths_of(app, "seiten-1.xml");
        CHECK_FALSE(paths.contains("/themen/ferien"));
        CHECK(paths.contains("/themen/vaeter"));
    });
}

TEST_CASE("a town that is no more leaves the sitemap, and nothing leaves it with that town")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        const auto all = [&] {
            std::multiset<std::string> paths;
            store.read([&](storage::Read& read) {
                for (const auto& part : sitemap::parts_of(read, Kind::places)) {
                    const auto addresses = sitemap::addresses_in(read, part);
                    CHECK(addresses.size() <= static_cast<std::size_t>(sitemap::pages_in_a_part));
                    for (const auto& address : addresses) paths.insert(address.path);
                }
                return 0;
            });
            return paths;
        };
        const auto before = all();
        CHECK(before.count("/orte/rostock") == 1);
        CHECK(before.count("/orte/rostock/reutershagen") == 1);
        CHECK(std::set<std::string>(before.begin(), before.end()).size() == before.size()); // no part repeats another
        store.fill([](storage::Write& write) { write.run(end_a_town, {}); });
        auto expected = before;
        expected.erase("/orte/rostock");
        CHECK(all() == expected);
    });
}

TEST_CASE("the newest change of a part is the newest of its pages, and each page keeps its own")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto later = test::morning + std::chrono::hours(30);
        REQUIRE(store.import_projects("schluessel;titel;stand;buendnis\nneu;Neues;laufend;stadt\n", later).is_applied);
        TestApp app(store, with_address);
        const Xml index(app.ask(request_for("/sitemap.xml")).body);
        CHECK(index.one("//s:sitemap[contains(s:loc, 'projekte-1')]/s:lastmod") == base::iso(later));
        CHECK(index.one("//s:sitemap[contains(s:loc, 'buendnisse-1')]/s:lastmod") == base::iso(test::morning));
        const Xml part(app.ask(request_for("/sitemap/projekte-1.xml")).body);
        CHECK(part.one("/s:urlset/s:url[s:loc='https://familie.example/projekte/neu']/s:lastmod") == base::iso(later));
        CHECK(part.one("/s:urlset/s:url[s:loc='https://familie.example/en/projekte/neu']/s:lastmod") == base::iso(later));
        CHECK(part.one("/s:urlset/s:url[s:loc='https://familie.example/projekte/alm']/s:lastmod") == base::iso(test::morning));
    });
}

TEST_CASE("what changes makes only those parts anew in which it stands")
{
    using Versions = std::vector<std::string>;
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    CHECK(versions_of(store, "/sitemap/buendnisse-1.xml") == Versions{"registry"});
    CHECK(versions_of(store, "/sitemap/organisationen-1.xml") == Versions{"partners"});
    CHECK(versions_of(store, "/sitemap/projekte-1.xml") == Versions{"projects"});
    CHECK(versions_of(store, "/sitemap/orte-1.xml") == Versions{"places"});
    CHECK(versions_of(store, "/sitemap/seiten-1.xml") == Versions{"awards", "regions", "registry"});
    const auto of_index = versions_of(store, "/sitemap.xml");
    for (const auto* version : {"registry", "partners", "projects", "places"}) {
        CHECK(std::find(of_index.begin(), of_index.end(), version) != of_index.end());
    }
}

TEST_CASE("the number of a part that nobody could count to is no part, on both engines")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store, with_address);
        for (const auto* number : {"2", "1000001", "4611686018427387905", "9223372036854775807", "9223372036854775808", "18446744073709551617"}) {
            for (const auto* word : {"seiten", "buendnisse", "organisationen", "projekte"}) {
                CAPTURE(word);
                CAPTURE(number);
                CHECK(app.ask(request_for(fmt::format("/sitemap/{}-{}.xml", word, number))).status == 404);
            }
        }
    });
}

TEST_CASE("whatever stands behind /sitemap/, the answer is a part or says that there is none")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite), with_address);
    for (const auto& nasty : test::nasty_strings()) {
        CAPTURE(nasty);
        const auto status = app.ask(request_for("/sitemap/" + web::percent_encoded(nasty))).status;
        CHECK((status == 404 || status == 400 || status == 301 || status == 308));
    }
    CHECK(app.ask(request_for("/sitemap/projekte-1.xml%00")).status == 400);
    CHECK(app.ask(request_for("/sitemap/projekte-1.xml/")).status != 200);
}

TEST_CASE("who has a part already gets no second copy, who only asks for its head gets that, and nobody may send one")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite), with_address);
    for (const auto* target : {"/sitemap.xml", "/sitemap/projekte-1.xml", "/robots.txt"}) {
        CAPTURE(target);
        const auto whole = app.ask(request_for(target));
        auto again = request_for(target);
        again.if_none_match = whole.header("ETag");
        REQUIRE_FALSE(again.if_none_match.empty());
        CHECK(app.ask(again).status == 304);
        const auto head = app.ask(request_for(target, "HEAD"));
        CHECK(head.status == 200);
        CHECK(head.body.empty());
        CHECK(head.header("Content-Length") == std::to_string(whole.body.size()));
        CHECK(app.ask(request_for(target, "POST")).status == 405);
    }
}
