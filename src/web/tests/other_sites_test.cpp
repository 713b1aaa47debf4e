#include "support/test_app.hpp"

#include "clock/clock.hpp"
#include "web/dispatcher.hpp"
#include "web/layout/page.hpp"

#include <future>

namespace {

using test::Reply;
using test::TestStore;
using web::Access;

/// Three addresses: for everybody, for scripts of other sites too, and one that fails.
class ThreeRoutes {
public:
    explicit ThreeRoutes(TestStore& store)
        : dispatcher_({site_, router_, store.database(), log_, proxies_, &wall_clock::now, &web::error_page,
                       [](const std::string&, const std::string&) {}})
    {
        const auto answer = [](const web::Request&, storage::Read&) {
            web::Response response;
            response.caching = web::Caching::shared;
            response.body = "offen";
            return response;
        };
        router_.add(web::Method::get, "/seite", Access::everyone, web::ReadHandler(answer));
        router_.add(web::Method::get, "/offen/{wort}", Access::anywhere, web::ReadHandler(answer));
        router_.add(web::Method::get, "/kaputt", Access::anywhere,
                    web::ReadHandler([](const web::Request&, storage::Read&) -> web::Response { throw std::runtime_error("kaputt"); }));
    }

    Reply ask(std::string_view method, std::string_view target)
    {
        web::http::HttpRequest request;
        request.method = method;
        request.target = target;
        if (const auto now = dispatcher_.answer_now(request)) return test::reply_with_head(now->page->head);
        std::promise<web::http::Answer> promise;
        dispatcher_.answer_later(request, [&](web::http::Answer answer) { promise.set_value(std::move(answer)); });
        return test::reply_with_head(promise.get_future().get().page->head);
    }

private:
    web::Site site_;
    web::Router router_;
    web::AccessLog log_{""};
    web::TrustedProxies proxies_{{}};
    web::Dispatcher dispatcher_;
};

const std::string allow_origin = "Access-Control-Allow-Origin";

}

TEST_CASE("only what is open anywhere says so to browsers, also from memory")
{
    TestStore store(storage::Engine::sqlite);
    ThreeRoutes routes(store);
    for (const auto* time : {"the first time", "from memory"}) {
        CAPTURE(time);
        CHECK(routes.ask("GET", "/offen/a").header(allow_origin) == "*");
        CHECK(routes.ask("GET", "/offen/a").header("Access-Control-Expose-Headers") == "ETag, Location, Retry-After");
        CHECK(routes.ask("GET", "/seite").header(allow_origin) == "");
    }
    CHECK(routes.ask("HEAD", "/offen/b").header(allow_origin) == "*");
    CHECK(routes.ask("GET", "/offen").header(allow_origin) == "");
}

TEST_CASE("a fault of what is open anywhere can be read by scripts too")
{
    TestStore store(storage::Engine::sqlite);
    ThreeRoutes routes(store);
    CHECK(routes.ask("GET", "/kaputt").status == 500);
    CHECK(routes.ask("GET", "/kaputt").header(allow_origin) == "*");
}

TEST_CASE("only for what is open anywhere a browser gets an answer to what it asks before")
{
    TestStore store(storage::Engine::sqlite);
    ThreeRoutes routes(store);
    CHECK(routes.ask("OPTIONS", "/offen/a").status == 204);
    CHECK(routes.ask("OPTIONS", "/offen/a").header("Allow") == "GET, HEAD, OPTIONS");
    CHECK(routes.ask("OPTIONS", "/en/offen/a").status == 204);
    CHECK(routes.ask("OPTIONS", "/seite").status == 405);
    CHECK(routes.ask("OPTIONS", "/seite").header(allow_origin) == "");
    CHECK(routes.ask("OPTIONS", "/nirgends").status == 404);
    CHECK(routes.ask("DELETE", "/offen/a").status == 405);
}
