#include "partners_store.hpp"

using test::PartnersStore;
using test::TestApp;

namespace {

std::string kim_with(std::string_view consent, std::string_view kind = "Privatperson")
{
    return "buendnis;person;person_art;person_oeffentlich;seit\nkreis;Kim Beispiel;" + std::string(kind) + ";" +
           std::string(consent) + ";2020-01-01\n";
}

bool is_named(PartnersStore& store)
{
    TestApp app(store);
    const auto page = app.get("/buendnisse/kreis");
    REQUIRE(page.says("id=\"partner\""));
    return page.says("Kim Beispiel");
}

std::int64_t persons(PartnersStore& store)
{
    return store.read([](storage::Read& read) { return partners::engaged_on(read, test::today); }).persons;
}

}

TEST_CASE("only a plain yes names a person; everything that is not a yes counts without a name")
{
    PartnersStore store(storage::Engine::sqlite);
    const auto before = persons(store);
    struct Case {
        const char* cell;
        bool is_named;
    };
    const Case cases[] = {{"ja", true}, {"nein", false}, {"Ja", true}, {"", false}, {" JA ", true}, {"NEIN", false}, {" ", false}};
    for (const auto& [cell, named] : cases) {
        CAPTURE(std::string(cell));
        CHECK(store.import_partnerships(kim_with(cell)).is_applied);
        CHECK(is_named(store) == named);
        CHECK(persons(store) == before + 1); // named or not, the person counts
    }
}

TEST_CASE("what is neither yes nor no about consent is asked back and changes nothing")
{
    PartnersStore store(storage::Engine::sqlite);
    store.import_partnerships(kim_with("nein"));
    for (const auto* cell : {"j", "x", "1", "true", "yes", "vielleicht", "ja bitte", "nicht nein"}) {
        CAPTURE(std::string(cell));
        const auto plan = store.import_partnerships(kim_with(cell));
        CHECK_FALSE(plan.is_applied);
        CHECK(test::told(plan) == std::vector<test::Told>{{2, "person_oeffentlich", "not_yes_or_no"}});
        CHECK_FALSE(is_named(store));
    }
}

TEST_CASE("a table without the column says nothing about consent, and what was said stays")
{
    const std::string without = "buendnis;person;seit;bis\nkreis;Kim Beispiel;2020-01-01;2030-12-31\n";
    test::for_each_engine<PartnersStore>([&](PartnersStore& store) {
        CHECK(store.import_partnerships(without).is_applied);
        CHECK_FALSE(is_named(store));
        CHECK(store.import_partnerships(kim_with("ja")).is_applied);
        CHECK(store.import_partnerships(without).is_applied);
        CHECK(is_named(store));
    });
}

TEST_CASE("consent given for one alliance names nobody in another")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        store.import_partnerships("buendnis;person;person_oeffentlich;seit\nkreis;Kim Beispiel;ja;2020-01-01\n"
                                  "viertel;Kim Beispiel;nein;2020-01-01\n");
        TestApp app(store);
        CHECK(app.get("/buendnisse/kreis").says("Kim Beispiel"));
        const auto other = app.get("/buendnisse/viertel");
        CHECK_FALSE(other.says("Kim Beispiel"));
        CHECK(other.says("eine Privatperson"));
    });
}

TEST_CASE("who has left is neither named nor counted, whatever was agreed")
{
    PartnersStore store(storage::Engine::sqlite);
    const auto before = persons(store);
    store.import_partnerships("buendnis;person;person_oeffentlich;seit;bis\nkreis;Kim Beispiel;ja;2020-01-01;2026-03-13\n"
                              "kreis;Toni Beispiel;ja;2026-03-15;\n");
    TestApp app(store);
    const auto page = app.get("/buendnisse/kreis");
    CHECK_FALSE(page.says("Beispiel"));
    CHECK_FALSE(page.says("id=\"partner\""));
    CHECK(persons(store) == before);
}

TEST_CASE("a family is counted as one, and named by its own consent")
{
    PartnersStore store(storage::Engine::sqlite);
    store.import_partnerships(kim_with("nein", "Familie"));
    TestApp app(store);
    CHECK(app.get("/buendnisse/kreis").says("eine Familie"));
    store.import_partnerships(kim_with("ja", "family"));
    const auto page = app.get("/buendnisse/kreis");
    CHECK(page.says("<h3>Familien</h3>"));
    CHECK(page.says("Kim Beispiel"));
    CHECK_FALSE(page.says("eine Familie"));
}

TEST_CASE("no person has a page, an entry in the list or an address")
{
    PartnersStore store(storage::Engine::sqlite);
    store.import_partnerships(kim_with("ja"));
    TestApp app(store);
    REQUIRE(app.get("/buendnisse/kreis").says("Kim Beispiel"));
    for (const auto* address : {"/organisationen", "/organisationen?q=kim", "/organisationen?art=privatperson",
                                "/en/organisationen?q=beispiel"}) {
        CAPTURE(std::string(address));
        CHECK_FALSE(app.get(address).says("Kim Beispiel"));
    }
    CHECK(app.get("/organisationen/kim-beispiel").status == 404);
    CHECK_FALSE(app.get("/buendnisse/kreis").says("organisationen/kim"));
}
