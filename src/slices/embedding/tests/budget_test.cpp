#include "slices/embedding/embedding.hpp"
#include "slices/feeds/feeds.hpp"
#include "slices/registry/tests/sample.hpp"
#include "slices/sitemap/sitemap.hpp"

using test::SampleStore;

namespace {

struct Asked {
    std::string path;
    std::vector<std::pair<std::string, std::string>> parameters = {};
    std::string query = {};
};

/// How many statements a page costs, once the register is in memory; and that it is a page.
template <class Pages>
int statements(SampleStore& store, const Pages& pages, const Asked& asked)
{
    web::Router router;
    pages.mount(router);
    const web::Site site;
    web::Request request(site, web::Texts::of(web::Language::german));
    request.path = asked.path;
    request.now = test::morning;
    request.parameters = asked.parameters;
    request.query = web::Fields::parse(asked.query).value();
    const auto found = router.find(web::Method::get, asked.path);
    REQUIRE(found.route);
    const auto once = [&] {
        return store.read([&](storage::Read& read) {
            CHECK(std::get<web::ReadHandler>(found.route->handler)(request, read).status == 200);
            return read.statements();
        });
    };
    once();
    return once();
}

}

TEST_CASE("the pages inside a frame keep to their budget of statements")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        const std::vector<std::string> sites;
        const embedding::EmbeddingPages pages(sites);
        CHECK(statements(store, pages, {"/einbetten/finder"}) == 0);
        CHECK(statements(store, pages, {"/einbetten/land/mv", {{"slug", "mv"}}}) <= 1);
        CHECK(statements(store, pages, {"/einbetten/buendnis/stadt", {{"slug", "stadt"}}}) <= 1);
        CHECK(statements(store, pages, {"/einbetten/finder", {}, "ort=Rostock"}) <= 10);
        CHECK(statements(store, pages, {"/einbetten/finder", {}, "gemeinde=13003000"}) <= 4);
        CHECK(statements(store, pages, {"/einbetten", {}, "buendnis=stadt&land=mv"}) <= 1);
    });
}

TEST_CASE("feed and sitemap keep to their budget of statements")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        CHECK(statements(store, feeds::FeedPages(), {"/feeds/alliances.atom"}) == 2);
        CHECK(statements(store, feeds::FeedPages(), {"/feeds/alliances.atom", {}, "land=mv"}) == 3);
        CHECK(statements(store, sitemap::SitemapPages(), {"/sitemap.xml"}) == 4);
        CHECK(statements(store, sitemap::SitemapPages(), {"/sitemap/buendnisse-1.xml", {{"teil", "buendnisse-1.xml"}}}) == 1);
        CHECK(statements(store, sitemap::SitemapPages(), {"/sitemap/seiten-1.xml", {{"teil", "seiten-1.xml"}}}) == 1);
        CHECK(statements(store, sitemap::SitemapPages(), {"/robots.txt"}) == 0);
    });
}
