#include "support/test_app.hpp"

#include "clock/clock.hpp"
#include "web/csrf.hpp"
#include "web/dispatcher.hpp"
#include "web/layout/page.hpp"

#include <future>


namespace {

using storage::Engine;
using storage::Fault;
using storage::Write;
using test::Reply;
using test::TestApp;
using test::TestStore;
using web::http::HttpRequest;

/// A dispatcher with handlers of our own over a real store, for what a handler can do wrong.
class Trouble {
public:
    explicit Trouble(TestStore& store) : store_(store)
    {
        site_.name = "Familie vor Ort";
        site_.secret = std::string(32, 's');
    }

    void get(const std::string& path, web::ReadHandler handler) { router_.add(web::Method::get, path, web::Access::everyone, std::move(handler)); }
    void prepare(const std::string& path, web::PreparingHandler handler, web::Access access = web::Access::everyone)
    {
        router_.add(web::Method::post, path, access, std::move(handler));
    }
    void post(const std::string& path, web::WriteHandler handler) { router_.add(web::Method::post, path, web::Access::everyone, std::move(handler)); }

    Reply ask(const HttpRequest& request)
    {
        std::promise<web::http::Answer> promise;
        dispatcher().answer_later(request, [&](web::http::Answer answer) { promise.set_value(std::move(answer)); });
        const auto answer = promise.get_future().get();
        auto reply = test::reply_with_head(answer.page->head);
        reply.body = answer.page->payload();
        return reply;
    }
    Reply look(const std::string& path)
    {
        HttpRequest request;
        request.method = "GET";
        request.target = path;
        return ask(request);
    }
    Reply send(const std::string& path)
    {
        HttpRequest request;
        request.method = "POST";
        request.target = path;
        request.content_type = "application/x-www-form-urlencoded";
        request.body = "schutz=" + web::form_token(site_.secret, wall_clock::now());
        return ask(request);
    }

    /// Number and words of each fault that was reported to the operator.
    std::vector<std::pair<std::string, std::string>> reported;

private:
    web::Dispatcher& dispatcher()
    {
        if (!dispatcher_) {
            dispatcher_ = std::make_unique<web::Dispatcher>(web::Dispatcher::Parts{
                site_, router_, store_.database(), log_, proxies_, &wall_clock::now, &web::error_page,
                [this](const std::string& incident, const std::string& what) { reported.emplace_back(incident, what); }});
        }
        return *dispatcher_;
    }

    TestStore& store_;
    web::Site site_;
    web::Router router_;
    web::AccessLog log_{""};
    web::TrustedProxies proxies_{{}};
    std::unique_ptr<web::Dispatcher> dispatcher_;
};

constexpr storage::Sql insert_name = "insert into installation (name, value) values (:name, 'x')";

std::int64_t names(TestStore& store)
{
    return store.read([](storage::Read& read) { return read.value<std::int64_t>("select count(*) from installation"); });
}

web::Response with_status(int status)
{
    web::Response response;
    response.status = status;
    return response;
}

}

TEST_CASE("each kind of fault has its status, whoever meets it")
{
    using Kind = Fault::Kind;
    test::for_each_engine([](TestStore& store) {
        Trouble trouble(store);
        for (const auto& [path, kind] : {std::pair{"/full", Kind::full}, {"/gone", Kind::unavailable}, {"/contested", Kind::contested}, {"/other", Kind::other}}) {
            trouble.get(path, [kind = kind](const web::Request&, storage::Read&) -> web::Response { throw Fault(kind, "secret words"); });
            trouble.post(path, [kind = kind](const web::Request&, Write&) -> web::Response { throw Fault(kind, "secret words"); });
        }
        for (const auto& [path, status] : {std::pair{"/full", 507}, {"/gone", 503}, {"/contested", 503}, {"/other", 500}}) {
            CAPTURE(path);
            for (const auto& reply : {trouble.look(path), trouble.send(path)}) {
                CHECK(reply.status == status);
                CHECK_FALSE(reply.says("secret"));
                CHECK(reply.header("Retry-After") == (status == 500 ? "" : "5"));
                CHECK(reply.header("Cache-Control") == "no-store");
            }
        }
    });
}

TEST_CASE("the number on the page is the one in the log, and each time another")
{
    TestStore store(Engine::sqlite);
    Trouble trouble(store);
    trouble.get("/x", [](const web::Request&, storage::Read&) -> web::Response { throw std::runtime_error("what really happened"); });
    const auto first = trouble.look("/x");
    const auto second = trouble.look("/x");
    REQUIRE(trouble.reported.size() == 2);
    CHECK(trouble.reported[0].second == "what really happened");
    CHECK(trouble.reported[0].first.size() == 8);
    CHECK(trouble.reported[0].first != trouble.reported[1].first);
    CHECK(first.says(trouble.reported[0].first));
    CHECK(second.says(trouble.reported[1].first));
    CHECK_FALSE(first.says("really"));
}

TEST_CASE("a verb is kept when its answer is below 400, and undone from there on")
{
    test::for_each_engine([](TestStore& store) {
        Trouble trouble(store);
        for (const int status : {200, 303, 399, 400, 403, 422, 500}) {
            trouble.post("/" + std::to_string(status), [status](const web::Request&, Write& write) {
                write.run(insert_name, {{"name", std::to_string(status)}});
                return with_status(status);
            });
        }
        std::int64_t kept = 0;
        for (const int status : {200, 303, 399, 400, 403, 422, 500}) {
            CAPTURE(status);
            CHECK(trouble.send("/" + std::to_string(status)).status == status);
            kept += status < 400;
            CHECK(names(store) == kept);
        }
    });
}

TEST_CASE("a verb that breaks off is undone, answered and reported once, also where it is tried again")
{
    test::for_each_engine([](TestStore& store) {
        Trouble trouble(store);
        trouble.post("/x", [](const web::Request&, Write& write) -> web::Response {
            write.run(insert_name, {{"name", "half"}});
            throw std::runtime_error("broken off");
        });
        trouble.post("/taken", [](const web::Request&, Write& write) {
            write.run(insert_name, {{"name", "same"}});
            write.run(insert_name, {{"name", "same"}});
            return with_status(200);
        });
        CHECK(trouble.send("/x").status == 500);
        CHECK(trouble.send("/taken").status == (store.engine() == Engine::sqlite ? 500 : 503));
        CHECK(trouble.reported.size() == 2);
        CHECK(names(store) == 0);
    });
}

TEST_CASE("who sends a form while the disk is full is told that there is no space, and reading goes on")
{
    TestStore store(Engine::sqlite, {1, 1});
    TestApp app(store);
    store.fill([](Write& write) { (void)write.value<int>("pragma max_page_count = 1"); });
    const auto report = [&] {
        HttpRequest request;
        request.method = "POST";
        request.target = "/barriere-melden";
        request.content_type = "application/x-www-form-urlencoded";
        request.body = test::encoded({{"problem", std::string(3000, 'x')}, {"seite", "/"}, {"schwere", "hint"}, {"sendung", base::to_hex(base::new_uuid())},
                                      {"schutz", web::form_token(app.config().site.secret, app.clock.now())}});
        return app.ask(request);
    };
    auto reply = report();
    for (int round = 0; round < 20 && reply.status < 400; ++round) reply = report();
    CHECK(reply.status == 507);
    CHECK(reply.says("Speicherplatz"));
    CHECK(app.get("/buendnisse").status == 200);
}

TEST_CASE("a handler knows the visitor, the moment and what was sent, in every kind of form")
{
    TestStore store(Engine::sqlite);
    Trouble trouble(store);
    web::Fields form;
    std::vector<web::Upload> uploads;
    bool valid = true;
    trouble.post("/x", [&](const web::Request& request, Write&) {
        form = request.form;
        uploads = request.uploads;
        valid = request.has_valid_token;
        return with_status(200);
    });
    CHECK(trouble.send("/x").status == 200);
    CHECK(valid);
    HttpRequest request;
    request.method = "POST";
    request.target = "/x";
    request.content_type = "multipart/form-data; boundary=g";
    request.body = "--g\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--g\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.csv\"\r\n\r\n1;2\r\n--g--\r\n";
    CHECK(trouble.ask(request).status == 200);
    CHECK(form["a"] == "b");
    REQUIRE(uploads.size() == 1);
    CHECK(uploads[0].field == "f");
    CHECK(uploads[0].file_name == "x.csv");
    CHECK(uploads[0].bytes == "1;2");
    CHECK_FALSE(valid);
}

TEST_CASE("a handler that answers with a header of its own is heard")
{
    TestStore store(Engine::sqlite);
    Trouble trouble(store);
    trouble.get("/x/{name}", [](const web::Request& request, storage::Read&) {
        auto response = with_status(200);
        response.content_type = "text/plain";
        response.headers.emplace_back("X-Own", std::string(request["name"]));
        return response;
    });
    const auto reply = trouble.look("/x/hallo%20du");
    CHECK(reply.header("X-Own") == "hallo du");
    CHECK(reply.header("Content-Type") == "text/plain");
}

TEST_CASE("what takes long is looked at while others write, and then done in one transaction that its answer keeps or undoes")
{
    test::for_each_engine([](TestStore& store) {
        Trouble trouble(store);
        for (const int status : {303, 422}) {
            const auto name = std::to_string(status);
            trouble.prepare("/" + name, [&store, name, status](const web::Request&, storage::Read& read) -> web::WriteHandler {
                const auto before = read.value<std::int64_t>("select count(*) from installation");
                store.fill([&](Write& write) { write.run(insert_name, {{"name", "meanwhile " + name}}); }); // on the writer this would wait for itself
                return [name, status, before](const web::Request& request, Write& write) {
                    CHECK(request.path == "/" + name);
                    CHECK(write.value<std::int64_t>("select count(*) from installation") == before + 1);
                    write.run(insert_name, {{"name", name}});
                    return with_status(status);
                };
            });
        }
        const auto before = names(store);
        CHECK(trouble.send("/303").status == 303);
        CHECK(names(store) == before + 2);
        CHECK(trouble.send("/422").status == 422);
        CHECK(names(store) == before + 3); // what was written meanwhile stays
    });
}

TEST_CASE("a fault while looking is told like any other, and nobody looks for a stranger where strangers may not enter")
{
    TestStore store(Engine::sqlite);
    Trouble trouble(store);
    bool was_looked_at = false;
    trouble.prepare("/fault", [](const web::Request&, storage::Read&) -> web::WriteHandler { throw Fault(Fault::Kind::full, "secret words"); });
    trouble.prepare("/closed", [&](const web::Request&, storage::Read&) -> web::WriteHandler {
        was_looked_at = true;
        return [](const web::Request&, Write&) { return with_status(303); };
    }, web::Access::signed_in);
    CHECK(trouble.send("/fault").status == 507);
    CHECK(trouble.reported.size() == 1);
    CHECK(trouble.send("/closed").status == 401);
    CHECK_FALSE(was_looked_at);
}
