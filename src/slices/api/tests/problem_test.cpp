#include "api_store.hpp"

#include "slices/api/api.hpp"

using test::OpenPortal;

namespace {

constexpr std::string_view unknown_word = R"json({
  "type": "https://familie.example/api#problem-not-found",
  "title": "Nicht gefunden",
  "status": 404,
  "detail": "Unter dieser Adresse ist nichts bekannt. Welche Wörter es gibt, sagen die Listen."
})json";

constexpr std::string_view unknown_address = R"json({
  "type": "https://familie.example/en/api#problem-not-found",
  "title": "Not found",
  "status": 404,
  "detail": "Nothing is known under this address. The lists say which words there are."
})json";

web::http::HttpRequest request_for(std::string_view target, std::string_view method = "GET")
{
    web::http::HttpRequest request;
    request.method = method;
    request.target = target;
    request.host = "familie.example";
    return request;
}

}

TEST_CASE("an unknown word is a problem that programs can read")
{
    OpenPortal portal;
    const auto reply = portal.ask("/api/v1/alliances/gibt-es-nicht");
    CHECK(reply.status == 404);
    CHECK(reply.header("Content-Type") == "application/problem+json");
    CHECK(reply.header("Cache-Control") == "no-store");
    CHECK(portal.lines("/api/v1/alliances/gibt-es-nicht", 404) == unknown_word);
    CHECK(portal.lines("/en/api/v1/quatsch", 404) == unknown_address);
}

TEST_CASE("whoever writes is told that the interface only reads")
{
    OpenPortal portal;
    const auto put = portal.ask("/api/v1/alliances", "PUT");
    CHECK(put.status == 405);
    CHECK(put.header("Allow") == "GET, HEAD");
    CHECK(put.header("Content-Type") == "application/problem+json");
    auto post = request_for("/api/v1/alliances", "POST");
    post.content_type = "application/json";
    post.body = "{}";
    CHECK(portal.app.ask(post).status == 415);
    CHECK(portal.app.ask(post).header("Content-Type") == "application/problem+json");
    post.content_type = "application/x-www-form-urlencoded";
    post.body = "a=b";
    CHECK(portal.app.ask(post).status == 405);
    post.origin = "https://anderswo.example";
    CHECK(portal.app.ask(post).status == 403);
    CHECK(portal.app.ask(post).header("Content-Type") == "application/problem+json");
}

TEST_CASE("a broken address is a problem of its own")
{
    OpenPortal portal;
    for (const auto* broken : {"/api/v1/alliances?q=%ff", "/api/v1/alliances/%zz", "/api/v1/alliances?q=%00", "/en/api/v1/topics?q=%c3"}) {
        CAPTURE(broken);
        const auto reply = portal.ask(broken);
        CHECK(reply.status == 400);
        CHECK(reply.header("Content-Type") == "application/problem+json");
    }
    CHECK(portal.ask("/%ff").header("Content-Type") == "text/html; charset=utf-8");
    auto elsewhere = request_for("/api/v1/alliances");
    elsewhere.host = "anderswo.example";
    CHECK(portal.app.ask(elsewhere).status == 421);
    CHECK(portal.app.ask(elsewhere).header("Content-Type") == "application/problem+json");
}

TEST_CASE("what is refused before it is whole is a problem below the interface, and a page elsewhere")
{
    OpenPortal portal;
    auto& front = portal.app.application().front();
    for (const int status : {408, 413, 431}) {
        CAPTURE(status);
        const auto answer = front.broken(request_for("/api/v1/alliances", "POST"), status);
        const auto reply = test::reply_with_head(answer.page->head);
        CHECK(reply.status == status);
        CHECK(reply.header("Content-Type") == "application/problem+json");
        CHECK(boost::json::parse(answer.page->body).at("status") == status);
        const auto page = front.broken(request_for("/buendnisse", "POST"), status);
        CHECK(test::reply_with_head(page.page->head).header("Content-Type") == "text/html; charset=utf-8");
        CHECK(front.broken({}, status).page->status == status);
    }
}

TEST_CASE("a fault of ours is a number and nothing else")
{
    test::ApiStore store(storage::Engine::sqlite);
    OpenPortal portal(store);
    REQUIRE(portal.ask("/api/v1/organisations").status == 200);
    store.fill([](storage::Write& write) {
        write.run("drop table partnership", {});
        write.touch("partners");
    });
    const auto reply = portal.ask("/api/v1/organisations");
    CHECK(reply.status == 500);
    CHECK(reply.header("Content-Type") == "application/problem+json");
    CHECK(reply.header("Access-Control-Allow-Origin") == "*");
    const auto problem = boost::json::parse(reply.body);
    CHECK(problem.at("status") == 500);
    CHECK(problem.at("incident").as_string().size() == 8);
    CHECK_FALSE(reply.says("partnership"));
    CHECK_FALSE(reply.says("SQL"));
}

TEST_CASE("every kind of problem is explained where its type leads")
{
    OpenPortal portal;
    const web::Site site;
    web::Request request(site, web::Texts::of(web::Language::german));
    const auto page = portal.ask("/api").body;
    for (const int status : {400, 404, 405, 413, 414, 431, 500, 503}) {
        const auto type = std::string(boost::json::parse(api::problem(request, status).body).at("type").as_string());
        CAPTURE(type);
        REQUIRE(type.starts_with("/api#"));
        CHECK(page.find("id=\"" + type.substr(5) + "\"") != std::string::npos);
    }
}

TEST_CASE("only below the interface are problems for programs")
{
    const web::Site site;
    web::Request request(site, web::Texts::of(web::Language::german));
    const auto is_for_programs = [&](const std::string& path) {
        request.path = path;
        return api::is_for_programs(request);
    };
    CHECK(is_for_programs("/api/v1/alliances"));
    CHECK(is_for_programs("/api/v2"));
    CHECK_FALSE(is_for_programs("/api"));
    CHECK_FALSE(is_for_programs("/apfel"));
    CHECK_FALSE(is_for_programs("/"));
}
