#include "giving_store.hpp"

#include "slices/identity/store.hpp"

using giving::Kind;
using test::answered_by_mail;
using test::ask_link;
using test::asked_for;
using test::give_home;
using test::giving_visitor;
using test::GivingStore;
using test::pressed;
using test::TestApp;
using test::Words;
using test::yard_home;
using test::yard_page;

namespace {

/// The shipyard left the town yesterday.
void leave_town(GivingStore& store)
{
    store.fill([&](storage::Write& write) {
        REQUIRE(partners::end_partnership(write, store.town, store.werft, base::parse_date("2026-03-13").value(), "test", test::morning).has_value());
    });
}

void end_role(GivingStore& store, base::Id<identity::Account> account)
{
    const auto grant = base::Id<identity::Grant>::parse(store.grant_of(account, store.town)).value();
    store.fill([&](storage::Write& write) { REQUIRE(identity::end_role(write, store.town, grant, {store.anna, test::morning}).has_value()); });
}

partnering::ContactPerson erika_of(GivingStore& store) { return store.contacts(store.town, store.werft).front(); }

std::string kept_about(GivingStore& store, base::Id<identity::Account> account)
{
    return store.read([&](storage::Read& read) { return giving::personal_part().data(read, account); });
}

}

TEST_CASE("the link of a mail ends with the role of who got it")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        asked_for(app, store);
        const auto link = ask_link(store, "paula@example.de");
        REQUIRE(app.get(link).says("Ihre Halle"));
        test::give_role(store, store.paula, identity::Role::member, {store.town}); // she stays a member
        end_role(store, store.paula);
        CHECK(app.get(link).status == 404);
        CHECK(app.post(link, {{"antwort", "ja"}}).status == 404);
        CHECK(giving_visitor(app, store.paula).open(yard_page).status == 404);
        CHECK(store.answers(store.asks().front().id) == Words{"Erika Muster: ", "Paula Beispiel: "});
        CHECK(app.get(ask_link(store, "erika@example.org")).status == 200); // hers is hers
    });
}

TEST_CASE("the link of a mail ends when who got it speaks for another partner, and is there again when they speak for this one")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        asked_for(app, store);
        const auto link = ask_link(store, "paula@example.de");
        store.speak_for(store.paula, store.town, store.kita);
        CHECK(app.get(link).status == 404);
        test::give_role(store, store.paula, identity::Role::partner_representative, {store.county});
        store.speak_for(store.paula, store.county, store.werft); // the same partner, elsewhere
        CHECK(app.get(link).status == 404);
        store.speak_for(store.paula, store.town, store.werft);
        CHECK(app.get(link).status == 200);
    });
}

TEST_CASE("an address that was wrong is not asked any more once it is mended")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        asked_for(app, store);
        const auto link = ask_link(store, "erika@example.org");
        REQUIRE(app.get(link).status == 200);
        auto anna = giving_visitor(app, store.anna);
        const auto path = test::partner_home + "/werft/kontakte/" + erika_of(store).id.hex();
        anna.open(path);
        anna.use_form(path);
        anna.fill("email", "muster@example.org");
        anna.send();
        CHECK(app.get(link).status == 404);
        CHECK(app.post(link, {{"antwort", "ja"}}).status == 404);
        CHECK(store.answers(store.asks().front().id) == Words{"Erika Muster: ", "Paula Beispiel: "});
    });
}

TEST_CASE("who wants no more mails may still answer the one that came before")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked_for(app, store);
    store.fill([&](storage::Write& write) { partnering::stop_asking(write, erika_of(store).id, test::morning); });
    CHECK(answered_by_mail(app, ask_link(store, "erika@example.org"), "nein").says("Danke für Ihre Antwort"));
    asked_for(app, store, "Noch etwas");
    CHECK(store.subjects_to("erika@example.org").size() == 1); // the new one goes to Paula alone
    CHECK(store.subjects_to("paula@example.de").size() == 2);
}

TEST_CASE("a partner that left is asked for nothing any more, on no way")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto one = asked_for(app, store).address();
        const auto id = store.asks().front().id;
        const auto link = ask_link(store, "erika@example.org");
        test::Visitor early(app);
        early.open(link);
        auto paula = giving_visitor(app, store.paula);
        REQUIRE(paula.open("/bereich").says("bittet Neue Werft: Ihre Halle"));
        leave_town(store);
        CHECK(app.get(link).says("Diese Bitte ist vorbei"));
        early.fill("antwort", "ja");
        CHECK(early.send().says("Diese Bitte ist vorbei"));
        CHECK_FALSE(paula.open("/bereich").says("bittet Neue Werft"));
        CHECK_FALSE(paula.open(yard_page).says("Ihre Halle"));
        paula.send_to(yard_page + "/bitten/" + id.hex(), {{"antwort", "ja"}});
        CHECK(store.answers(id) == Words{"Erika Muster: ", "Paula Beispiel: "});
        CHECK(giving_visitor(app, store.anna).open(one).says("Bitte abschließen")); // the alliance still says what came of it
    });
}

TEST_CASE("a partner that left still reads what it gave, and writes down nothing new")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto hall = store.gift(Kind::rooms, "Die Halle", {}, true);
        auto paula = giving_visitor(app, store.paula);
        REQUIRE(paula.open(yard_page).says("href=\"/partner/werft/geben?buendnis=stadt\""));
        leave_town(store);
        CHECK(paula.open(yard_page).says("Die Halle"));
        CHECK_FALSE(paula.page().says("href=\"/partner/werft/geben?buendnis=stadt\""));
        for (const auto* path : {"/geben", "/geben?buendnis=stadt"}) {
            CHECK(paula.open(yard_page + path).status == 404);
            paula.open(yard_page);
            CHECK(paula.send_to(yard_page + path, {{"art", "raeume"}, {"worte", "x"}, {"oeffentlich", "ja"}}).status == 404);
        }
        CHECK(store.gift_words() == Words{"Die Halle"});
        CHECK_FALSE(app.get("/organisationen/werft").says("Gibt: Räume"));
        paula.open(yard_page);
        paula.use_form(yard_page + "/geben/" + hall.id.hex() + "/ende");
        paula.send();
        CHECK(store.gifts().empty()); // what was promised may be taken back
    });
}

TEST_CASE("who sends the key of a gift that has ended, or of others, changes nothing")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto ended = store.gift(Kind::rooms, "Die alte Halle");
        const auto living = store.gift(Kind::money, "Der Zuschuss", 5'000);
        store.fill([&](storage::Write& write) { giving::end_gift(write, ended.id, test::morning); });
        const auto before = kept_about(store, store.anna);
        auto clara = giving_visitor(app, store.clara);
        for (const auto& gift : {ended, living}) {
            clara.open("/bereich/kreis/geben/werft/neu");
            clara.send_to("/bereich/kreis/geben/werft/neu", {{"sendung", base::to_hex(gift.id.uuid)}, {"art", "dinge"}, {"worte", "Gekapert"}, {"oeffentlich", "ja"}});
        }
        CHECK(kept_about(store, store.anna) == before);
        CHECK(kept_about(store, store.clara).find("Gekapert") == std::string::npos);
        CHECK(store.gift_words() == Words{"Der Zuschuss"});
        CHECK(store.read([&](storage::Read& read) { return giving::gifts_from(read, store.county, store.werft, test::today); }).empty());
    });
}

TEST_CASE("of a contact who had all of it deleted no words stay, shown at once and kept until the night at most")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto one = asked_for(app, store).address();
        answered_by_mail(app, ask_link(store, "erika@example.org"), "ja", "Rufen Sie mich an: 0381 23125-100");
        pressed(app, store, "sprechen", "Am Montag.");
        REQUIRE(giving_visitor(app, store.anna).open(one).says("0381 23125-100"));
        store.fill([&](storage::Write& write) { partnering::remove_contact(write, erika_of(store)); });
        const auto page = giving_visitor(app, store.anna).open(one);
        CHECK(page.says("Ehemaliger Kontakt: Ja, gern"));
        CHECK_FALSE(page.says("0381 23125-100"));
        CHECK(store.answers(store.asks().front().id) == Words{": yes", "Paula Beispiel: talk Am Montag."});
        const auto kept = [&] {
            return store.read([](storage::Read& read) { return read.value<std::int64_t>("select count(*) from gift_call where words <> ''", {}); });
        };
        CHECK(kept() == 2);
        store.fill([&](storage::Write& write) { CHECK(giving::forget_links(write, app.clock.now()) == 1); });
        CHECK(kept() == 1);
        store.fill([&](storage::Write& write) { CHECK(giving::forget_links(write, app.clock.now()) == 0); });
    });
}

TEST_CASE("an address that stands twice at a partner gets one mail")
{
    GivingStore store(storage::Engine::sqlite);
    store.contact(store.werft, "Erika Muster (Büro)", "erika@example.org", test::morning);
    TestApp app(store);
    CHECK(giving_visitor(app, store.anna).open(yard_home + "/bitte").says("2 Personen bekommen eine Mail"));
    asked_for(app, store);
    CHECK(store.subjects_to("erika@example.org").size() == 1);
    CHECK(store.mails().size() == 2);
    CHECK(store.calls(store.asks().front().id).size() == 2);
}

TEST_CASE("the network knows only who is a partner now")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        store.gift(Kind::rooms, "Die Halle");
        store.gift_of(store.county, store.werft, Kind::money, "Ein Zuschuss", 100);
        store.gift_of(store.town, store.verein, Kind::things, "Die Bänke"); // left in 2025
        store.gift_of(store.town, store.bank, Kind::knowledge, "Beratung");  // never was one
        const auto found = [&] {
            Words names;
            for (const auto& one : store.read([](storage::Read& read) { return giving::givers(read, {}, test::today, 1); })) {
                names.push_back(one.organisation.name);
                for (const auto kind : one.gives) names.back() += " " + std::string(giving::name_of(kind).word);
            }
            CHECK(std::ssize(names) == store.read([](storage::Read& read) { return giving::count_givers(read, {}, test::today); }));
            return names;
        };
        CHECK(found() == Words{"Neue Werft raeume geld"});
        leave_town(store);
        CHECK(found() == Words{"Neue Werft geld"}); // it is one in the county
        CHECK_FALSE(giving_visitor(app, store.clara).open("/gemeinschaft/geben?art=raeume").says("Neue Werft"));
        store.fill([&](storage::Write& write) {
            const std::string_view table = "schluessel;name;art;sitz;beendet\nwerft;Neue Werft;unternehmen;13003000;2026-03-01\n";
            REQUIRE(partners::import_organisations(write, table, test::morning, [](std::size_t, std::size_t) {}).is_applied);
        });
        CHECK(found().empty());
        CHECK_FALSE(app.get("/organisationen/werft").says("Was sie für Familien gibt"));
    });
}
