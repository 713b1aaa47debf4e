#include "api_store.hpp"

using test::OpenPortal;

namespace {

constexpr std::array every_list = {"/api/v1/alliances", "/api/v1/organisations", "/api/v1/projects", "/api/v1/places",
                                   "/api/v1/topics",    "/api/v1/figures",       "/api/v1/awards"};

/// Everything that is said to strangers about the store, piece by piece.
std::string all_that_is_said(OpenPortal& portal)
{
    std::string all = portal.ask("/api").body + portal.ask("/en/api").body + portal.ask("/api/v1/alliances.geojson").body +
                      portal.ask("/api/v1/openapi.json").body;
    for (const auto* list : every_list) {
        if (std::string_view(list) == "/api/v1/places") continue; // eleven thousand, without anybody in them
        for (std::string target = list; !target.empty(); target = portal.next(target)) {
            const auto answer = portal.json(target);
            all += boost::json::serialize(answer);
            for (const auto& item : answer.at("items").as_array()) {
                all += portal.ask(std::string(list) + "/" + std::string(item.at("slug").as_string())).body;
            }
        }
    }
    for (const auto* alone : {"/api/v1/alliances/ende", "/api/v1/alliances/ruht", "/api/v1/alliances/koeln", "/api/v1/organisations/kammer",
                              "/api/v1/places/rostock"}) {
        all += portal.ask(alone).body;
    }
    return all;
}

}

TEST_CASE("nobody reads who recorded something, nor the name of a person who did not agree")
{
    test::with_portal_on_each_engine([](OpenPortal& portal) {
        auto& store = test::ApiStore::shared(storage::Engine::sqlite);
        const auto hidden = {"Erfasserin Geheim", "Verborgene Person", "Verborgene Familie", "Stille Partnerin", "Frühere Person"};
        const auto kept = store.exported() +
                          store.read([](storage::Read& read) { return partners::export_organisations(read); }) +
                          store.read([](storage::Read& read) { return partners::export_partnerships(read); });
        const auto said = all_that_is_said(portal);
        for (const auto* name : hidden) {
            CAPTURE(name);
            CHECK(kept.find(name) != std::string::npos);
            CHECK(said.find(name) == std::string::npos);
        }
        CHECK(said.find("Offene Person") != std::string::npos);
        CHECK(said.find("alt@dresden.example") == std::string::npos);
    });
}

TEST_CASE("scripts of other sites may read the interface, and nothing else")
{
    OpenPortal portal;
    for (const auto* open : {"/api/v1", "/api/v1/openapi.json", "/api/v1/alliances.geojson", "/api/v1/alliances", "/api/v1/alliances/stadt",
                             "/api/v1/alliances/nein", "/api/v1/topics?limit=0"}) {
        CAPTURE(open);
        CHECK(portal.ask(open).header("Access-Control-Allow-Origin") == "*");
        CHECK(portal.ask(open).header("Access-Control-Allow-Credentials") == "");
    }
    for (const auto* page : {"/", "/api", "/buendnisse", "/barriere-melden", "/datenquellen/orte.tsv"}) {
        CAPTURE(page);
        CHECK(portal.ask(page).header("Access-Control-Allow-Origin") == "");
        CHECK(portal.ask(page, "OPTIONS").status == 405);
    }
}

TEST_CASE("a browser that asks first is told what a script of another site may do")
{
    OpenPortal portal;
    const auto reply = portal.ask("/api/v1/alliances/stadt", "OPTIONS");
    CHECK(reply.status == 204);
    CHECK(reply.body == "");
    CHECK(reply.header("Content-Length") == "");
    CHECK(reply.header("Content-Type") == "");
    CHECK(reply.header("Allow") == "GET, HEAD, OPTIONS");
    CHECK(reply.header("Access-Control-Allow-Origin") == "*");
    CHECK(reply.header("Access-Control-Allow-Methods") == "GET, HEAD, OPTIONS");
    CHECK(reply.header("Access-Control-Allow-Headers") == "*");
    CHECK(portal.ask("/api/v1/quatsch", "OPTIONS").status == 404);
}

TEST_CASE("every list is the same for everybody: it has an ETag, and who has it gets no second copy")
{
    OpenPortal portal;
    for (const auto* list : every_list) {
        CAPTURE(list);
        const auto first = portal.ask(list);
        CHECK(first.header("Content-Type") == "application/json");
        CHECK(first.header("Cache-Control") == "public, max-age=0, must-revalidate");
        REQUIRE(first.header("ETag") != "");
        web::http::HttpRequest again;
        again.method = "GET";
        again.target = list;
        again.host = "familie.example";
        again.if_none_match = first.header("ETag");
        const auto second = portal.app.ask(again);
        CHECK(second.status == 304);
        CHECK(second.header("Access-Control-Allow-Origin") == "*");
        CHECK(portal.ask(list, "HEAD").header("Content-Length") == first.header("Content-Length"));
    }
}

TEST_CASE("answers are compressed for those who take it")
{
    OpenPortal portal;
    web::http::HttpRequest request;
    request.method = "GET";
    request.target = "/api/v1/alliances";
    request.host = "familie.example";
    request.accept_encoding = "br";
    CHECK(portal.app.ask(request).header("Content-Encoding") == "br");
    CHECK(portal.app.ask(request).header("Vary") == "Accept-Encoding");
    request.target = "/api/v1/alliances.geojson";
    request.accept_encoding = "gzip";
    CHECK(portal.app.ask(request).header("Content-Encoding") == "gzip");
}

TEST_CASE("an answer that was kept is made anew once what it read has changed")
{
    test::ApiStore store(storage::Engine::sqlite);
    OpenPortal portal(store);
    const auto before = portal.ask("/api/v1/topics");
    CHECK(portal.ask("/api/v1/topics").header("ETag") == before.header("ETag"));
    store.take_over("schluessel;name;status;status_seit;sitz;themen\nweiteres;Weiteres Bündnis;aktiv;2020-01-01;13003000;ferien\n",
                    &registry::import_alliances);
    CHECK(portal.ask("/api/v1/topics").header("ETag") != before.header("ETag"));
    CHECK(portal.json("/api/v1/topics/ferien").at("alliances") == 3);
}
