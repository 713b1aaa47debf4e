#include "partnering_store.hpp"

#include "slices/partnering/store_prospects.hpp"

#include <rapidcheck.h>

using partnering::Outlook;
using partnering::Prospect;
using test::partnering_visitor;
using test::PartneringStore;
using test::TestApp;
using test::Visitor;
using test::Words;

namespace {

const std::string prospects_home = "/bereich/stadt/interessenten";

/// Anna notes an organisation; the page to which that leads.
Visitor noted(TestApp& app, PartneringStore& store, std::string_view name = "Druckerei Muster", std::string_view day = "10.03.2026")
{
    auto anna = partnering_visitor(app, store.anna);
    anna.open(prospects_home + "/neu");
    anna.fill("name", name);
    anna.fill("kontakt", "Herr Muster, 0381 23125-100");
    anna.fill("art", "unternehmen");
    anna.fill("wiedervorlage", day);
    anna.send();
    return anna;
}

std::vector<Prospect> kept(PartneringStore& store)
{
    return store.read([&](storage::Read& read) { return partnering::prospects_of(read, store.town); });
}

void send(Visitor& visitor, const std::string& action)
{
    visitor.use_form(action);
    visitor.send();
}

}

TEST_CASE("whom an alliance wants to win stands on the page of the day when it is time, and is done there or put off")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = noted(app, store);
        const auto path = anna.address();
        CHECK(anna.page().says("Herr Muster, 0381 23125-100"));
        CHECK(anna.open("/bereich").says("Bei Druckerei Muster wieder melden"));
        CHECK(anna.page().says("href=\"" + path + "\""));
        anna.open(path);
        send(anna, path + "/wiedervorlage?spaeter=1");
        CHECK(kept(store).front().follow_up_on == base::parse_date("2026-03-28"));
        CHECK_FALSE(anna.open("/bereich").says("Druckerei"));
        app.clock.pass(std::chrono::hours(14 * 24));
        anna = partnering_visitor(app, store.doris); // who stands in has the same day
        CHECK(anna.open("/bereich").says("Bei Druckerei Muster wieder melden"));
        anna.open(path);
        send(anna, path + "/wiedervorlage");
        CHECK_FALSE(kept(store).front().follow_up_on.has_value());
        CHECK_FALSE(anna.open("/bereich").says("Druckerei"));
        CHECK(anna.open(prospects_home).says("Druckerei Muster"));
    });
}

TEST_CASE("notes are dated, with who wrote them, and say when to turn to somebody again")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = noted(app, store);
        const auto path = anna.address();
        anna.use_form(path + "/notiz");
        anna.fill("notiz", "Will das Sommerfest sehen.\n\nDann entscheidet der Chef.");
        anna.fill("erinnern", "01.07.2026");
        anna.send();
        CHECK(anna.page().says("Will das Sommerfest sehen."));
        CHECK(anna.page().says("Anna Beispiel am 14. März 2026"));
        CHECK(kept(store).front().follow_up_on == base::parse_date("2026-07-01"));
        anna.use_form(path + "/notiz");
        anna.fill("notiz", "Angerufen");
        anna.fill("erinnern", "irgendwann");
        CHECK(anna.send().status == 422);
        CHECK(anna.page().says("Bitte schreiben Sie den Tag so"));
        CHECK(anna.page().says("Angerufen"));
        anna.use_form(path);
        anna.fill("name", "Druckerei Muster und Töchter");
        CHECK(anna.send().says("Druckerei Muster und Töchter"));
    });
}

TEST_CASE("who was won is taken up with the name filled in, and whoever declined waits for nobody")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = noted(app, store);
        const auto path = anna.address();
        send(anna, path + "/stand?ergebnis=gewonnen");
        CHECK(anna.address().starts_with("/bereich/stadt/partner/neu?interessent="));
        CHECK(anna.page().says("value=\"Druckerei Muster\""));
        CHECK(anna.page().says("value=\"unternehmen\" selected"));
        anna.use_form("/bereich/stadt/partner/neu");
        anna.fill("ort", "Rostock");
        anna.send();
        CHECK(anna.page().says("Das hatten Sie notiert: Herr Muster, 0381 23125-100"));
        CHECK(store.partner_names(store.town, "2026-03-14") == Words{"Druckerei Muster", "Neue Werft", "Kita Warnowkinder"});
        CHECK(kept(store).front().outlook == Outlook::won);

        auto other = noted(app, store, "Apotheke Muster");
        const auto declined = other.address();
        send(other, declined + "/stand?ergebnis=abgesagt");
        CHECK(other.page().says("abgesagt"));
        CHECK_FALSE(other.open("/bereich").says("Apotheke"));
        other.open(declined);
        send(other, declined + "/stand?ergebnis=offen");
        CHECK(other.page().says("Gewonnen: als Partner aufnehmen"));
        CHECK(other.send_to(declined + "/stand?ergebnis=unsinn", {}).says("Gewonnen: als Partner aufnehmen")); // nothing has changed
    });
}

TEST_CASE("nobody but who runs the alliance sees whom it wants to win, the service office included")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto path = noted(app, store).address();
        REQUIRE(partnering_visitor(app, store.doris).open(prospects_home).says("Druckerei Muster"));
        std::vector<base::Id<identity::Account>> others = {store.bernd, store.clara, store.sigrid};
        for (const auto role : {identity::Role::partner_representative, identity::Role::provider, identity::Role::state_coordination, identity::Role::ministry, identity::Role::mentor, identity::Role::editor,
                                identity::Role::translator, identity::Role::data_protection, identity::Role::technical_operator}) {
            const auto word = std::string(identity::kind_of(role).word);
            const bool is_local = identity::kind_of(role).realm == identity::Realm::alliance;
            others.push_back(test::account_with(store, role, is_local ? test::Realm{store.town} : test::Realm{std::nullopt, identity::kind_of(role).realm == identity::Realm::state ? "13" : ""},
                                                word + "@example.de", "Erika " + word));
        }
        for (const auto& other : others) {
            auto visitor = partnering_visitor(app, other);
            CHECK_FALSE(visitor.open("/bereich").says("Druckerei"));
            for (const auto& one : {prospects_home, prospects_home + "/neu", path}) {
                CHECK(visitor.open(one).status == 404);
                CHECK_FALSE(visitor.page().says("Druckerei"));
            }
            for (const auto& one : {prospects_home + "/neu", path, path + "/notiz", path + "/wiedervorlage", path + "/stand?ergebnis=abgesagt"}) {
                CHECK(visitor.send_to(one, {{"name", "x"}, {"notiz", "x"}}).status == 404);
            }
        }
        auto clara = partnering_visitor(app, store.clara);
        CHECK(clara.open("/bereich/kreis/interessenten").status == 200);
        CHECK(clara.open("/bereich/kreis/interessenten/" + kept(store).front().id.hex()).status == 404);
        CHECK_FALSE(clara.open("/bereich/kreis/partner/neu?interessent=" + kept(store).front().id.hex()).says("Druckerei"));
        CHECK(app.get(path).header("Location").starts_with("/anmelden"));
        for (const auto* open : {"/suche?q=druckerei", "/buendnisse/stadt", "/organisationen?q=druckerei"}) CHECK_FALSE(app.get(open).says("Druckerei"));
        CHECK(kept(store).size() == 1);
        CHECK(kept(store).front().outlook == Outlook::open);
    });
}

TEST_CASE("what is closed is forgotten after twelve months with its notes, what is open stays")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto open = noted(app, store, "Offene Muster");
        auto closed = noted(app, store, "Geschlossene Muster");
        const auto path = closed.address();
        closed.use_form(path + "/notiz");
        closed.fill("notiz", "Vergesst mich");
        closed.send();
        send(closed, path + "/stand?ergebnis=abgesagt");
        const auto forget = [&] {
            std::int64_t removed = 0;
            store.fill([&](storage::Write& write) { removed = partnering::forget_old_prospects(write, app.clock.now()); });
            return removed;
        };
        app.clock.pass(std::chrono::hours(364 * 24));
        CHECK(forget() == 0);
        app.clock.pass(std::chrono::hours(3 * 24));
        CHECK(forget() == 1);
        REQUIRE(kept(store).size() == 1);
        CHECK(kept(store).front().name == "Offene Muster");
    });
}

TEST_CASE("who wrote notes reads them among their own data, and they stay without them when the account goes")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = noted(app, store);
        const auto path = anna.address();
        anna.use_form(path + "/notiz");
        anna.fill("notiz", "Angerufen und Kaffee getrunken");
        anna.send();
        const auto own = [&](base::Id<identity::Account> account) { return store.read([&](storage::Read& read) { return partnering::personal_data_of(read, account); }); };
        CHECK(own(store.anna).find("Kaffee") != std::string::npos);
        CHECK(own(store.anna).find("Druckerei Muster") != std::string::npos);
        CHECK(own(store.doris).find("Kaffee") == std::string::npos);
        store.fill([&](storage::Write& write) { partnering::erase(write, store.anna); });
        CHECK(own(store.anna).find("Kaffee") == std::string::npos);
        const auto notes = store.read([&](storage::Read& read) { return partnering::notes_on(read, kept(store).front().id); });
        REQUIRE(notes.size() == 1);
        CHECK(notes.front().text == "Angerufen und Kaffee getrunken");
        CHECK(notes.front().author_name.empty());
    });
}

TEST_CASE("only what is open can be due, from its day on")
{
    CHECK(rc::check("days and outlooks", [] {
        Prospect prospect;
        const std::chrono::sys_days day{std::chrono::days(*rc::gen::inRange(18'000, 40'000))};
        const auto apart = *rc::gen::inRange(-3, 4);
        prospect.follow_up_on = base::Date(day);
        const base::Date today(day + std::chrono::days(apart));
        RC_ASSERT(partnering::is_due(prospect, today) == (apart >= 0));
        const auto outlook = *rc::gen::element(Outlook::won, Outlook::declined);
        const auto closed = partnering::with_outlook(prospect, outlook, test::morning);
        RC_ASSERT(!partnering::is_due(closed, today));
        RC_ASSERT(closed.closed_at == test::morning);
        RC_ASSERT(partnering::with_outlook(closed, outlook, test::morning + std::chrono::hours(1)) == closed);
        const auto again = partnering::with_outlook(closed, Outlook::open, test::morning);
        RC_ASSERT(!again.closed_at && !partnering::is_due(again, today));
        RC_ASSERT(partnering::outlook_of(partnering::word_of(outlook)) == outlook);
    }));
}
