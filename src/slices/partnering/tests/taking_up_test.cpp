#include "partnering_store.hpp"

#include "slices/audit/audit.hpp"
#include "slices/partners/keeping.hpp"
#include "slices/partnering/store_prospects.hpp"

using test::partner_home;
using test::partnering_visitor;
using test::PartneringStore;
using test::TestApp;
using test::Words;

namespace {

std::string audited(PartneringStore& store)
{
    return store.read([](storage::Read& read) { return audit::export_entries(read); });
}

/// Anna enters a new association; where that leads.
test::Visitor entered(TestApp& app, PartneringStore& store, std::string_view name, std::string_view since = "01.03.2026")
{
    auto anna = partnering_visitor(app, store.anna);
    anna.open(partner_home + "/neu?name=" + web::percent_encoded(name));
    anna.use_form(partner_home + "/neu");
    anna.fill("ort", "Rostock");
    anna.fill("art", "verein");
    anna.fill("website", "www.nachbarschaft.example");
    anna.fill("seit", since);
    anna.send();
    return anna;
}

}

TEST_CASE("the list says who is partner since when, by kind, and what is missing")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        (void)store.contact(store.werft, "Erika Beispiel", "erika@example.org", test::morning);
        auto anna = partnering_visitor(app, store.anna);
        CHECK(anna.open("/bereich").says("href=\"" + partner_home + "\""));
        const auto text = anna.open(partner_home).text();
        CHECK(anna.page().status == 200);
        CHECK(text.find("2 Organisationen sind bei Ihnen dabei.") != std::string::npos);
        CHECK(text.find("seit 1. Januar 2010, eine Kontaktperson") != std::string::npos);
        CHECK(text.find("seit 1. Januar 2015, noch keine Kontaktperson") != std::string::npos);
        CHECK(text.find("Es fehlt noch: eine Kontaktperson, die Website, ein Satz, was sie macht") != std::string::npos);
        CHECK(text.find("Neue Werft") < text.find("Kita Warnowkinder"));
        CHECK_FALSE(anna.page().says("Turnverein"));
        CHECK_FALSE(anna.page().says("erika@example.org")); // persons stand where more than a mail is asked for
        CHECK(anna.open(partner_home + "?q=KITA%20rostock").says("Kita Warnowkinder"));
        CHECK_FALSE(anna.page().says("Neue Werft"));
        CHECK(anna.open(partner_home + "?q=xyz").says("Dazu passt kein Partner."));
    });
}

TEST_CASE("an organisation that is known in any spelling is offered first, and taken up without typing it again")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = partnering_visitor(app, store.anna);
        for (const auto* spelling : {"M%C3%BCnchner%20Bank", "muenchner%20bank%20ag", "M%C3%9CNCHNER%20BANK%20e.V.", "bank%20m%C3%BCnchner"}) {
            CAPTURE(spelling);
            CHECK(anna.open(partner_home + "/neu?name=" + spelling).says("Ist es eine von diesen?"));
            CHECK(anna.page().says("organisation=bank"));
        }
        CHECK(anna.open(partner_home + "/neu?name=Werft").says("ist schon Partner"));
        CHECK_FALSE(anna.open(partner_home + "/neu?name=Zirkus%20Sonne").says("Ist es eine von diesen?"));

        anna.open(partner_home + "/neu?organisation=bank");
        CHECK(anna.page().says("14.03.2026")); // today, unless somebody says otherwise
        anna.fill("seit", "01.02.2026");
        CHECK(anna.send().status == 200);
        CHECK(anna.address().starts_with(partner_home + "/bank/kontakte/neu"));
        CHECK(store.partner_names(store.town, "2026-02-01") == Words{"Münchner Bank", "Neue Werft", "Kita Warnowkinder"});
        CHECK(app.get("/buendnisse/stadt").says("Münchner Bank"));
        CHECK(app.get("/organisationen/bank").says("/buendnisse/stadt"));
        CHECK(audited(store).find("partnership begun") != std::string::npos);
        CHECK(audited(store).find("stadt bank") != std::string::npos);
    });
}

TEST_CASE("a new partner stands on the page of the alliance, on a page of its own and in the search at once")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        REQUIRE_FALSE(app.get("/buendnisse/stadt").says("Nachbarschaft Süd"));
        const auto anna = entered(app, store, "Nachbarschaft Süd e.V.");
        CHECK(anna.address().starts_with(partner_home + "/nachbarschaft-sued-e-v/kontakte/neu"));
        CHECK(app.get("/buendnisse/stadt").says("Nachbarschaft Süd e.V."));
        CHECK(app.get("/organisationen?q=nachbarschaft").says("Nachbarschaft Süd e.V."));
        const auto page = app.get("/organisationen/nachbarschaft-sued-e-v");
        CHECK(page.says("https://www.nachbarschaft.example"));
        CHECK(page.says("Rostock"));
        CHECK(page.says("Vereine und Initiativen"));
        CHECK_FALSE(page.says(store.anna.hex())); // who recorded it is kept, never shown
        CHECK(audited(store).find("organisation created, partnership begun") != std::string::npos);
        const auto found = store.read([](storage::Read& read) { return partners::find_organisation(read, "nachbarschaft-sued-e-v"); });
        CHECK(found->recorded_by == "konto " + store.anna.hex());
    });
}

TEST_CASE("whoever sends a new partner twice has one, and the same name in the same place is not entered twice")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = partnering_visitor(app, store.anna);
        anna.open(partner_home + "/neu?name=Chor");
        anna.use_form(partner_home + "/neu");
        anna.fill("ort", "18055");
        anna.fill("art", "verein");
        auto again = anna;
        anna.send();
        again.send();
        CHECK(anna.address() == again.address());
        CHECK(store.partner_names(store.town, "2026-03-14") == Words{"Neue Werft", "Chor", "Kita Warnowkinder"});

        auto third = entered(app, store, "CHOR");
        CHECK(third.page().status == 422);
        CHECK(third.page().says("gibt es an diesem Ort schon"));
        CHECK(third.page().says("value=\"CHOR\"")); // nothing typed is lost
    });
}

TEST_CASE("mistakes stand beside their fields, and what was typed is still there")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = partnering_visitor(app, store.anna);
    anna.open(partner_home + "/neu?name=Chor");
    anna.use_form(partner_home + "/neu");
    anna.fill("ort", "Nirgendwo am See");
    anna.fill("website", "keine adresse");
    anna.fill("seit", "gestern");
    CHECK(anna.send().status == 422);
    for (const auto* text : {"Bitte wählen Sie, was für eine Organisation es ist.", "Das ist keine Internetadresse.", "Bitte schreiben Sie den Tag so",
                             "value=\"Nirgendwo am See\"", "value=\"gestern\"", "value=\"keine adresse\""}) {
        CAPTURE(text);
        CHECK(anna.page().says(text));
    }
    const auto later = entered(app, store, "Chor der Zukunft", "01.01.2027");
    CHECK(later.page().says("Dieser Tag liegt in der Zukunft"));
    CHECK(store.partner_names(store.town, "2026-03-14").size() == 2);
}

TEST_CASE("a partnership is ended after asking once more, and the end can be taken back for 14 days")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = partnering_visitor(app, store.anna);
        CHECK(anna.open(partner_home + "/kita/ende").says("Die Partnerschaft mit Kita Warnowkinder beenden?"));
        CHECK(store.partner_names(store.town, "2026-03-14").size() == 2); // looking changes nothing
        anna.fill("bis", "28.02.2026");
        CHECK(anna.send().says("14 Tage lang können Sie es unten zurücknehmen"));
        CHECK(store.partner_names(store.town, "2026-03-14") == Words{"Neue Werft"});
        CHECK(store.partner_names(store.town, "2026-02-28").size() == 2);
        CHECK_FALSE(app.get("/buendnisse/stadt").says("Kita Warnowkinder"));

        app.clock.pass(std::chrono::hours(13 * 24));
        anna = partnering_visitor(app, store.anna);
        anna.open(partner_home);
        anna.use_form("/bereich/stadt/partnerschaften/");
        CHECK(anna.send().status == 200);
        CHECK(store.partner_names(store.town, "2026-03-14") == Words{"Neue Werft", "Kita Warnowkinder"});
        CHECK(app.get("/buendnisse/stadt").says("Kita Warnowkinder"));
        for (const auto* deed : {"partnership ended", "end of partnership taken back"}) CHECK(audited(store).find(deed) != std::string::npos);
    });
}

TEST_CASE("what was ended more than 14 days ago stays ended")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = partnering_visitor(app, store.anna);
        anna.open(partner_home + "/kita/ende");
        anna.send();
        const auto ending = store.read([&](storage::Read& read) { return partners::endings_of(read, store.town, app.clock.now()); });
        REQUIRE(ending.size() == 1);
        app.clock.pass(std::chrono::hours(14 * 24 + 1));
        anna = partnering_visitor(app, store.anna);
        CHECK_FALSE(anna.open(partner_home).says("Ende zurücknehmen"));
        CHECK(anna.send_to("/bereich/stadt/partnerschaften/" + ending.front().partnership.hex() + "/rueckgabe", {}).status == 404);
        store.fill([&](storage::Write& write) { CHECK(partners::forget_old_endings(write, app.clock.now()) == 1); });
        CHECK(store.partner_names(store.town, "2026-04-14") == Words{"Neue Werft"});
    });
}

TEST_CASE("the first day and the last one are in their order, whatever is typed")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = partnering_visitor(app, store.anna);
    anna.open(partner_home + "/kita/ende");
    anna.fill("bis", "31.12.2014");
    CHECK(anna.send().says("Dieser Tag liegt vor dem ersten."));
    anna.fill("bis", "01.01.2030");
    CHECK(anna.send().says("mehr als zwei Jahre"));
    anna.open(partner_home + "/neu?organisation=verein");
    anna.fill("seit", "01.06.2025"); // it took part until the end of that year
    CHECK(anna.send().says("Sie war schon bis zum 31.12.2025 dabei."));
    CHECK(store.partner_names(store.town, "2026-03-14").size() == 2);
}

TEST_CASE("nobody else sees, takes up or ends the partners of an alliance")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    REQUIRE(partnering_visitor(app, store.doris).open(partner_home).says("Kita Warnowkinder")); // who stands in for her does
    auto anna = partnering_visitor(app, store.anna);
    anna.open(partner_home + "/kita/ende");
    anna.send();
    const auto ending = store.read([&](storage::Read& read) { return partners::endings_of(read, store.town, app.clock.now()); }).front().partnership.hex();
    for (const auto& other : {store.bernd, store.clara, store.sigrid}) {
        auto visitor = partnering_visitor(app, other);
        for (const auto& path : {partner_home, partner_home + "/neu", partner_home + "/neu?name=x", partner_home + "/werft", partner_home + "/werft/ende", partner_home + "/werft/kontakte/neu"}) {
            CAPTURE(path);
            CHECK(visitor.open(path).status == 404);
        }
        for (const auto& path : {partner_home + "/neu", partner_home + "/werft", partner_home + "/werft/ende", partner_home + "/werft/kontakte/neu", "/bereich/stadt/partnerschaften/" + ending + "/rueckgabe"}) {
            CAPTURE(path);
            CHECK(visitor.send_to(path, {{"organisation", "bank"}, {"seit", "01.01.2026"}, {"bis", "01.03.2026"}, {"name", "x"}}).status == 404);
        }
    }
    auto clara = partnering_visitor(app, store.clara);
    CHECK(clara.open("/bereich/kreis/partner").says("Neue Werft"));
    CHECK(clara.send_to("/bereich/kreis/partnerschaften/" + ending + "/rueckgabe", {}).status == 404);
    CHECK(clara.open("/bereich/kreis/partner/kita").status == 404);
    CHECK(app.get(partner_home).header("Location").starts_with("/anmelden"));
    CHECK(store.partner_names(store.town, "2026-03-15") == Words{"Neue Werft"});
}
