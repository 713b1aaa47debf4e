#include "slices/finder/tests/served_store.hpp"
#include "support/test_app.hpp"

using test::ServedStore;
using test::TestApp;

namespace {

test::Reply get(std::string_view target)
{
    TestApp app(ServedStore::shared());
    return app.get(target);
}

}

TEST_CASE("a family types its postal code and stands on the page of its place, with a number to tap")
{
    const auto page = get("/?ort=18055");
    CHECK(page.status == 200);
    CHECK(page.says("<h1>Familien in Rostock</h1>"));
    CHECK(page.says("Viele Stellen in Ihrer Stadt arbeiten zusammen"));
    CHECK(page.says("href=\"tel:03023125001\""));
    CHECK(page.says("Mo 9-12 Uhr"));
    CHECK(page.says("rel=\"canonical\" href=\"/orte/rostock\""));
}

TEST_CASE("the same place is found by its town, its district, its key and its lasting address")
{
    for (const auto* address : {"/?ort=Rostock", "/?ort=ROSTOCK", "/?ort=Reutershagen", "/?gemeinde=13003000",
                                "/?gemeinde=rostock", "/orte/rostock", "/orte/rostock/reutershagen"}) {
        CAPTURE(address);
        CHECK(get(address).says("tel:03023125001"));
    }
}

TEST_CASE("the number of the alliance stands before everything else that can be tapped in the text")
{
    const auto page = get("/?ort=18055").body;
    const auto telephone = page.find("tel:03023125001");
    CHECK(telephone < page.find("id=\"themen\""));
    CHECK(telephone < page.find("id=\"naehe\""));
}

TEST_CASE("a place in a county is served by the alliance of the county, and says so")
{
    const auto page = get("/?ort=Bentwisch");
    CHECK(page.says("<h1>Familien in Bentwisch</h1>"));
    CHECK(page.says("Viele Stellen in Ihrem Landkreis"));
    CHECK(page.says("tel:03023125002"));
}

TEST_CASE("a postal code that covers several municipalities asks which one, each a link to its page")
{
    const auto page = get("/?ort=54636");
    CHECK(page.status == 200);
    CHECK(page.says("Die Postleitzahl 54636 gehört zu mehreren Gemeinden"));
    CHECK(page.says("Rittersdorf"));
    const auto link = page.body.find("href=\"/?gemeinde=");
    REQUIRE(link != std::string::npos);
    const auto start = link + 6;
    const auto target = page.body.substr(start, page.body.find('"', start) - start);
    CHECK(get(target).says("<h1>Familien in "));
}

TEST_CASE("a name that several towns bear asks back with what tells them apart")
{
    const auto page = get("/?ort=Frankfurt");
    CHECK(page.says("Welchen Ort meinen Sie?"));
    CHECK(page.says("Brandenburg"));
    CHECK(page.says("Hessen"));
}

TEST_CASE("a place without an active alliance shows the nearest ones, the youth office and the national lines")
{
    const auto page = get("/?ort=Wismar");
    CHECK(page.says("In Wismar arbeitet zurzeit kein Bündnis"));
    CHECK(page.says("Bündnis Rostock"));
    CHECK(page.says(" km"));
    CHECK(page.says("Jugendamt Landkreis Nordwestmecklenburg"));
    CHECK(page.says("href=\"tel:115\""));
    CHECK(page.says("href=\"tel:08001110550\""));
    CHECK(page.says("rel=\"external\""));
    CHECK(page.says("So gründen Sie ein Bündnis"));
    CHECK_FALSE(page.says("Ruhendes Bündnis"));
}

TEST_CASE("also where the county is not known there is a number to tap")
{
    const auto page = get("/orte/bergen-bayern");
    CHECK(page.says("Das Jugendamt Ihres Kreises oder Ihrer Stadt"));
    CHECK(page.says("href=\"tel:115\""));
}

TEST_CASE("nothing found keeps what was typed and offers what is spelled alike")
{
    const auto page = get("/?ort=Rostok");
    CHECK(page.status == 200);
    CHECK(page.says("Diesen Ort haben wir nicht gefunden"));
    CHECK(page.says("value=\"Rostok\""));
    CHECK(page.says(">Rostock</a>"));
}

TEST_CASE("odd input is answered like any other, and never as markup")
{
    CHECK(get("/?ort=%3Cscript%3Ealert(1)%3C/script%3E").says("&lt;script&gt;"));
    CHECK_FALSE(get("/?ort=%3Cscript%3Ealert(1)%3C/script%3E").says("<script>alert"));
    CHECK(get("/?ort=%F0%9F%98%80").status == 200);
    CHECK(get("/?ort=" + std::string(3000, 'x')).status == 200);
    CHECK(get("/?ort=").says("Wer hilft Familien"));
    CHECK(get("/?ort=%20%20").says("Wer hilft Familien"));
    CHECK(get("/?ort=%ff").status == 400);
    CHECK(get("/?gemeinde=99999999").status == 200);
}

TEST_CASE("a key in the lasting address leads to the place's name for good")
{
    const auto page = get("/orte/13003000");
    CHECK(page.status == 308);
    CHECK(page.header("Location") == "/orte/rostock");
    CHECK(get("/orte/gibt-es-nicht").status == 404);
    CHECK(get("/orte/rostock/gibt-es-nicht").status == 404);
    CHECK(get("/orte/gibt-es-nicht/reutershagen").status == 404);
}

TEST_CASE("a person who is not public stands on no page of a place")
{
    for (const auto* address : {"/", "/orte/rostock", "/?ort=Wismar", "/orte/rostock/reutershagen"}) {
        CAPTURE(address);
        CHECK_FALSE(get(address).says("Kim Muster"));
    }
}

TEST_CASE("the start page counts active alliances with the day of the count")
{
    const auto page = get("/");
    CHECK(page.says("<dt>Bündnisse sind aktiv</dt><dd>3</dd>"));
    CHECK(page.says("<time datetime=\"2026-03-14\">14. März 2026</time>"));
}

TEST_CASE("the start page leads six needs to lists of alliances")
{
    const auto page = get("/");
    for (const auto* topic : {"kinderbetreuung", "ferien", "familienpaten", "pflege-und-beruf", "ankommen", "geld-und-beratung"}) {
        CAPTURE(topic);
        CHECK(page.says("href=\"/buendnisse?thema=" + std::string(topic) + "\""));
    }
}

TEST_CASE("the start page is English under /en/ and its links stay there")
{
    const auto page = get("/en/");
    CHECK(page.says("Who helps families near you?"));
    CHECK(page.says("href=\"/en/buendnisse?thema=ferien\""));
    CHECK(page.says("action=\"/en/\""));
}

TEST_CASE("a town hall learns how to found an alliance and where advice is")
{
    TestApp app(ServedStore::shared(), [](app::Config& config) {
        config.site.service_office = "Servicestelle Muster";
        config.site.service_office_url = "https://servicestelle.example/";
    });
    const auto page = app.get("/buendnis-gruenden");
    CHECK(page.status == 200);
    CHECK(page.says("Servicestelle Muster"));
    CHECK(page.says("href=\"https://servicestelle.example/\""));
}
