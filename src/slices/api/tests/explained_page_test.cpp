#include "api_store.hpp"

#include "slices/api/nouns.hpp"

using test::OpenPortal;

TEST_CASE("people read how to ask, with an example and its real answer for each kind of thing")
{
    OpenPortal portal;
    const auto page = portal.ask("/api");
    CHECK(page.status == 200);
    CHECK(page.says("<title>Offene Schnittstelle – Familie vor Ort</title>"));
    for (const auto& noun : api::nouns()) {
        CAPTURE(noun.about.name);
        CHECK(page.says("curl &#39;https://familie.example" + noun.path() + "?"));
        CHECK(page.says("id=\"" + std::string(noun.about.name) + "\""));
        CHECK(page.says("href=\"#" + std::string(noun.about.name) + "\""));
        CHECK(page.says("/api/v1/" + std::string(noun.about.name) + "/…"));
    }
    const auto answer = portal.lines("/api/v1/alliances?place=rostock&limit=1");
    CHECK(test::unescaped(page.body).find(answer) != std::string::npos);
}

TEST_CASE("the page names every parameter and every field")
{
    OpenPortal portal;
    const auto page = portal.ask("/api");
    for (const auto& parameter : api::parameters()) CHECK(page.says("<span class=\"bn-word\">" + std::string(parameter.name) + "</span>"));
    for (const auto& noun : api::nouns()) {
        for (const auto& [property, where] : noun.properties) {
            CHECK(page.says("<span class=\"bn-word\">" + std::string(property.name) + "</span>"));
        }
    }
    CHECK(page.says("<span class=\"bn-word\">contacts[].telephone</span>"));
    CHECK(page.says("<span class=\"bn-word\">seat.position.latitude</span>"));
}

TEST_CASE("the page is there in English too, with the same examples")
{
    OpenPortal portal;
    const auto page = portal.ask("/en/api");
    CHECK(page.says("<h1>Open interface</h1>"));
    CHECK(page.says("What you can rely on"));
    CHECK(page.says("curl &#39;https://familie.example/api/v1/alliances?place=rostock&amp;limit=1&#39;"));
}

TEST_CASE("where the portal has no address of its own the examples can still be tried")
{
    test::TestApp app(test::ApiStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/api").says("curl &#39;http://localhost:8080/api/v1/topics?limit=1&#39;"));
}

TEST_CASE("an empty portal explains itself as well")
{
    test::TestStore store(storage::Engine::sqlite);
    OpenPortal portal(store);
    CHECK(portal.ask("/api").status == 200);
}

TEST_CASE("JSON is broken into lines where people would, and texts stay whole")
{
    CHECK(api::in_lines("{}") == "{}");
    CHECK(api::in_lines("[]\n") == "[]");
    CHECK(api::in_lines(R"({"a":[],"b":{},"c":[1,{"d":null}],"e":"x,{\"}[:"})") == R"({
  "a": [],
  "b": {},
  "c": [
    1,
    {
      "d": null
    }
  ],
  "e": "x,{\"}[:"
})");
}
