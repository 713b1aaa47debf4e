#include "slices/registry/tests/sample.hpp"

using test::Reply;
using test::SampleStore;
using test::TestApp;

namespace {

Reply asked(TestApp& app, std::string method, std::string target, std::string seen = {})
{
    web::http::HttpRequest request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.if_none_match = std::move(seen);
    return app.ask(std::move(request));
}

constexpr std::array pages = {"/einbetten", "/einbetten/finder", "/einbetten/finder?ort=Rostock", "/einbetten/land/mv",
                              "/einbetten/buendnis/stadt"};

}

TEST_CASE("a browser that has the frame already is told so, and one that asks for the head gets no page")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite));
    for (const auto* target : pages) {
        CAPTURE(target);
        const auto page = asked(app, "GET", target);
        REQUIRE(page.status == 200);
        REQUIRE_FALSE(page.header("ETag").empty());
        const auto again = asked(app, "GET", target, page.header("ETag"));
        CHECK(again.status == 304);
        CHECK(again.body.empty());
        CHECK(again.header("ETag") == page.header("ETag"));
        const auto head = asked(app, "HEAD", target);
        CHECK(head.status == 200);
        CHECK(head.header("Content-Length") == page.header("Content-Length"));
        CHECK(head.header("Content-Security-Policy") == page.header("Content-Security-Policy"));
        CHECK(asked(app, "GET", target, "\"something else\"").body == page.body);
    }
}

TEST_CASE("in a frame nothing can be sent, changed or deleted")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite));
    for (const auto* method : {"POST", "PUT", "DELETE", "PATCH"}) {
        for (const auto* target : pages) {
            CAPTURE(method);
            CAPTURE(target);
            const auto reply = asked(app, method, target);
            CHECK(reply.status >= 400);
            CHECK(reply.status < 500);
            CHECK_FALSE(reply.says("Stadtbündnis"));
        }
    }
}

TEST_CASE("an address that is none, is far too long or hides something is answered with a way on, never with a fault")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite));
    for (const auto* target : {"/einbetten/buendnis/a%00b", "/einbetten/land/%00", "/einbetten/buendnis/..%2f..%2fetc", "/einbetten/buendnis/%ff",
                               "/einbetten/buendnis/STADT", "/einbetten/land/MV%20", "/einbetten/finder?gemeinde=", "/einbetten/finder?gemeinde=rostock&stadtteil=gibt-es-nicht",
                               "/einbetten/finder?gemeinde=%27%3B--"}) {
        CAPTURE(target);
        const auto reply = app.get(target);
        CHECK(reply.status >= 400);
        CHECK(reply.status < 500);
        CHECK_FALSE(reply.says("Stadtbündnis"));
    }
    const auto long_words = app.get("/einbetten/finder?ort=" + std::string(3000, 'a'));
    CHECK(long_words.status == 200);
    CHECK(long_words.says("kennen wir nicht"));
    CHECK(app.get("/einbetten/buendnis/" + std::string(3000, 'a')).status == 404);
    const auto nothing = app.get("/einbetten/buendnis/gibt-es-nicht");
    CHECK(nothing.says("<a href=\"/buendnisse\" target=\"_blank\" rel=\"noopener\">Alle Bündnisse<"));
    CHECK(app.get("/en/einbetten/buendnis/gibt-es-nicht").says("<h1>Nothing is here</h1>"));
}

TEST_CASE("what was typed with blanks around it is the same question, and blanks alone are none")
{
    TestApp app(SampleStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/einbetten/finder?ort=++Rostock+").says("<h2>Rostock</h2>"));
    CHECK_FALSE(app.get("/einbetten/finder?ort=+++").says("<h2>"));
    CHECK(app.get("/einbetten/finder?ort=Rostock&gemeinde=13004000").says("<h2>Schwerin</h2>")); // who chose does not ask any more
}

TEST_CASE("a frame shows a change of the register at once")
{
    test::RegisterStore store(storage::Engine::sqlite);
    const std::string head = "schluessel;name;status;status_seit;sitz;wirkungsgebiet\n";
    REQUIRE(store.import(head + "nord;Nordbündnis;aktiv;2020-01-01;13003000;13003000\n").is_applied);
    TestApp app(store);
    REQUIRE(app.get("/einbetten/land/mv").says("Ein aktives Bündnis"));
    for (const auto* target : {"/einbetten/finder?ort=Rostock", "/einbetten/buendnis/nord", "/einbetten?buendnis=nord"}) REQUIRE(app.get(target).says("Nordbündnis"));
    REQUIRE(store.import(head + "nord;Bündnis am Meer;aktiv;2020-01-01;13003000;13003000\n").is_applied);
    for (const auto* target : {"/einbetten/land/mv", "/einbetten/finder?ort=Rostock", "/einbetten/buendnis/nord", "/einbetten?buendnis=nord"}) {
        CAPTURE(target);
        CHECK(app.get(target).says("Bündnis am Meer"));
        CHECK_FALSE(app.get(target).says("Nordbündnis"));
    }
}
