#include "support/test_app.hpp"

#include "clock/clock.hpp"
#include "web/csrf.hpp"

#include <fstream>
#include <future>
#include <set>

namespace {

using namespace std::chrono_literals;
using storage::Engine;
using test::Reply;
using test::TestApp;
using test::TestStore;
using test::Visitor;
using web::http::HttpRequest;

HttpRequest question(std::string target, std::string host = "localhost")
{
    HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    request.host = std::move(host);
    return request;
}

HttpRequest sent_form(std::string target, std::vector<std::pair<std::string, std::string>> fields)
{
    auto request = question(std::move(target));
    request.method = "POST";
    request.content_type = "application/x-www-form-urlencoded";
    request.body = test::encoded(fields);
    return request;
}

std::string valid_token(const TestApp& app) { return web::form_token(app.config().site.secret, app.clock.now()); }

/// A path that fits the pattern.
std::string some_path(std::string pattern)
{
    for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{')) {
        pattern.replace(open, pattern.find('}') - open + 1, "x");
    }
    return pattern;
}

/// How many lines the store has where strangers could write.
std::int64_t lines_in(TestStore& store)
{
    return store.read([](storage::Read& read) {
        return read.value<std::int64_t>("select (select count(*) from barrier_report) + (select count(*) from alliance) + (select count(*) from installation)"
                                        " + (select count(*) from account) + (select count(*) from session) + (select count(*) from outbox)"
                                        " + (select count(*) from sign_in_link) + (select count(*) from passkey_question)");
    });
}

}

TEST_CASE("no route takes a form that another site sent, in any of the three ways, and nothing is stored")
{
    TestStore store(Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.demo = true; });
    const auto before = lines_in(store);
    int routes = 0;
    for (const auto& route : app.application().router().routes()) {
        if (route.method != web::Method::post) continue;
        ++routes;
        CAPTURE(route.pattern);
        const std::vector<std::pair<std::string, std::string>> typed{
            {"problem", "gefälscht"}, {"schwere", "hint"}, {"sendung", base::to_hex(base::new_uuid())}};
        auto with_token = typed;
        with_token.emplace_back("schutz", valid_token(app));

        auto cross_site = sent_form(some_path(route.pattern), with_token);
        cross_site.fetch_site = "cross-site";
        CHECK(app.ask(cross_site).status == 403);
        auto other_origin = sent_form(some_path(route.pattern), with_token);
        other_origin.origin = "https://evil.example";
        CHECK(app.ask(other_origin).status == 403);
        // Without a token a stranger is stopped at the door of the inner part; elsewhere nothing comes of it.
        const auto untokened = app.ask(sent_form(some_path(route.pattern), typed));
        const bool is_inner = route.access != web::Access::everyone && route.access != web::Access::anywhere && route.access != web::Access::demonstration;
        if (is_inner) CHECK(untokened.status == 401);
        CHECK(untokened.header("Set-Cookie").empty());
        CHECK(lines_in(store) == before);
    }
    CHECK(routes > 0);
    CHECK(lines_in(store) == before);
}

TEST_CASE("with the address of the site configured, other hosts are sent away")
{
    TestStore store(Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.public_url = "https://familie.example"; });
    CHECK(app.ask(question("/barrierefreiheit", "familie.example")).status == 200);
    CHECK(app.ask(question("/barrierefreiheit", "Familie.Example")).status == 200);
    for (const auto* host : {"evil.example", "familie.example.evil.example", "127.0.0.1", "familie.example:81", "xfamilie.example", "familie.example."}) {
        CAPTURE(host);
        CHECK(app.ask(question("/barrierefreiheit", host)).status == 421);
        CHECK(app.ask(question("/health/live", host)).status == 200);
    }
    CHECK(app.ask(question("http://evil.example/barrierefreiheit", "familie.example")).status == 421);
    CHECK(app.ask(question("https://familie.example/barrierefreiheit", "evil.example")).status == 200);
    const auto asset = question("/assets/anything.css", "evil.example");
    CHECK(app.ask(asset).status == 421);
}

TEST_CASE("absolute addresses on a page begin with the configured one, whatever host was asked")
{
    TestStore store(Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.public_url = "https://familie.example"; });
    const auto page = app.ask(question("/barrierefreiheit", "familie.example"));
    CHECK(page.says("<link rel=\"canonical\" href=\"https://familie.example/barrierefreiheit\">"));
    CHECK(page.says("hreflang=\"en\" href=\"https://familie.example/en/barrierefreiheit\""));
}

TEST_CASE("what is only for demonstrations is not there elsewhere")
{
    TestStore store(Engine::sqlite);
    TestApp plain(store);
    TestApp demo(store, [](app::Config& config) { config.site.demo = true; });
    int routes = 0;
    for (const auto& route : plain.application().router().routes()) {
        if (route.access != web::Access::demonstration) continue;
        ++routes;
        CHECK(plain.get(some_path(route.pattern)).status == 404);
        CHECK(demo.get(some_path(route.pattern)).status == 200);
    }
    const auto page = demo.get("/barrierefreiheit");
    CHECK(page.says("Vorführung, keine amtliche Seite"));
    CHECK(page.says("noindex"));
    CHECK(page.header("X-Robots-Tag") == "noindex, nofollow");
    CHECK_FALSE(plain.get("/barrierefreiheit").says("Vorführung"));
}

TEST_CASE("English pages stand under /en and link among themselves")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/en/barrierefreiheit");
    CHECK(page.status == 200);
    CHECK(page.says("<html lang=\"en\""));
    CHECK(page.says("href=\"/en/barriere-melden"));
    CHECK(app.get("/barrierefreiheit").says("<html lang=\"de\""));
    CHECK(app.get("/english").says("<html lang=\"de\""));
    CHECK(app.get("/en/nirgends").says("<html lang=\"en\""));
}

TEST_CASE("a page is made once, then comes from memory, and is made anew after a change of what it read")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store);
        app.clock.set(wall_clock::now());
        const auto& counts = app.application().front().counts();
        const auto tag = app.get("/barrierefreiheit").header("ETag");
        for (int turn = 0; turn < 100 && counts.from_memory == 0; ++turn) app.get("/barrierefreiheit"); // late news of the setup
        const auto from_memory = counts.from_memory.load();
        CHECK(app.get("/barrierefreiheit").header("ETag") == tag);
        CHECK(counts.from_memory == from_memory + 1);
        CHECK(app.get("/barrierefreiheit?x=1").status == 200);
        CHECK(app.get("/en/barrierefreiheit").header("ETag") != tag);
        CHECK(counts.from_memory == from_memory + 1);
    });
}

TEST_CASE("receipts, forms, errors and redirects are never kept")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    app.clock.set(wall_clock::now());
    for (const auto* target : {"/barriere-melden", "/nirgends", "/barrierefreiheit/", "/health/ready", "/%ff"}) {
        CAPTURE(target);
        const auto reply = app.get(target);
        CHECK(reply.header("Cache-Control") == "no-store");
        CHECK(reply.header("ETag").empty());
    }
    CHECK(app.application().front().cache().pages() == 0);
}

TEST_CASE("files of the look are known for a year, and only under their full name")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/barrierefreiheit").body;
    const auto start = page.find("/assets/portal.");
    const auto address = page.substr(start, page.find('"', start) - start);
    auto request = question(address);
    const auto plain = app.ask(request);
    CHECK(plain.status == 200);
    CHECK(plain.header("Content-Type") == "text/css");
    CHECK(plain.header("Cache-Control") == "public, max-age=31536000, immutable");
    request.accept_encoding = "br";
    const auto brotli = app.ask(request);
    CHECK(brotli.header("Content-Encoding") == "br");
    CHECK(brotli.body.size() < plain.body.size());
    request.if_none_match = brotli.header("ETag");
    CHECK(app.ask(request).status == 304);
    CHECK(app.get("/assets/portal.css").status == 404);
    CHECK(app.get(address + "?v=2").status == 404);
}

TEST_CASE("everything that a page loads is there")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/barrierefreiheit").body;
    std::set<std::string> files;
    for (auto at = page.find("\"/assets/"); at != std::string::npos; at = page.find("\"/assets/", at + 1)) {
        files.insert(page.substr(at + 1, page.find_first_of("\"#", at + 1) - at - 1));
    }
    CHECK(files.size() >= 5);
    for (const auto& file : files) {
        CAPTURE(file);
        CHECK(app.get(file).status == 200);
    }
}

TEST_CASE("a fault shows a number and nothing else, and the log has the same number")
{
    TestStore store(Engine::sqlite);
    storage::connect_for_writing(store.location())->execute("drop table barrier_report");
    TestApp app(store);
    const auto reply = app.get("/barriere-melden/B-2026-00000000");
    CHECK(reply.status == 500);
    CHECK_FALSE(reply.says("barrier_report"));
    CHECK_FALSE(reply.says("SQL"));
    CHECK(reply.says("class=\"bn-number\""));
}

TEST_CASE("a store that cannot be reached is told as such, and asks to come back")
{
    TestStore store(Engine::sqlite);
    TestApp app(store);
    storage::Database gone({"/no/such/folder/store", {}}, {}, [](const std::string&) {});
    app::Application application(app.config(), gone, &wall_clock::now);
    std::promise<Reply> promise;
    application.front().answer_later(question("/health/ready"), [&](const web::http::Answer& answer) {
        auto reply = test::reply_with_head(answer.page->head);
        reply.body = answer.page->payload();
        promise.set_value(std::move(reply));
    });
    const auto reply = promise.get_future().get();
    CHECK(reply.status == 503);
    CHECK(reply.header("Retry-After") == "5");
    CHECK(reply.says("Einen Moment"));
}

TEST_CASE("behind a proxy of ours the log has the visitor, not the proxy, and never the query")
{
    TestStore store(Engine::sqlite);
    TestApp app(store, [](app::Config& config) {
        config.trusted_proxies = {"127.0.0.1"};
        config.access_log = "access.log";
    });
    auto request = question("/barrierefreiheit?ort=Geheim");
    request.forwarded_for = "198.51.100.9, 203.0.113.77";
    request.peer = "127.0.0.1";
    app.application().front().log(request, {std::make_shared<web::Packed>(), false}, 10, 5us);
    app.application().access_log().flush();
    std::ifstream stream(store.folder() / "access.log");
    std::string line;
    std::getline(stream, line);
    CHECK(line.substr(20) == " 203.0.113.0 \"GET /barrierefreiheit\" 200 10 5");
}

TEST_CASE("the secret of a mailed link is not in the log, however somebody spells the link")
{
    TestStore store(Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.access_log = "access.log"; });
    const auto ask = [&](const char* method, const char* target) {
        auto request = question(target);
        request.method = method;
        request.peer = "127.0.0.1";
        std::promise<web::http::Answer> promise;
        app.application().front().answer_later(request, [&](web::http::Answer answer) { promise.set_value(std::move(answer)); });
        app.application().front().log(request, promise.get_future().get(), 10, 5us);
    };
    ask("GET", "/barrierefreiheit/");
    for (const auto* target : {"/anmelden/link/GEHEIM", "/anmelden/link/GEHEIM/", "/en/einladung/GEHEIM", "/einladung/GEHEIM/mehr", "/%65inladung/GEHEIM/",
                               "//stimmt-noch/GEHEIM", "/stimmt-noch/GEHEIM?a=GEHEIM", "/gemeinschaft/abmelden/GEHEIM/"}) {
        for (const auto* method : {"GET", "HEAD", "POST", "PUT", "OPTIONS"}) ask(method, target);
    }
    app.application().access_log().flush();
    std::ifstream stream(store.folder() / "access.log");
    const std::string log(std::istreambuf_iterator<char>(stream), {});
    CHECK(log.find("\"GET /barrierefreiheit/\" 3") != std::string::npos);
    CHECK(std::count(log.begin(), log.end(), '\n') == 41);
    CHECK(log.find("\"GET /anmelden/link/{geheim}\"") != std::string::npos);
    CHECK(log.find("GEHEIM") == std::string::npos);
}
