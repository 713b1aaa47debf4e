#include "sample.hpp"

using test::SampleStore;
using test::TestApp;
using test::times;
using web::Installation;

namespace {

void of_bavaria(app::Config& config) { config.site.installation = {Installation::Kind::state, "by", "Bayern"}; }

SampleStore& sample() { return SampleStore::shared(storage::Engine::sqlite); }

std::string headline(const test::Reply& page)
{
    const std::string before = "<h2 id=\"ergebnis\">";
    const auto begin = page.body.find(before) + before.size();
    return page.body.substr(begin, page.body.find("</h2>", begin) - begin);
}

}

TEST_CASE("an installation of a state lists its own alliances unless it is asked for others")
{
    test::with_sample_on_each_engine([](SampleStore& store) {
        TestApp app(store, of_bavaria);
        struct Case {
            const char* address;
            const char* headline;
        };
        for (const auto& [address, expected] : {Case{"/buendnisse", "Ein Bündnis in Bayern"}, Case{"/buendnisse?land=", "5 Bündnisse"},
                                                Case{"/buendnisse?land=mv", "4 Bündnisse in Mecklenburg-Vorpommern"},
                                                Case{"/buendnisse?thema=ferien", "Ein Bündnis in Bayern"}, Case{"/buendnisse?thema=ferien&land=", "2 Bündnisse"},
                                                Case{"/buendnisse?q=rostock", "Kein Bündnis gefunden"}, Case{"/en/buendnisse?land=", "5 alliances"}}) {
            CAPTURE(address);
            CHECK(headline(app.get(address)) == expected);
        }
    });
}

TEST_CASE("who asked for all states keeps them from letter to letter, and can take the choice back")
{
    TestApp app(sample(), of_bavaria);
    const auto all = app.get("/buendnisse?land=");
    CHECK(all.says("href=\"/buendnisse?land=&amp;buchstabe=R\""));
    CHECK_FALSE(all.says("Auswahl aufheben"));
    const auto letter = app.get("/buendnisse?land=&buchstabe=R");
    CHECK(headline(letter) == "3 Bündnisse");
    CHECK(letter.says("<a href=\"/buendnisse?land=\">Auswahl aufheben</a>"));
    const auto own = app.get("/buendnisse");
    CHECK(own.says("<a href=\"/buendnisse?land=\">Auswahl aufheben</a>"));
    CHECK(own.says("<option value=\"by\" selected>Bayern</option>"));
}

TEST_CASE("elsewhere the address of the list is as it was, and all states stand in it")
{
    TestApp app(sample());
    const auto all = app.get("/buendnisse");
    CHECK(headline(all) == "5 Bündnisse");
    CHECK(all.says("href=\"/buendnisse?buchstabe=R\""));
    CHECK_FALSE(all.says("land=&amp;"));
    CHECK(app.get("/buendnisse?land=by").says("<a href=\"/buendnisse\">Auswahl aufheben</a>"));
}

TEST_CASE("a state that nobody knows is said, whatever the installation holds")
{
    for (const auto& configure : {TestApp::Configure(of_bavaria), TestApp::Configure([](app::Config&) {})}) {
        TestApp app(sample(), configure);
        const auto page = app.get("/buendnisse?land=xx");
        CHECK(page.says("Dieses Land kennen wir nicht."));
        CHECK(headline(page) == "5 Bündnisse");
    }
}

TEST_CASE("the list of one state leads to the imprint of that state")
{
    TestApp app(sample(), of_bavaria);
    CHECK(app.get("/buendnisse").says("/impressum?fuer=land%3Aby\""));
    CHECK(app.get("/buendnisse?land=13").says("/impressum?fuer=land%3Amv\""));
    CHECK(app.get("/buendnisse?land=").says("href=\"/impressum\""));
}
