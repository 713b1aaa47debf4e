#include "giving_store.hpp"

using giving::Kind;
using giving::Outcome;
using test::asked_for;
using test::giving_visitor;
using test::GivingStore;
using test::TestApp;
using test::Words;
using test::yard_home;
using test::yard_page;

namespace {

void write_down(test::Visitor& visitor, const std::string& form, std::string_view words, std::string_view amount = "", std::string_view kind = "raeume")
{
    visitor.open(form);
    visitor.use_form(form.substr(0, form.find('?')));
    visitor.fill("art", kind);
    visitor.fill("worte", words);
    visitor.fill("menge", amount);
    visitor.fill("oeffentlich", "nein");
    visitor.send();
}

Outcome came_about(Kind kind, std::int64_t amount, const char* day)
{
    Outcome outcome;
    outcome.kind = kind;
    outcome.amount = amount;
    outcome.words = "Es war schön.";
    outcome.day = base::parse_date(day).value();
    return outcome;
}

}

TEST_CASE("a partner writes down, changes and ends what it gives, and the alliance sees the same")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        auto paula = giving_visitor(app, store.paula);
        CHECK(paula.open(yard_page).says("Hier ist noch nichts aufgeschrieben."));
        write_down(paula, yard_page + "/geben", "Die Halle samstags", "6");
        CHECK(paula.address() == yard_page);
        CHECK(paula.page().says("Räume, 6 Mal"));
        REQUIRE(store.gift_words() == Words{"Die Halle samstags"});
        const auto id = store.gifts().front().id.hex();
        CHECK(giving_visitor(app, store.anna).open(yard_home).says("Die Halle samstags"));

        paula.open(yard_page + "/geben/" + id);
        paula.use_form(yard_page + "/geben/" + id);
        paula.fill("art", "geld");
        paula.fill("menge", "1.250,50");
        paula.fill("bis", "31.12.2026");
        CHECK(paula.send().says("Geld, 1.250,50 €"));
        CHECK(store.gifts().front().recorded_by == store.paula);

        auto anna = giving_visitor(app, store.anna);
        anna.open(yard_home);
        anna.use_form(yard_home + "/" + id + "/ende");
        CHECK(anna.send().says("Hier ist noch nichts aufgeschrieben."));
        CHECK(store.gifts().empty());
        CHECK(paula.open(yard_page + "/geben/" + id).status == 404);
    });
}

TEST_CASE("an alliance writes down what a partner without an account gives, and finds it by kind")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = giving_visitor(app, store.anna);
    write_down(anna, test::give_home + "/kita/neu", "Zwölf Ferienplätze", "12", "plaetze");
    write_down(anna, yard_home + "/neu", "Die Halle");
    CHECK(anna.open(test::give_home).says("Zwölf Ferienplätze"));
    CHECK(anna.page().says("Die Halle"));
    CHECK(anna.open(test::give_home + "?art=plaetze").says("Zwölf Ferienplätze"));
    CHECK_FALSE(anna.page().says("Die Halle"));
    CHECK(anna.open(test::give_home + "?art=wissen").says("Das gibt noch niemand. Bitten Sie einen Partner darum."));
}

TEST_CASE("mistakes in a gift stand beside their field, and nothing typed is lost")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto paula = giving_visitor(app, store.paula);
    write_down(paula, yard_page + "/geben", "Ein Zuschuss", "viel", "geld");
    CHECK(paula.page().status == 422);
    CHECK(paula.page().says("Bitte schreiben Sie einen Betrag in Euro"));
    CHECK(paula.page().says("Ein Zuschuss"));
    paula.use_form(yard_page + "/geben");
    paula.fill("menge", "");
    paula.fill("von", "1.5.2026");
    paula.fill("bis", "30.4.2026");
    CHECK(paula.send().says("Der letzte Tag liegt vor dem ersten."));
    CHECK(store.gifts().empty());
}

TEST_CASE("the partner's page shows what came of it, with sums by year over all years")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        store.kept_ask("Halle", test::today, came_about(Kind::rooms, 2, "2025-05-01"));
        store.kept_ask("Halle", test::today, came_about(Kind::rooms, 1, "2026-02-01"));
        store.kept_ask("Aufbau", test::today, came_about(Kind::hours, 40, "2025-06-01"));
        store.kept_ask("Zuschuss", test::today, came_about(Kind::money, 75'000, "2025-07-01"));
        const auto page = giving_visitor(app, store.paula).open(yard_page);
        const auto text = page.text();
        CHECK(text.find("Alle Jahre Räume 3 Mal") != std::string::npos);
        CHECK(text.find("2025 Arbeitszeit 40 Stunden") != std::string::npos);
        CHECK(text.find("2025 Geld 750 €") != std::string::npos);
        CHECK(page.says("Es war schön."));
        CHECK(giving_visitor(app, store.anna).open(yard_page).status == 200);
    });
}

TEST_CASE("the page of a partner is there for who speaks for it and who runs an alliance in which it takes part, each with their own alliances")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        asked_for(app, store);
        store.gift(Kind::rooms, "Die Halle der Stadt");
        store.gift_of(store.county, store.werft, Kind::things, "Die Bänke des Kreises");
        REQUIRE(giving_visitor(app, store.paula).open(yard_page).says("Die Halle der Stadt"));
        CHECK_FALSE(giving_visitor(app, store.paula).open(yard_page).says("Die Bänke des Kreises"));
        auto clara = giving_visitor(app, store.clara);
        CHECK(clara.open(yard_page).says("Die Bänke des Kreises"));
        CHECK_FALSE(clara.page().says("Die Halle der Stadt"));
        CHECK_FALSE(clara.page().says("Ihre Halle"));
        CHECK(giving_visitor(app, store.anna).open(yard_page).says("Ihre Halle"));
        CHECK_FALSE(giving_visitor(app, store.anna).open(yard_page).says("name=\"antwort\"")); // who asks does not answer
        for (const auto& other : {store.bernd, store.peter, store.sigrid}) {
            auto visitor = giving_visitor(app, other);
            CHECK(visitor.open(yard_page).status == 404);
            CHECK(visitor.open(yard_page + "/geben").status == 404);
            CHECK(visitor.send_to(yard_page + "/geben", {{"art", "raeume"}, {"worte", "x"}, {"oeffentlich", "ja"}}).status == 404);
        }
        auto paula = giving_visitor(app, store.paula);
        CHECK(paula.open("/partner/kita").status == 404);
        CHECK(paula.open("/partner/gibtesnicht").status == 404);
        CHECK(paula.open(yard_page + "/geben?buendnis=kreis").status == 404);
        CHECK(app.get(yard_page).header("Location").starts_with("/anmelden"));
        CHECK(store.gifts().size() == 1);
    });
}

TEST_CASE("a gift of one alliance is not changed from another one, nor from another partner's page")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto bench = store.gift_of(store.county, store.werft, Kind::things, "Bänke").id.hex();
    auto paula = giving_visitor(app, store.paula);
    CHECK(paula.open(yard_page + "/geben/" + bench).status == 404);
    CHECK(paula.send_to(yard_page + "/geben/" + bench + "/ende", {}).status == 404);
    auto anna = giving_visitor(app, store.anna);
    CHECK(anna.open(yard_home + "/" + bench).status == 404);
    CHECK(anna.open(test::give_home + "/kita/" + store.gift(Kind::rooms, "Halle").id.hex()).status == 404);
    CHECK(giving_visitor(app, store.clara).open("/bereich/kreis/geben/werft/" + bench).status == 200);
}

TEST_CASE("who speaks for a partner in two alliances chooses for which the gift is")
{
    GivingStore store(storage::Engine::sqlite);
    test::give_role(store, store.paula, identity::Role::partner_representative, {store.county});
    store.speak_for(store.paula, store.county, store.werft);
    TestApp app(store);
    auto paula = giving_visitor(app, store.paula);
    CHECK(paula.open(yard_page).says("/partner/werft/geben?buendnis=kreis"));
    write_down(paula, yard_page + "/geben?buendnis=kreis", "Für den Kreis");
    CHECK(store.gifts().empty());
    CHECK(store.read([&](storage::Read& read) { return giving::gifts_from(read, store.county, store.werft, test::today); }).size() == 1);
}
