#include "giving_store.hpp"

using giving::Kind;
using test::giving_visitor;
using test::GivingStore;
using test::TestApp;
using test::Words;

namespace {

const std::string speaking = "/bereich/stadt/vertretungen";

}

TEST_CASE("who runs an alliance is asked for whom somebody speaks, and says it among the partners")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto nora = test::account_with(store, identity::Role::partner_representative, {store.town}, "nora@example.de", "Nora Beispiel");
        auto anna = giving_visitor(app, store.anna);
        CHECK(anna.open("/bereich").says("Für welchen Partner spricht Nora Beispiel?"));
        CHECK(anna.open(speaking).says("Das hat noch niemand gesagt"));
        CHECK(anna.page().says("Neue Werft"));
        const auto one = speaking + "/" + store.grant_of(nora, store.town);
        CHECK(anna.open(one).says("Kita Warnowkinder"));
        CHECK_FALSE(anna.page().says("Turnverein"));
        anna.use_form(one);
        anna.fill("organisation", "kita");
        CHECK(anna.send().says("Kita Warnowkinder"));
        CHECK_FALSE(anna.open("/bereich").says("Für welchen Partner spricht"));
        CHECK(giving_visitor(app, nora).open("/partner/kita").status == 200);
        CHECK(giving_visitor(app, nora).open("/bereich").says("Unser Beitrag: Kita Warnowkinder"));
    });
}

TEST_CASE("nobody is made to speak for an organisation that is no partner")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto one = speaking + "/" + store.grant_of(store.paula, store.town);
    for (const auto* slug : {"verein", "bank", "", "gibtesnicht"}) {
        auto anna = giving_visitor(app, store.anna);
        anna.open(one);
        anna.use_form(one);
        CHECK(anna.send_to(one, {{"organisation", slug}}).status == 422);
    }
    CHECK(store.read([&](storage::Read& read) { return giving::represented_by(read, store.paula); }).front().organisation.slug == "werft");
}

TEST_CASE("the list of who speaks for whom asks for more than a mail, and is there for its own alliance alone")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto one = speaking + "/" + store.grant_of(store.paula, store.town);
    test::Visitor by_mail(app);
    by_mail.sign_in(store.anna, identity::Proof::mail);
    CHECK_FALSE(by_mail.open(speaking).says("Paula"));
    CHECK(by_mail.address().starts_with("/konto"));
    for (const auto& other : {store.bernd, store.clara, store.sigrid, store.paula}) {
        auto visitor = giving_visitor(app, other);
        CHECK(visitor.open(speaking).status == 404);
        CHECK(visitor.open(one).status == 404);
        CHECK(visitor.send_to(one, {{"organisation", "kita"}}).status == 404);
    }
    auto clara = giving_visitor(app, store.clara);
    CHECK(clara.open("/bereich/kreis/vertretungen").says("Peter Beispiel"));
    CHECK_FALSE(clara.page().says("Paula"));
    CHECK(clara.open("/bereich/kreis/vertretungen/" + store.grant_of(store.paula, store.town)).status == 404);
    CHECK(clara.open("/bereich/kreis/vertretungen/keine").status == 404);
    CHECK(giving_visitor(app, store.anna).open("/bereich/stadt/vertretungen/" + store.grant_of(store.paula, store.town)).says("Paula Beispiel"));
}

TEST_CASE("the network sees who gives what in which state, without persons, words or amounts of money")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.gift(Kind::money, "Vertraulicher Zuschuss", 75'000);
    store.gift(Kind::rooms, "Die Halle");
    store.join(store.town, store.bank);
    store.gift_of(store.town, store.bank, Kind::knowledge, "Beratung");
    for (const auto& who : {store.anna, store.doris, store.clara, store.sigrid}) {
        auto visitor = giving_visitor(app, who);
        CHECK(visitor.open("/gemeinschaft/geben").says("Neue Werft"));
        CHECK(visitor.page().says("Räume, Geld"));
        CHECK(visitor.page().says("Mecklenburg-Vorpommern"));
        for (const auto* hidden : {"Vertraulicher", "Die Halle", "750", "Erika", "Paula Beispiel"}) CHECK(visitor.page().text().find(hidden) == std::string::npos); // tokens may hold any digits
        CHECK_FALSE(visitor.open("/gemeinschaft/geben?art=wissen").says("Neue Werft"));
        CHECK(visitor.page().says("Münchner Bank"));
        CHECK_FALSE(visitor.open("/gemeinschaft/geben?land=by").says("Neue Werft"));
        CHECK(visitor.open("/gemeinschaft/geben?art=plaetze&seite=9").says("Das gibt noch niemand"));
    }
    for (const auto& who : {store.bernd, store.paula, store.peter}) CHECK(giving_visitor(app, who).open("/gemeinschaft/geben").status == 404);
    CHECK(app.get("/gemeinschaft/geben").header("Location").starts_with("/anmelden"));
}

TEST_CASE("a long list of the network goes on on further pages, each organisation once")
{
    GivingStore store(storage::Engine::sqlite);
    std::string table = "schluessel;name;art\n";
    for (int number = 0; number < 70; ++number) table += fmt::format("o{:02};Organisation {:02};unternehmen\n", number, number);
    store.fill([&](storage::Write& write) { REQUIRE(partners::import_organisations(write, table, test::morning, [](std::size_t, std::size_t) {}).is_applied); });
    for (int number = 0; number < 70; ++number) {
        const auto one = store.organisation(fmt::format("o{:02}", number));
        store.join(store.town, one);
        store.gift_of(store.town, one, Kind::rooms, "Raum");
    }
    TestApp app(store);
    auto anna = giving_visitor(app, store.anna);
    std::size_t seen = 0;
    for (const auto* page : {"1", "2"}) {
        anna.open(std::string("/gemeinschaft/geben?art=raeume&seite=") + page);
        for (int number = 0; number < 70; ++number) seen += anna.page().says(fmt::format("Organisation {:02}", number)) ? 1 : 0;
    }
    CHECK(seen == 70);
}
