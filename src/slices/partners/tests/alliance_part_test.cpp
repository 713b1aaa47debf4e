#include "partners_store.hpp"

using test::PartnersStore;
using test::TestApp;
using test::times;

namespace {

/// The section about partners alone.
std::string section(const test::Reply& page)
{
    const auto begin = page.body.find("<section class=\"bn-section\" aria-labelledby=\"partner\">");
    REQUIRE(begin != std::string::npos);
    return page.body.substr(begin, page.body.find("</section>", begin) - begin);
}

std::string text(const test::Reply& page)
{
    test::Reply part;
    part.body = section(page);
    return part.text();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("an alliance's page names its partners by kind, each with the day since when")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        TestApp app(store);
        const auto page = app.get("/buendnisse/stadt");
        CHECK(has(section(page), "<a href=\"/organisationen/werft\">Neue Werft</a>"));
        const auto told = text(page);
        CAPTURE(told);
        CHECK(has(told, "Partner Es machen mit: 2 Organisationen und 3 Personen und Familien."));
        CHECK(has(told, "Kommunen und Verwaltung Hansestadt Rostock seit 16. Juni 2005"));
        CHECK(has(told, "Unternehmen Neue Werft seit 1. Januar 2010"));
        CHECK_FALSE(has(told, "Kita")); // it has left
        CHECK_FALSE(has(told, "Kammer")); // it has ended
        CHECK(page.body.find("id=\"themen\"") < page.body.find("id=\"partner\""));
        CHECK(page.body.find("id=\"partner\"") < page.body.find("id=\"wo\""));
    });
}

TEST_CASE("persons who agreed are named, all others are a number")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        TestApp app(store);
        const auto told = text(app.get("/buendnisse/stadt"));
        CHECK(has(told, "Familien eine Familie"));
        CHECK(has(told, "Privatpersonen Offene Partnerin seit 1. Januar 2013 und eine weitere Privatperson"));
        const auto english = text(app.get("/en/buendnisse/stadt"));
        CHECK(has(english, "Families one family"));
        CHECK(has(english, "Offene Partnerin since 1 January 2013 and one more private person"));
    });
}

TEST_CASE("an alliance without partners has no empty section")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/buendnisse/kreis");
    CHECK(page.status == 200);
    CHECK_FALSE(page.says("id=\"partner\""));
}

TEST_CASE("two hundred partners are folded up by kind, with their number")
{
    PartnersStore store(storage::Engine::sqlite);
    std::string organisations = "schluessel;name;art\n";
    std::string partnerships = "buendnis;organisation;seit\n";
    for (int number = 100; number < 300; ++number) {
        const auto key = "n" + std::to_string(number);
        organisations += key + ";Haus " + std::to_string(number) + (number % 2 == 0 ? ";kita\n" : ";schule\n");
        partnerships += "kreis;" + key + ";2020-01-01\n";
    }
    store.import_organisations(organisations);
    store.import_partnerships(partnerships);
    TestApp app(store);
    const auto page = app.get("/buendnisse/kreis");
    CHECK(times(section(page), "<details class=\"bn-fold\">") == 2);
    CHECK(times(section(page), "<li>") == 200);
    CHECK(has(text(page), "Es machen mit: 200 Organisationen."));
    CHECK(has(text(page), "Schulen (100)"));
    CHECK(times(section(app.get("/buendnisse/stadt")), "<details") == 0);
}

TEST_CASE("a page of an alliance that was shown is not shown again after its partners change")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        TestApp app(store);
        REQUIRE_FALSE(app.get("/buendnisse/kreis").says("id=\"partner\""));
        store.import_partnerships("buendnis;organisation;seit\nkreis;werft;2020-01-01\n");
        CHECK(has(text(app.get("/buendnisse/kreis")), "Neue Werft"));
    });
}
