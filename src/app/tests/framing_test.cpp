#include "app/tests/prepared_folder.hpp"
#include "clock/clock.hpp"
#include "support/program.hpp"
#include "support/store.hpp"
#include "support/test_app.hpp"

#include <doctest/doctest.h>

using test::PreparedFolder;
using test::run_program;
using test::TestApp;
using test::TestStore;

namespace {

test::Reply ask(TestApp& app, std::string target, std::string encoding = "", std::string known = "")
{
    web::http::HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    request.accept_encoding = std::move(encoding);
    request.if_none_match = std::move(known);
    return app.ask(std::move(request));
}

void with_rostock(app::Config& config) { config.embedding_sites = {"https://www.rostock.de"}; }

}

TEST_CASE("a page for frames says who may show it however it comes: anew, out of memory, compressed, as known already")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, with_rostock);
    app.clock.set(wall_clock::now()); // pages are kept until the day ends
    for (const auto* encoding : {"", "gzip", "br"}) {
        const auto anew = ask(app, "/einbetten/land/mv", encoding);
        const auto kept = ask(app, "/einbetten/land/mv", encoding);
        const auto known = ask(app, "/einbetten/land/mv", encoding, anew.header("ETag"));
        CHECK(known.status == 304);
        for (const auto* reply : {&anew, &kept, &known}) {
            CHECK(reply->header("Content-Security-Policy").find("frame-ancestors https://www.rostock.de;") != std::string::npos);
            CHECK(reply->header("X-Frame-Options").empty());
        }
    }
    CHECK(app.application().front().counts().from_memory >= 3);
}

TEST_CASE("a page for frames that another installation shows has that one's websites")
{
    TestStore store(storage::Engine::sqlite);
    TestApp open(store, with_rostock);
    TestApp closed(store);
    CHECK(ask(open, "/einbetten/finder").header("X-Frame-Options").empty());
    CHECK(ask(closed, "/einbetten/finder").header("X-Frame-Options") == "DENY");
}

TEST_CASE("the search inside a frame takes no form that changes something")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, with_rostock);
    for (const auto* target : {"/einbetten", "/einbetten/finder", "/einbetten/land/mv", "/einbetten/buendnis/x"}) {
        CAPTURE(target);
        const auto reply = app.post(target, {{"ort", "Rostock"}});
        CHECK(reply.status == 405);
        CHECK(reply.header("Allow") == "GET, HEAD");
        CHECK(reply.header("X-Frame-Options") == "DENY");
    }
}

TEST_CASE("the program does not start with a website that is none, and says where it stands")
{
    const PreparedFolder folder;
    const auto ended = run_program({{"serve", "--data", folder.path().string(), "--listen", "127.0.0.1:0", "--embedding-sites", "rostock.de"}});
    CHECK(ended.exit != 0);
    CHECK(ended.out.empty());
    CHECK(ended.err.find("--embedding-sites: \"rostock.de\" is no website") != std::string::npos);
}

TEST_CASE("the command for settings shows the websites of the environment")
{
    const PreparedFolder folder;
    const auto shown = run_program({{"config", "--data", folder.path().string()}, {},
                                    {"LANG=de_DE.UTF-8", "BUENDNISNETZ_EMBEDDING_SITES=https://a.example https://b.example"}});
    CHECK(shown.out.find("embedding_sites = [\"https://a.example\", \"https://b.example\"]\n    Umgebung: BUENDNISNETZ_EMBEDDING_SITES\n") !=
          std::string::npos);
    CHECK(shown.out.find("open_data.licence = \"dl-by-de/2.0\"\n    Vorgabe\n") != std::string::npos);
}
