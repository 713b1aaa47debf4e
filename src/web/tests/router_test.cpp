#include "web/router.hpp"

#include <doctest/doctest.h>

namespace {

using web::Access;
using web::Method;
using web::Router;

struct Pages {
    web::Response page(const web::Request&) const { return {}; }
    web::Response read(const web::Request&, storage::Read&) const { return {}; }
    web::Response write(const web::Request&, storage::Write&) const { return {}; }
};

Router some_routes(Pages& pages)
{
    Router router;
    router.at(pages)
        .get("/", Access::everyone, &Pages::page)
        .get("/orte/{gemeinde}", Access::everyone, &Pages::read)
        .get("/orte/{gemeinde}/{stadtteil}", Access::everyone, &Pages::read)
        .get("/melden", Access::everyone, &Pages::page)
        .post("/melden", Access::everyone, &Pages::write)
        .post("/nur-senden", Access::demonstration, &Pages::write);
    return router;
}

std::string pattern(const Router::Found& found) { return found.route ? found.route->pattern : ""; }

}

TEST_CASE("an address leads to its page, with the parts that vary")
{
    Pages pages;
    const auto router = some_routes(pages);
    using Parameters = std::vector<std::pair<std::string, std::string>>;
    CHECK(pattern(router.find(Method::get, "/")) == "/");
    const auto district = router.find(Method::get, "/orte/rostock/reutershagen");
    CHECK(pattern(district) == "/orte/{gemeinde}/{stadtteil}");
    CHECK(district.parameters == Parameters{{"gemeinde", "rostock"}, {"stadtteil", "reutershagen"}});
    CHECK(router.find(Method::get, "/orte/Halle (Saale)").parameters == Parameters{{"gemeinde", "Halle (Saale)"}});
}

TEST_CASE("what is not in the table is not there")
{
    Pages pages;
    const auto router = some_routes(pages);
    for (const auto* path : {"/orte", "/orte/a/b/c", "/Melden", "/melden/x", "//", "/orte//x/y"}) {
        CAPTURE(path);
        const auto found = router.find(Method::get, path);
        CHECK(found.route == nullptr);
        CHECK(found.allowed.empty());
    }
}

TEST_CASE("an address knows its methods, and HEAD finds what GET finds")
{
    Pages pages;
    const auto router = some_routes(pages);
    CHECK(router.find(Method::post, "/").route == nullptr);
    CHECK(router.find(Method::post, "/").allowed == "GET, HEAD");
    CHECK(router.find(Method::other, "/melden").allowed == "GET, HEAD, POST");
    CHECK(router.find(Method::get, "/nur-senden").allowed == "POST");
    CHECK(router.find(Method::head, "/melden").route == router.find(Method::get, "/melden").route);
    CHECK(router.find(Method::post, "/melden").route != router.find(Method::get, "/melden").route);
    CHECK(router.find(Method::post, "/nur-senden").route->access == Access::demonstration);
}

TEST_CASE("what a handler asks for decides where it runs")
{
    Pages pages;
    const auto router = some_routes(pages);
    CHECK(std::holds_alternative<web::ReadHandler>(router.find(Method::get, "/").route->handler));
    CHECK(std::holds_alternative<web::ReadHandler>(router.find(Method::get, "/orte/x").route->handler));
    CHECK(std::holds_alternative<web::WriteHandler>(router.find(Method::post, "/melden").route->handler));
}

namespace {

Router in_languages(Pages& pages)
{
    using web::Language;
    auto router = some_routes(pages);
    router.at(pages, {Language::easy_german})
        .get("/", Access::everyone, &Pages::page)
        .get("/telefon", Access::everyone, &Pages::page)
        .get("/orte/{gemeinde}", Access::everyone, &Pages::page);
    router.at(pages, {Language::german, Language::easy_german}).get("/beide", Access::everyone, &Pages::page);
    return router;
}

}

TEST_CASE("a page is there only in the languages in which it was written")
{
    using web::Language;
    Pages pages;
    const auto router = in_languages(pages);
    CHECK(pattern(router.find(Method::get, "/telefon", Language::easy_german)) == "/telefon");
    CHECK(router.find(Method::get, "/telefon").route == nullptr);
    CHECK(router.find(Method::get, "/telefon", Language::english).route == nullptr);
    CHECK(router.find(Method::get, "/melden", Language::easy_german).allowed.empty());
    CHECK(pattern(router.find(Method::get, "/melden", Language::english)) == "/melden");
    CHECK(router.find(Method::get, "/beide", Language::english).route == nullptr);
    CHECK(router.find(Method::get, "/beide").route == router.find(Method::get, "/beide", Language::easy_german).route);
    CHECK(router.find(Method::get, "/", Language::easy_german).route != router.find(Method::get, "/").route);
}

TEST_CASE("where a page is missing in a language, the nearest one above it is found")
{
    using web::Language;
    Pages pages;
    const auto router = in_languages(pages);
    const auto nearest = [&](const char* path) { return router.nearest(Language::easy_german, path); };
    CHECK(nearest("/") == "/");
    CHECK(nearest("/telefon") == "/telefon");
    CHECK(nearest("/orte/rostock") == "/orte/rostock");
    CHECK(nearest("/orte/rostock/mitte") == "/orte/rostock");
    CHECK(nearest("/melden") == "/");
    CHECK(nearest("/gibt/es/nicht") == "/");
    CHECK(nearest("") == "");
    CHECK(router.nearest(Language::german, "/telefon") == "/");
}

TEST_CASE("the nearest page is always one that is there, or the start, and never further down")
{
    using web::Language;
    Pages pages;
    const auto router = in_languages(pages);
    CHECK(rc::check("whatever was asked for", [&] {
        const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("orte", "telefon", "a", "", "melden", "ä b"));
        std::string path = "/";
        for (const auto& part : parts) path += (path == "/" ? "" : "/") + part;
        const auto nearest = router.nearest(Language::easy_german, path);
        RC_ASSERT(path.starts_with(nearest));
        RC_ASSERT(nearest == "/" || router.find(Method::get, nearest, Language::easy_german).route != nullptr);
    }));
}

TEST_CASE("a path that is deeper than any page is nobody's, however long it is")
{
    using web::Language;
    Pages pages;
    const auto router = in_languages(pages);
    std::string deep = "/orte/rostock";
    for (int level = 0; level < 4000; ++level) deep += "/a";
    CHECK(router.find(Method::get, deep).route == nullptr);
    CHECK(router.nearest(Language::easy_german, deep) == "/orte/rostock");
    CHECK(router.nearest(Language::easy_german, std::string(4000, '/')) == "/");
}

TEST_CASE("a pattern whose first part varies would catch every address, and is refused when the program starts")
{
    Pages pages;
    Router router;
    CHECK_THROWS_AS(router.at(pages).get("/{ort}/hilfe", Access::everyone, &Pages::page), std::logic_error);
    CHECK(router.routes().empty());
}

TEST_CASE("the routes of one beginning are looked at in their order, and no others")
{
    Pages pages;
    Router router;
    router.at(pages)
        .get("/orte/neu", Access::everyone, &Pages::page)
        .get("/orte/{gemeinde}", Access::everyone, &Pages::page)
        .get("/ort/{gemeinde}", Access::everyone, &Pages::page);
    CHECK(pattern(router.find(Method::get, "/orte/neu")) == "/orte/neu");
    CHECK(pattern(router.find(Method::get, "/orte/alt")) == "/orte/{gemeinde}");
    CHECK(pattern(router.find(Method::get, "/ort/alt")) == "/ort/{gemeinde}");
    for (const auto* unknown : {"/or/alt", "/orten/alt", "/orte", "/Orte/alt"}) CHECK(pattern(router.find(Method::get, unknown)).empty());
}
