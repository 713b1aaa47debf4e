#include "roles_store.hpp"

using test::RolesStore;
using test::TestApp;

namespace {

std::string kim_with(std::string_view consent, std::string_view role = "Sprecherin")
{
    return "buendnis;rolle;person;person_oeffentlich;funktion;seit\nmuenchen;" + std::string(role) + ";Kim Beispiel;" + std::string(consent) +
           ";Büro;2020-01-01\n";
}

bool is_named(RolesStore& store)
{
    TestApp app(store);
    const auto page = app.get("/buendnisse/muenchen");
    REQUIRE(page.says("Büro"));
    return page.says("Kim Beispiel");
}

}

TEST_CASE("only a plain yes names who stands for an alliance; of everybody else only the function is said")
{
    RolesStore store(storage::Engine::sqlite);
    const std::pair<const char*, bool> cases[] = {{"ja", true}, {"nein", false}, {"Ja", true}, {"", false}, {" JA ", true}, {"NEIN", false}, {" ", false}};
    for (const auto& [cell, named] : cases) {
        CAPTURE(std::string(cell));
        CHECK(store.import_roles(kim_with(cell)).is_applied);
        CHECK(is_named(store) == named);
    }
}

TEST_CASE("a table without the column says nothing about consent, and what was said stays")
{
    const std::string without = "buendnis;rolle;person;funktion;seit\nmuenchen;Sprecherin;Kim Beispiel;Büro;2020-01-01\n";
    test::for_each_engine<RolesStore>([&](RolesStore& store) {
        CHECK(store.import_roles(without).is_applied);
        CHECK_FALSE(is_named(store));
        CHECK(store.import_roles(kim_with("ja")).is_applied);
        CHECK(store.import_roles(without).is_applied);
        CHECK(is_named(store));
    });
}

TEST_CASE("consent given for one role, or for one alliance, names nobody in another")
{
    test::for_each_engine<RolesStore>([](RolesStore& store) {
        CHECK(store.import_roles(kim_with("ja")).is_applied);
        CHECK(store.import_roles(kim_with("nein", "Schirmherrschaft")).is_applied);
        CHECK(store.import_roles("buendnis;rolle;person;person_oeffentlich;funktion;seit\nviertel;Sprecherin;Kim Beispiel;nein;Treff;2020-01-01\n").is_applied);
        TestApp app(store);
        CHECK(test::times(app.get("/buendnisse/muenchen").body, "Kim Beispiel") == 1);
        const auto other = app.get("/buendnisse/viertel");
        CHECK(other.says("Treff"));
        CHECK_FALSE(other.says("Kim Beispiel"));
    });
}

TEST_CASE("who agreed has no page, no entry in a list and no address")
{
    RolesStore store(storage::Engine::sqlite);
    CHECK(store.import_roles(kim_with("ja")).is_applied);
    REQUIRE(is_named(store));
    TestApp app(store);
    for (const auto* address : {"/buendnisse?q=kim", "/organisationen?q=kim", "/en/buendnisse?q=beispiel", "/orte/muenchen"}) {
        CAPTURE(std::string(address));
        CHECK_FALSE(app.get(address).says("Kim Beispiel"));
    }
    CHECK(app.get("/organisationen/kim-beispiel").status == 404);
}

TEST_CASE("of an alliance that rests or has ended those who agreed are still named, for they agreed")
{
    RolesStore store(storage::Engine::sqlite);
    CHECK(store.import_roles("buendnis;rolle;person;person_oeffentlich;funktion;seit\nruht;Schirmherrschaft;Kim Beispiel;ja;;2020-01-01\n"
                             "ende;Schirmherrschaft;Toni Beispiel;nein;Landrat;2010-01-01\n").is_applied);
    TestApp app(store);
    CHECK(app.get("/buendnisse/ruht").says("Kim Beispiel"));
    const auto ended = app.get("/buendnisse/ende");
    CHECK(ended.says("Landrat"));
    CHECK_FALSE(ended.says("Toni"));
}
