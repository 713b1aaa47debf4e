#include "giving_store.hpp"

using test::answered_by_mail;
using test::ask_link;
using test::asked_for;
using test::giving_visitor;
using test::GivingStore;
using test::pressed;
using test::TestApp;
using test::Words;
using test::yard_page;

TEST_CASE("a contact answers from the mail with one button, without signing in, and who asked hears of it")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto one = asked_for(app, store).address();
        const auto link = ask_link(store, "erika@example.org");
        for (const auto* answer : {"ja", "nein", "sprechen"}) {
            const auto page = app.get(link + "?antwort=" + answer);
            CHECK(page.says("value=\"" + std::string(answer) + "\" checked"));
            CHECK(page.says("Für das Sommerfest."));
            CHECK_FALSE(page.says("Paula"));
        }
        const auto id = store.asks().front().id;
        CHECK(store.answers(id) == Words{"Erika Muster: ", "Paula Beispiel: "}); // looking changed nothing
        CHECK(answered_by_mail(app, link, "ja", "Der Schlüssel liegt bereit.").says("hat Ihre Antwort und meldet sich"));
        CHECK(answered_by_mail(app, ask_link(store, "paula@example.de"), "sprechen").says("Lassen Sie uns darüber sprechen"));
        CHECK(store.answers(id) == Words{"Erika Muster: yes Der Schlüssel liegt bereit.", "Paula Beispiel: talk"});
        CHECK(store.subjects_to("anna@example.de") == Words{"Neue Werft antwortet: Lassen Sie uns darüber sprechen", "Neue Werft antwortet: Ja, gern"});
        CHECK(store.subjects_to("doris@example.de").empty());
        CHECK(giving_visitor(app, store.anna).open(one).says("Erika Muster: Ja, gern"));
        CHECK(giving_visitor(app, store.anna).open("/bereich").says("Neue Werft hat geantwortet: Ihre Halle"));
    });
}

TEST_CASE("an answer is sent once however often it is pressed, and may be changed until the ask is over")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto one = asked_for(app, store).address();
    const auto link = ask_link(store, "erika@example.org");
    answered_by_mail(app, link, "ja");
    CHECK(app.get(link).says("Danke für Ihre Antwort"));
    CHECK(app.get(link + "?antwort=ja").says("Danke für Ihre Antwort"));
    answered_by_mail(app, link + "?aendern=1", "ja");
    CHECK(store.subjects_to("anna@example.de").size() == 1);
    answered_by_mail(app, link + "?antwort=nein", "nein");
    CHECK(store.subjects_to("anna@example.de").size() == 2);

    test::Visitor late(app);
    late.open(link + "?aendern=1");
    auto anna = giving_visitor(app, store.anna);
    anna.open(one);
    anna.use_form(one);
    anna.fill("ergebnis", "not");
    anna.fill("oeffentlich", "nein");
    CHECK(anna.send().says("Diese Bitte ist abgeschlossen."));
    late.fill("antwort", "ja");
    CHECK(late.send().says("Diese Bitte ist vorbei"));
    CHECK(app.get(link).says("Diese Bitte ist vorbei"));
    CHECK(store.answers(store.asks().front().id) == Words{"Erika Muster: no", "Paula Beispiel: "});
}

TEST_CASE("a link ends with the day of its ask, and then who asked is asked what came of it")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked_for(app, store, "Ihre Halle", "15.3.2026");
    const auto link = ask_link(store, "erika@example.org");
    app.clock.pass(std::chrono::hours(36)); // 23 h of the last day in Germany
    CHECK(app.get(link).says("Was sagen Sie?"));
    CHECK_FALSE(giving_visitor(app, store.anna).open("/bereich").says("Was ist daraus geworden?"));
    app.clock.pass(std::chrono::hours(2));
    CHECK(app.get(link).says("Diese Bitte ist vorbei"));
    CHECK(giving_visitor(app, store.doris).open("/bereich").says("Die Bitte ist vorbei: Ihre Halle. Was ist daraus geworden?"));
    CHECK_FALSE(giving_visitor(app, store.clara).open("/bereich").says("Ihre Halle"));
}

TEST_CASE("a secret that nobody got, or whose contact is forgotten, opens nothing")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        asked_for(app, store);
        const auto own = ask_link(store, "erika@example.org");
        REQUIRE(app.get(own).status == 200);
        for (const auto& path : {std::string("/bitte/0000"), own + "0", own.substr(0, own.size() - 1)}) {
            CHECK(app.get(path).status == 404);
            CHECK(app.post(path, {{"antwort", "ja"}}).status == 404);
        }
        answered_by_mail(app, own, "ja", "Gern.");
        const auto erika = store.contacts(store.town, store.werft).front();
        REQUIRE(erika.name == "Erika Muster");
        store.fill([&](storage::Write& write) { partnering::remove_contact(write, erika); });
        CHECK(app.get(own).status == 404);
        CHECK(app.post(own, {{"antwort", "nein"}}).status == 404);
        const auto page = giving_visitor(app, store.anna).open("/bereich/stadt/bitten/" + store.asks().front().id.hex());
        CHECK(page.says("Ehemaliger Kontakt: Ja, gern"));
        CHECK_FALSE(page.says("Erika"));
    });
}

TEST_CASE("who speaks for the partner answers on its page with one button, words if they like")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        asked_for(app, store);
        CHECK(giving_visitor(app, store.paula).open("/bereich").says("bittet Neue Werft: Ihre Halle"));
        const auto page = pressed(app, store, "ja", "Gern.");
        CHECK(page.says("Ihre Antwort: Ja, gern."));
        CHECK(store.answers(store.asks().front().id) == Words{"Paula Beispiel: yes Gern.", "Erika Muster: "});
        CHECK(store.subjects_to("anna@example.de") == Words{"Neue Werft antwortet: Ja, gern"});
        auto paula = giving_visitor(app, store.paula);
        CHECK_FALSE(paula.open("/bereich").says("bittet Neue Werft"));
        CHECK(paula.page().says("href=\"/partner/werft\""));
    });
}

TEST_CASE("who speaks for the partner only since after it was asked answers all the same")
{
    GivingStore store(storage::Engine::sqlite);
    store.speak_for(store.paula, store.town, store.kita);
    TestApp app(store);
    asked_for(app, store);
    REQUIRE(store.calls(store.asks().front().id).size() == 1);
    store.speak_for(store.paula, store.town, store.werft);
    pressed(app, store, "nein");
    pressed(app, store, "sprechen");
    CHECK(store.answers(store.asks().front().id) == Words{"Paula Beispiel: talk", "Erika Muster: "});
}

TEST_CASE("nobody answers for a partner for which they do not speak there, and nothing but an answer is taken")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked_for(app, store);
    const auto ask = store.asks().front().id;
    const auto path = yard_page + "/bitten/" + ask.hex();
    store.speak_for(store.peter, store.county, store.werft); // of the same organisation, but in the county
    for (const auto& other : {store.anna, store.bernd, store.clara, store.sigrid, store.peter}) {
        auto visitor = giving_visitor(app, other);
        visitor.open("/konto");
        CHECK(visitor.send_to(path, {{"antwort", "ja"}}).status == 404);
    }
    auto paula = giving_visitor(app, store.paula);
    paula.open(yard_page);
    CHECK(paula.send_to("/partner/kita/bitten/" + ask.hex(), {{"antwort", "ja"}}).status == 404);
    paula.open(yard_page);
    paula.send_to(path, {{"antwort", "vielleicht"}});
    app.post(path, {{"antwort", "ja"}});
    CHECK(store.answers(ask) == Words{"Erika Muster: ", "Paula Beispiel: "});
    CHECK(store.subjects_to("anna@example.de").empty());
}

TEST_CASE("the answer goes to whoever acts for the alliance, where who asked does so no more")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked_for(app, store);
    store.fill([&](storage::Write& write) {
        for (const auto& account : {store.anna, store.doris}) write.run("update account set arrived_at = 1 where id = :id", {{"id", account}});
        identity::leave(write, {store.anna, base::parse_date("2026-04-01").value(), "", test::morning});
    });
    answered_by_mail(app, ask_link(store, "erika@example.org"), "ja");
    CHECK(store.subjects_to("anna@example.de").empty());
    CHECK(store.subjects_to("doris@example.de") == Words{"Neue Werft antwortet: Ja, gern"});
}
