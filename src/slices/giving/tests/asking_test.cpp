#include "giving_store.hpp"

using giving::Kind;
using test::ask_link;
using test::asked_for;
using test::give_home;
using test::giving_visitor;
using test::GivingStore;
using test::TestApp;
using test::Words;
using test::yard_home;

TEST_CASE("who asks sees before how many persons are reached, and exactly those get a mail who agreed or speak for the partner")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        CHECK(giving_visitor(app, store.anna).open(yard_home + "/bitte").says("2 Personen bekommen eine Mail"));
        const auto anna = asked_for(app, store);
        REQUIRE(store.asks().size() == 1);
        CHECK(anna.address() == "/bereich/stadt/bitten/" + store.asks().front().id.hex());
        CHECK(anna.page().says("Ihre Halle"));
        CHECK(store.mails().size() == 2);
        CHECK(store.subjects_to("max@example.org").empty());
        CHECK(store.subjects_to("erika@example.org").size() == 1);
        CHECK(store.subjects_to("erika@example.org") == store.subjects_to("paula@example.de"));
        CHECK(store.subjects_to("erika@example.org").front().ends_with("bittet Sie um etwas: Ihre Halle"));
        CHECK(ask_link(store, "erika@example.org").size() == std::string("/bitte/").size() + 64);
        CHECK(ask_link(store, "erika@example.org") != ask_link(store, "paula@example.de"));
        CHECK(store.answers(store.asks().front().id) == Words{"Erika Muster: ", "Paula Beispiel: "});
        CHECK_FALSE(store.asks().front().by_telephone);
    });
}

TEST_CASE("who has an account and is a contact too gets one mail")
{
    GivingStore store(storage::Engine::sqlite);
    store.contact(store.werft, "Paula Beispiel", "paula@example.de", test::morning);
    TestApp app(store);
    asked_for(app, store);
    CHECK(store.subjects_to("paula@example.de").size() == 1);
    CHECK(store.mails().size() == 2);
}

TEST_CASE("where nobody agreed to be asked, the ask is kept as one by telephone and no mail leaves")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        store.contact(store.kita, "Otto Muster", "otto@example.org");
        CHECK(giving_visitor(app, store.anna).open(give_home + "/kita/bitte").says("Bei diesem Partner darf noch niemand per Mail gefragt werden."));
        const auto anna = asked_for(app, store, "Zwei Plätze", "20.3.2026", "kita");
        CHECK(anna.page().says("Diese Bitte steht hier als Bitte per Telefon."));
        CHECK(store.asks().front().by_telephone);
        CHECK(store.mails().empty());
        CHECK(store.calls(store.asks().front().id).empty());
    });
}

TEST_CASE("an alliance asks by mail ten times within a day at most; calls are not counted, and tomorrow is another day")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (int number = 0; number < 10; ++number) asked_for(app, store);
    asked_for(app, store, "Zwei Plätze", "20.3.2026", "kita");
    CHECK(store.asks().size() == 11);
    const auto eleventh = asked_for(app, store, "Noch etwas");
    CHECK(eleventh.page().status == 422);
    CHECK(eleventh.page().says("innerhalb eines Tages zehnmal gebeten"));
    CHECK(eleventh.page().says("Noch etwas"));
    CHECK(store.asks().size() == 11);
    app.clock.pass(std::chrono::hours(25));
    CHECK(asked_for(app, store, "Noch etwas").page().status == 200);
    CHECK(store.asks().size() == 12);
}

TEST_CASE("a form that is sent twice asks once")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = giving_visitor(app, store.anna);
    const auto form = yard_home + "/bitte";
    anna.open(form);
    auto again = anna;
    for (auto* visitor : {&anna, &again}) {
        visitor->use_form(form);
        visitor->fill("was", "Ihre Halle");
        visitor->fill("art", "raeume");
        visitor->fill("bis", "20.3.2026");
        CHECK(visitor->send().status == 200);
    }
    CHECK(store.asks().size() == 1);
    CHECK(store.mails().size() == 2);
}

TEST_CASE("mistakes in an ask stand beside their field, and nothing typed is lost")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    const std::vector<std::pair<std::string, std::string>> wrong = {{"13.3.2026", "Dieser Tag ist vorbei."}, {"31.2.2026", "Diesen Tag"}, {"", "bis wann Sie die Antwort brauchen"}};
    for (const auto& [until, told] : wrong) {
        const auto anna = asked_for(app, store, "Ihre Halle", until);
        CHECK(anna.page().status == 422);
        CHECK(anna.page().says(told));
        CHECK(anna.page().says("Für das Sommerfest."));
    }
    CHECK(store.asks().empty());
    CHECK(store.mails().empty());
}

TEST_CASE("nobody else asks in the name of an alliance or reads what it asked, whatever they guess")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto one = asked_for(app, store).address();
    const auto id = store.asks().front().id.hex();
    const auto gift = store.gift(Kind::rooms, "Die Halle").id.hex();
    REQUIRE(giving_visitor(app, store.doris).open(one).says("Ihre Halle"));
    for (const auto& other : {store.bernd, store.clara, store.sigrid, store.paula, store.peter}) {
        auto visitor = giving_visitor(app, other);
        for (const auto& path : {give_home, yard_home, yard_home + "/neu", yard_home + "/bitte", yard_home + "/" + gift, one, std::string("/bereich/stadt/vertretungen")}) {
            CHECK(visitor.open(path).status == 404);
            CHECK_FALSE(visitor.page().says("Halle"));
        }
        for (const auto& path : {yard_home + "/neu", yard_home + "/bitte", yard_home + "/" + gift, yard_home + "/" + gift + "/ende", one}) {
            CHECK(visitor.send_to(path, {{"was", "x"}, {"art", "raeume"}, {"worte", "x"}, {"bis", "20.3.2026"}, {"oeffentlich", "ja"}, {"ergebnis", "done"}}).status == 404);
        }
    }
    auto clara = giving_visitor(app, store.clara);
    CHECK(clara.open("/bereich/kreis/geben/werft").status == 200);
    CHECK_FALSE(clara.page().says("Halle"));
    CHECK(clara.open("/bereich/kreis/bitten/" + id).status == 404);
    CHECK(clara.open("/bereich/kreis/geben/werft/" + gift).status == 404);
    CHECK(clara.send_to("/bereich/kreis/geben/werft/" + gift + "/ende", {}).status == 404);
    CHECK(clara.open("/bereich/kreis/geben/kita").status == 404);
    CHECK(app.get(give_home).header("Location").starts_with("/anmelden"));
    CHECK(store.asks().size() == 1);
    CHECK_FALSE(store.asks().front().closed_at.has_value());
    CHECK(store.gift_words() == Words{"Die Halle"});
}

TEST_CASE("who is no partner any more is asked for nothing, but what was between them stays readable")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = giving_visitor(app, store.anna);
    CHECK(anna.open(give_home + "/verein").status == 404);
    store.gift_of(store.town, store.verein, Kind::rooms, "Die Turnhalle");
    CHECK(anna.open(give_home + "/verein").says("nicht mehr Partner des Bündnisses"));
    CHECK(anna.page().says("Die Turnhalle"));
    CHECK(anna.open(give_home + "/verein/bitte").status == 404);
    CHECK(anna.open(give_home + "/verein/neu").status == 404);
    CHECK(anna.open(give_home + "/gibtesnicht").status == 404);
}

TEST_CASE("each page has an address of its own, and what is not there is not found")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = giving_visitor(app, store.anna);
    for (const auto* path : {"/bereich/stadt/geben", "/bereich/stadt/geben/werft", "/bereich/stadt/geben/werft/neu", "/bereich/stadt/geben/werft/bitte",
                             "/bereich/stadt/vertretungen", "/partner/werft", "/partner/werft/geben", "/gemeinschaft/geben", "/en/bereich/stadt/geben"}) {
        CAPTURE(path);
        CHECK(anna.open(path).status == 200);
    }
    for (const auto* path : {"/bereich/stadt/geben/werft/0000", "/bereich/stadt/bitten/0000", "/bereich/stadt/vertretungen/0000", "/partner/werft/geben/0000", "/bereich/nirgends/geben"}) {
        CAPTURE(path);
        CHECK(anna.open(path).status == 404);
    }
    for (const auto* path : {"/bereich/stadt/geben/werft/0000/ende", "/partner/werft/geben/0000/ende", "/partner/werft/bitten/0000", "/bereich/stadt/vertretungen/0000", "/bereich/stadt/bitten/0000"}) {
        CAPTURE(path);
        anna.open("/konto");
        CHECK(anna.send_to(path, {{"antwort", "ja"}, {"ergebnis", "done"}, {"oeffentlich", "nein"}, {"organisation", "werft"}}).status == 404);
    }
    CHECK(app.get("/bitte/0000").status == 404);
}
