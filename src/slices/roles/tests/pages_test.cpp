#include "roles_store.hpp"

using roles::Kind;
using test::RolesStore;
using test::TestApp;

namespace {

/// What nobody but the operator reads.
constexpr const char* hidden[] = {"Verborgene Sprecherin", "Stilles Mitglied", "Scheues Mitglied", "Ganz Verborgener",
                                  "Erfasserin Geheim", "verborgene sprecherin"};

constexpr const char* addresses[] = {"/", "/buendnisse", "/buendnisse/stadt", "/buendnisse/land", "/buendnisse/kreis",
                                     "/buendnisse?q=Verborgene", "/buendnisse?q=Stilles", "/organisationen?q=Geheim",
                                     "/karte", "/orte/rostock", "/laender/mv", "/datenquellen", "/robots.txt"};

}

TEST_CASE("an alliance's page says who stands behind it: patron, speaker, steering group, and who did before")
{
    test::with_roles_on_each_engine([](RolesStore& store) {
        TestApp app(store);
        const auto page = app.get("/buendnisse/stadt");
        CHECK(page.says("<h2 id=\"wer-dahintersteht\">Wer dahintersteht</h2>"));
        CHECK(page.says("<dt>Schirmherrschaft</dt><dd><ul class=\"bn-plain\"><li><strong>Offene Schirmherrin</strong>, "
                        "<span>Oberbürgermeisterin</span>, <span class=\"bn-muted\">seit <time datetime=\"2019-05-01\">1. Mai 2019</time>"));
        CHECK(page.says("<dt>Spricht für das Bündnis</dt><dd><ul class=\"bn-plain\"><li><span>Kreishandwerkerschaft</span>, "));
        CHECK(page.says("<strong>Offenes Mitglied</strong>"));
        CHECK(page.says("<li>und 2 weitere Personen</li>"));
        CHECK(page.says("<details><summary>Früher</summary>"));
        CHECK(page.says("<strong>Früherer Schirmherr</strong>"));
        CHECK_FALSE(page.says("Künftiges Mitglied"));
        CHECK(app.get("/buendnisse/kreis").says("<li>Eine Person</li>"));
        CHECK_FALSE(app.get("/buendnisse/muenchen").says("wer-dahintersteht"));
    });
}

TEST_CASE("on an English page what a person is stands in German and is marked")
{
    TestApp app(RolesStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/en/buendnisse/stadt");
    CHECK(page.says("<dt>Patron</dt>"));
    CHECK(page.says("<span lang=\"de\">Oberbürgermeisterin</span>"));
    CHECK(page.says("since <time datetime=\"2019-05-01\">1 May 2019</time>"));
}

TEST_CASE("who did not agree, and who recorded it, appears to no stranger, nor in a kept page")
{
    test::with_roles_on_each_engine([](RolesStore& store) {
        const auto of_operator = store.exported_roles();
        for (const auto* name : {"Verborgene Sprecherin", "Stilles Mitglied", "Scheues Mitglied", "Ganz Verborgener", "Erfasserin Geheim"}) {
            REQUIRE(of_operator.find(name) != std::string::npos);
        }
        TestApp app(store);
        REQUIRE(app.get("/buendnisse/stadt").says("Offene Schirmherrin"));
        for (const auto* language : {"", "/en"}) {
            for (const auto* address : addresses) {
                for (int time = 0; time < 2; ++time) { // the second answer comes from the cache
                    const auto reply = app.get(std::string(language) + address);
                    CAPTURE(std::string(address));
                    for (const auto* name : hidden) CHECK_FALSE(reply.says(name));
                }
            }
        }
    });
}

TEST_CASE("who stands for an alliance is told to other slices without the names of those who did not agree")
{
    test::with_roles_on_each_engine([](RolesStore& store) {
        const auto kreis = store.alliance("kreis")->id;
        const auto told = store.read([&](storage::Read& read) { return roles::roles_of(read, kreis); });
        CHECK(told == std::vector<roles::Shown>{{Kind::steering_group, "", "", test::day("2020-01-01"), std::nullopt}});
    });
}

TEST_CASE("a page names a person no longer once that person has withdrawn")
{
    test::for_each_engine<RolesStore>([](RolesStore& store) {
        TestApp app(store);
        REQUIRE(app.get("/buendnisse/stadt").says("Offene Schirmherrin"));
        store.import_roles("buendnis;rolle;person;seit;person_oeffentlich\nstadt;Schirmherrin;Offene Schirmherrin;2019-05-01;nein\n");
        const auto page = app.get("/buendnisse/stadt");
        CHECK_FALSE(page.says("Offene Schirmherrin"));
        CHECK(page.says("Oberbürgermeisterin"));
    });
}

TEST_CASE("markup in a name or a function is shown as it is written")
{
    RolesStore store(storage::Engine::sqlite);
    store.import_roles("buendnis;rolle;person;seit;person_oeffentlich;funktion\nland;Sprecher;<b>Ada</b>;2019-05-01;ja;<i>Chefin</i> & Co\n");
    TestApp app(store);
    const auto page = app.get("/buendnisse/land");
    CHECK_FALSE(page.says("<b>"));
    CHECK_FALSE(page.says("<i>"));
    CHECK(page.text().find("<i>Chefin</i> & Co") != std::string::npos);
}
