#include "sample.hpp"

using test::SampleStore;
using test::TestApp;
using test::times;

namespace {

/// The keys of the alliances on a page, in their order.
std::vector<std::string> listed(const test::Reply& page)
{
    std::vector<std::string> slugs;
    const std::string before = "<h3><a href=\"/buendnisse/";
    for (auto at = page.body.find(before); at != std::string::npos; at = page.body.find(before, at + 1)) {
        const auto begin = at + before.size();
        slugs.push_back(page.body.substr(begin, page.body.find('"', begin) - begin));
    }
    return slugs;
}

std::string headline(const test::Reply& page)
{
    const std::string before = "<h2 id=\"ergebnis\">";
    const auto begin = page.body.find(before);
    REQUIRE(begin != std::string::npos);
    return page.body.substr(begin + before.size(), page.body.find("</h2>", begin) - begin - before.size());
}

using Slugs = std::vector<std::string>;

}

TEST_CASE("every choice in the address of the list is followed")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store);
        struct Case {
            const char* address;
            const char* headline;
            Slugs slugs;
        };
        const Slugs north = {"kreis", "viertel", "stadt", "land"};
        const Slugs everyone = {"muenchen", "kreis", "viertel", "stadt", "land"};
        const Case cases[] = {
            {"/buendnisse", "5 Bündnisse", everyone},
            {"/buendnisse?land=mv", "4 Bündnisse in Mecklenburg-Vorpommern", north},
            {"/buendnisse?land=13", "4 Bündnisse in Mecklenburg-Vorpommern", north},
            {"/buendnisse?land=by", "Ein Bündnis in Bayern", {"muenchen"}},
            {"/buendnisse?land=sl", "Kein Bündnis gefunden", {}},
            {"/buendnisse?land=", "5 Bündnisse", everyone},
            {"/buendnisse?thema=ferien", "2 Bündnisse", {"muenchen", "stadt"}},
            {"/buendnisse?thema=ferien&land=mv", "Ein Bündnis in Mecklenburg-Vorpommern", {"stadt"}},
            {"/buendnisse?q=tisch", "Ein Bündnis", {"stadt"}},
            {"/buendnisse?q=%20%20TISCH%20", "Ein Bündnis", {"stadt"}},
            {"/buendnisse?q=", "5 Bündnisse", everyone},
            {"/buendnisse?gemeinde=", "5 Bündnisse", everyone},
            {"/buendnisse?gemeinde=%20", "5 Bündnisse", everyone},
            {"/buendnisse?gemeinde=&ort=&land=&thema=&q=&buchstabe=&seite=", "5 Bündnisse", everyone},
            {"/buendnisse?buchstabe=r", "3 Bündnisse", {"kreis", "viertel", "stadt"}},
            {"/buendnisse?buchstabe=%C3%84", "5 Bündnisse", everyone},
            {"/buendnisse?buchstabe=RS", "5 Bündnisse", everyone},
            {"/buendnisse?buchstabe=7", "5 Bündnisse", everyone},
            {"/buendnisse?unbekannt=1", "5 Bündnisse", everyone},
            {"/buendnisse?seite=2", "5 Bündnisse", everyone},
            {"/buendnisse?gemeinde=augsburg&land=by", "Ein Bündnis, von Augsburg aus gesehen", {"muenchen"}},
        };
        for (const auto& [address, words, slugs] : cases) {
            CAPTURE(address);
            const auto page = app.get(address);
            CHECK(page.status == 200);
            CHECK(headline(page) == words);
            CHECK(listed(page) == slugs);
        }
    });
}

TEST_CASE("what of an address cannot be followed is said, and the rest is followed")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    struct Case {
        const char* address;
        const char* note;
        std::size_t count;
    };
    const Case cases[] = {
        {"/buendnisse?land=atlantis", "Dieses Land kennen wir nicht. Hier sind alle Länder.", 5},
        {"/buendnisse?land=MV", "Dieses Land kennen wir nicht. Hier sind alle Länder.", 5},
        {"/buendnisse?thema=ponys", "Dieses Thema kennen wir nicht. Hier sind alle Themen.", 5},
        {"/buendnisse?thema=ponys&land=by", "Dieses Thema kennen wir nicht. Hier sind alle Themen.", 1},
        {"/buendnisse?gemeinde=99999999", "Diesen Ort kennen wir nicht. Hier sind alle Bündnisse.", 5},
        {"/buendnisse?ort=Xyzzyhausen", "Einen Ort namens „Xyzzyhausen“ kennen wir nicht. Hier sind alle Bündnisse.", 5},
    };
    for (const auto& [address, note, count] : cases) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 200);
        CHECK(times(page.body, "kern-alert--info") == 1);
        CHECK(page.says(note));
        CHECK(listed(page).size() == count);
    }
    const auto both = app.get("/buendnisse?land=atlantis&thema=ponys&gemeinde=x");
    CHECK(times(both.body, "kern-alert--info") == 3);
    CHECK_FALSE(app.get("/buendnisse?land=&thema=&q=&ort=&gemeinde=&buchstabe=&seite=").says("kern-alert--info"));
}

TEST_CASE("a place that is plain sorts the list by distance, by name, postal code, key and slug")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* address : {"/buendnisse?ort=Augsburg", "/buendnisse?ort=%20augsburg%20", "/buendnisse?ort=86150",
                                "/buendnisse?gemeinde=09761000", "/buendnisse?gemeinde=augsburg"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(headline(page) == "5 Bündnisse, von Augsburg aus das nächste zuerst");
        CHECK(listed(page).front() == "muenchen");
        CHECK(times(page.body, " km</p>") == 5);
        CHECK(page.says("<input type=\"hidden\" name=\"gemeinde\" value=\"09761000\">"));
        CHECK(page.says("Auswahl aufheben"));
    }
}

TEST_CASE("a name that several towns bear is asked back, and each answer keeps the other choices")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/buendnisse?ort=Neustadt&land=mv");
    CHECK(page.says("Welchen Ort meinen Sie mit „Neustadt“?"));
    CHECK(times(page.body, "class=\"bn-row\"") >= 2);
    CHECK(times(page.body, "class=\"bn-row\"") <= 12);
    CHECK(times(page.body, "href=\"/buendnisse?land=mv&amp;gemeinde=") == times(page.body, "class=\"bn-row\""));
    CHECK(listed(page).size() == 4);
}

TEST_CASE("the filters show what is chosen, and what was typed comes back as text")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/buendnisse?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&land=mv&thema=ferien");
    CHECK(page.says("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\""));
    CHECK_FALSE(page.says("<script>alert"));
    CHECK(page.says("<option value=\"mv\" selected>Mecklenburg-Vorpommern</option>"));
    CHECK(page.says("<option value=\"ferien\" selected>Ferienbetreuung</option>"));
    CHECK(times(page.body, " selected>") == 2);
    const auto plain = app.get("/buendnisse");
    CHECK(times(plain.body, " selected>") == 2);
    CHECK(plain.says("<option value=\"\" selected>Alle Länder</option>"));
    CHECK(plain.says("<option value=\"\" selected>Alle Themen</option>"));
}

TEST_CASE("letters with towns are links that keep the other choices, the others are only shown")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/buendnisse?land=mv&buchstabe=S");
    CHECK(page.says("<li><a href=\"/buendnisse?land=mv&amp;buchstabe=R\">R</a></li>"));
    CHECK(page.says("<li><a href=\"/buendnisse?land=mv&amp;buchstabe=S\" aria-current=\"true\">S</a></li>"));
    CHECK(page.says("<li><span>M</span></li>"));
    CHECK(page.says("<li><span>Z</span></li>"));
    CHECK(listed(page) == Slugs{"land"});
    CHECK_FALSE(app.get("/buendnisse?q=nirgends").says("bn-letters"));
}

TEST_CASE("who finds nothing is shown other ways: from the own town, on the map, or all again")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/buendnisse?q=nirgends");
    CHECK(page.says("Dazu passt kein Bündnis."));
    CHECK(page.says("id=\"ort\" name=\"ort\""));
    CHECK(page.says("<a href=\"/karte\">Alle Länder auf der Karte</a>"));
    CHECK(page.says("<a href=\"/buendnisse\">Auswahl aufheben</a>"));
    CHECK_FALSE(app.get("/buendnisse").says("Auswahl aufheben"));
}

TEST_CASE("the title says what is listed, in the words of the reader")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/buendnisse").says("<title>Alle Bündnisse"));
    CHECK(app.get("/buendnisse?land=mv").says("<title>Bündnisse in Mecklenburg-Vorpommern"));
    CHECK(app.get("/buendnisse?land=mv&thema=ferien").says("<title>Bündnisse in Mecklenburg-Vorpommern: Ferienbetreuung"));
    CHECK(app.get("/en/buendnisse?thema=ferien").says("<title>All alliances: Holiday care"));
}

TEST_CASE("the English list links English pages and marks German names")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/en/buendnisse?land=by");
    CHECK(headline(page) == "One alliance in Bayern");
    CHECK(page.says("<article class=\"bn-card bn-lift\" lang=\"de\"><h3><a href=\"/en/buendnisse/muenchen\">"));
    CHECK(page.says("<option value=\"ferien\">Holiday care</option>"));
    CHECK(page.says("action=\"/en/buendnisse\""));
}
