#include "giving_store.hpp"

using giving::Kind;
using test::answered_by_mail;
using test::ask_link;
using test::asked_for;
using test::give_home;
using test::giving_visitor;
using test::GivingStore;
using test::TestApp;
using test::Visitor;
using test::Words;
using test::yard_home;
using test::yard_page;

TEST_CASE("a gift that somebody ended is not changed back to life by who had it open")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto hall = store.gift(Kind::rooms, "Die Halle");
        auto paula = giving_visitor(app, store.paula);
        paula.open(yard_page + "/geben/" + hall.id.hex());
        paula.use_form(yard_page + "/geben/" + hall.id.hex());
        paula.fill("worte", "Die große Halle");
        store.fill([&](storage::Write& write) { giving::end_gift(write, hall.id, test::morning); });
        CHECK(paula.send().status == 404);
        CHECK(store.gifts().empty());
        store.fill([&](storage::Write& write) { giving::store_gift(write, hall); }); // from whichever way it comes
        CHECK(store.gifts().empty());
        CHECK(paula.send_to(yard_page + "/geben/" + hall.id.hex() + "/ende", {}).status == 404);
    });
}

TEST_CASE("a gift is filled in as people type its days, and saving it unchanged changes nothing")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto hall = store.gift(Kind::money, "Ein Zuschuss", 125'050, true, base::parse_date("2026-12-31"));
    hall.since = base::parse_date("2026-04-01");
    store.fill([&](storage::Write& write) { giving::store_gift(write, hall); });
    auto anna = giving_visitor(app, store.anna);
    anna.open(yard_home + "/" + hall.id.hex());
    for (const auto* value : {"value=\"1250,50\"", "value=\"1.4.2026\"", "value=\"31.12.2026\"", "value=\"Ein Zuschuss\""}) {
        CAPTURE(value);
        CHECK(anna.page().says(value));
    }
    const auto before = store.gifts();
    anna.use_form(yard_home + "/" + hall.id.hex());
    anna.send();
    CHECK(store.gifts() == before);
}

TEST_CASE("a form for an ask that lay open while the partner left asks for nothing, and says nothing of it")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        auto anna = giving_visitor(app, store.anna);
        anna.open(yard_home + "/bitte");
        anna.use_form(yard_home + "/bitte");
        anna.fill("was", "Ihre Halle");
        anna.fill("art", "raeume");
        anna.fill("bis", "20.3.2026");
        store.fill([&](storage::Write& write) {
            REQUIRE(partners::end_partnership(write, store.town, store.werft, base::parse_date("2026-03-13").value(), "test", test::morning).has_value());
        });
        CHECK(anna.send().status == 404);
        CHECK(store.asks().empty());
        CHECK(store.mails().empty());
    });
}

TEST_CASE("who withdrew between the form and the button is not written to")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        auto anna = giving_visitor(app, store.anna);
        CHECK(anna.open(yard_home + "/bitte").says("2 Personen bekommen eine Mail"));
        anna.use_form(yard_home + "/bitte");
        anna.fill("was", "Ihre Halle");
        anna.fill("art", "raeume");
        anna.fill("bis", "20.3.2026");
        store.fill([&](storage::Write& write) { partnering::stop_asking(write, store.contacts(store.town, store.werft).front().id, test::morning); });
        anna.send();
        CHECK(store.subjects_to("erika@example.org").empty());
        CHECK(store.subjects_to("paula@example.de").size() == 1);
    });
}

TEST_CASE("two who close the same ask have one outcome, the later word")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto one = asked_for(app, store).address();
        auto anna = giving_visitor(app, store.anna);
        auto doris = giving_visitor(app, store.doris);
        const auto fill = [&](Visitor& visitor, std::string_view result, std::string_view words) {
            visitor.open(one);
            visitor.use_form(one);
            visitor.fill("ergebnis", result);
            visitor.fill("worte", words);
            visitor.fill("oeffentlich", "nein");
        };
        fill(anna, "done", "Schön war es.");
        fill(doris, "not", "Es fiel aus.");
        anna.send();
        const auto closed_at = store.asks().front().closed_at;
        app.clock.pass(std::chrono::minutes(5));
        CHECK(doris.send().says("Diese Bitte ist abgeschlossen."));
        REQUIRE(store.outcomes().size() == 1);
        CHECK(store.outcomes().front().words == "Es fiel aus.");
        CHECK(store.asks().front().closed_at == closed_at);
    });
}

TEST_CASE("the same answer sent from two windows is told once, another one is told again")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked_for(app, store);
    const auto link = ask_link(store, "erika@example.org");
    Visitor one(app);
    Visitor other(app);
    for (auto* window : {&one, &other}) {
        window->open(link);
        window->fill("antwort", "ja");
        window->fill("worte", "Gern.");
    }
    one.send();
    other.send();
    CHECK(store.subjects_to("anna@example.de").size() == 1);
    answered_by_mail(app, link + "?aendern=1", "ja", "Gern.\r\nAm Montag.");
    CHECK(store.subjects_to("anna@example.de").size() == 2);
    CHECK(store.answers(store.asks().front().id).front() == "Erika Muster: yes Gern. Am Montag.");
}

TEST_CASE("each link of the same ask answers for its own person alone")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        store.contact(store.werft, "Otto Muster", "otto@example.org", test::morning);
        asked_for(app, store);
        answered_by_mail(app, ask_link(store, "otto@example.org"), "nein", "Nicht ich.");
        const auto ask = store.asks().front().id;
        CHECK(store.answers(ask) == Words{"Otto Muster: no Nicht ich.", "Erika Muster: ", "Paula Beispiel: "});
        const auto page = app.get(ask_link(store, "erika@example.org"));
        for (const auto* other : {"Otto", "Nicht ich.", "Paula"}) CHECK_FALSE(page.says(other));
    });
}

TEST_CASE("who represents another partner in the morning and this one at noon sees nothing of the first at noon")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.gift_of(store.town, store.kita, Kind::places, "Zwölf Plätze");
    store.speak_for(store.paula, store.town, store.kita);
    auto paula = giving_visitor(app, store.paula);
    REQUIRE(paula.open("/partner/kita").says("Zwölf Plätze"));
    store.speak_for(store.paula, store.town, store.werft);
    CHECK(paula.open("/partner/kita").status == 404);
    CHECK(paula.open(yard_page).status == 200);
    CHECK_FALSE(paula.page().says("Zwölf Plätze"));
}

TEST_CASE("nothing of gifts, asks and answers comes to light where anybody reads")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        store.gift(Kind::money, "Kanarienzuschuss", 4'711'00, true);
        asked_for(app, store, "Kanarienhalle");
        answered_by_mail(app, ask_link(store, "erika@example.org"), "ja", "Kanarienschlüssel");
        REQUIRE(app.get("/organisationen/werft").says("Gibt: Geld"));
        REQUIRE(giving_visitor(app, store.anna).open(yard_home).says("Kanarienzuschuss"));
        for (const auto* path : {"/organisationen/werft", "/organisationen", "/buendnisse/stadt", "/en/organisationen/werft", "/suche?q=kanarienzuschuss", "/suche?q=kanarienhalle", "/organisationen?q=kanarien",
                                 "/api/v1/organisationen/werft", "/api/v1/organisationen", "/api/v1/buendnisse/stadt", "/daten", "/daten/organisationen.csv", "/sitemap.xml", "/feed.xml", "/buendnisse/stadt/feed.xml",
                                 "/bereich/stadt/geben", "/partner/werft", "/gemeinschaft/geben", "/bitte/kanarien"}) {
            CAPTURE(path);
            const auto text = app.get(path).text();
            for (const auto* secret : {"Kanarienzuschuss", "Kanarienhalle", "Kanarienschlüssel", "4.711", "Erika Muster", "Paula Beispiel"}) CHECK(text.find(secret) == std::string::npos);
        }
        const auto exported = store.read([](storage::Read& read) { return partners::export_organisations(read) + partners::export_partnerships(read); });
        CHECK(exported.find("Kanarien") == std::string::npos);
    });
}
