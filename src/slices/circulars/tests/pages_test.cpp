#include "circular_store.hpp"

using test::CircularStore;
using test::drafted;
using test::sent;
using test::TestApp;
using test::Visitor;
using test::visitor_for;
using test::Words;
using test::Written;

namespace {

const std::string home = "/verwaltung/rundschreiben";

}

TEST_CASE("a draft says whom it reaches before anything is sent")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        TestApp app(store);
        const auto address = drafted(app, store.sigrid);
        auto sigrid = visitor_for(app, store.sigrid);
        CHECK(sigrid.open(address).text().find("Es erreicht 7 Personen.") != std::string::npos);
        CHECK(sigrid.open(drafted(app, store.sigrid, {.audience = "leitung", .state = "13"})).text().find("Es erreicht 2 Personen.") != std::string::npos);
        CHECK(sigrid.open(drafted(app, store.sigrid, {.topic = "ferien"})).text().find("Es erreicht 3 Personen.") != std::string::npos);
        CHECK(sigrid.open(drafted(app, store.sigrid, {.audience = "mentoring"})).text().find("Es erreicht 0 Personen.") != std::string::npos);
        CHECK_FALSE(sigrid.page().says("Weiter zum Versand"));
        CHECK(store.mails().empty());
    });
}

TEST_CASE("a test mail comes to oneself alone, and changes nothing of the draft")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto address = drafted(app, store.sigrid, {.link = "https://example.org/anmeldung"});
    auto sigrid = visitor_for(app, store.sigrid);
    sigrid.open(address);
    sigrid.use_form(address + "/probe");
    CHECK(sigrid.send().says("Eine Probemail ist unterwegs zu Ihnen."));
    CHECK(store.mails().size() == 1);
    const auto mail = store.mail_to("sigrid@example.de");
    CHECK(mail.subject == "Probe: Fachtag am 12. Mai");
    CHECK(mail.text.find("Guten Tag Sigrid Beispiel,") != std::string::npos);
    CHECK(mail.text.find("https://example.org/anmeldung") != std::string::npos);
    CHECK(sigrid.open(address).says("Weiter zum Versand"));
}

TEST_CASE("sending asks once more, and who sends twice sends once")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        TestApp app(store);
        const auto address = drafted(app, store.sigrid, {.audience = "leitung"});
        auto sigrid = visitor_for(app, store.sigrid);
        CHECK(sigrid.open(address + "/versand").says("An 3 Personen verschicken?"));
        CHECK(store.mails().empty());
        sigrid.use_form(address + "/versand");
        CHECK(sigrid.send().says("Verschickt am 14. März 2026."));
        CHECK(sigrid.page().says("Die E-Mails werden gerade geschrieben."));
        CHECK(store.write_all(1) > 3);
        CHECK_FALSE(sigrid.open(address).says("gerade geschrieben"));
        CHECK(sigrid.send_to(address + "/versand", {}).status == 200);
        store.write_all();
        CHECK(store.addressed() == Words{"anna@example.de", "clara@example.de", "otto@example.de"});
        CHECK(sigrid.open(address + "/versand").status == 404);
        CHECK(sigrid.open(address + "/aendern").status == 404);
    });
}

TEST_CASE("the report tells how many were reached and whose mail came back, also after the outbox has forgotten")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        TestApp app(store);
        const auto address = drafted(app, store.sigrid, {.audience = "leitung"});
        CHECK(sent(app, store.sigrid, address).text().find("Unterwegs 3 Personen") != std::string::npos);
        store.deliver("clara@example.de", app.clock.now());
        auto sigrid = visitor_for(app, store.sigrid);
        const auto check = [&] {
            const auto text = sigrid.open(address).text();
            CHECK(text.find("Erreicht 2 Personen") != std::string::npos);
            CHECK(text.find("Zurückgekommen eine Person") != std::string::npos);
            CHECK(text.find("Clara Beispiel") != std::string::npos);
            CHECK(text.find("Anna Beispiel") == std::string::npos);
        };
        check();
        CHECK(sigrid.page().says("550 unknown"));
        store.fill([&](storage::Write& write) {
            circulars::daily_round(write);
            mail::remove_old(write, app.clock.now() + std::chrono::days(61));
        });
        CHECK(store.mails().empty());
        check();
        store.fill([&](storage::Write& write) { CHECK(circulars::forget_old_deliveries(write, app.clock.now() + std::chrono::days(367)) > 0); });
        CHECK(sigrid.open(address).says("An wen es ging, wird nicht mehr aufbewahrt."));
    });
}

TEST_CASE("a mail that failed and was sent anew counts as reached")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto address = drafted(app, store.sigrid, {.audience = "leitung"});
    sent(app, store.sigrid, address);
    store.deliver("clara@example.de", app.clock.now());
    store.fill([&](storage::Write& write) {
        circulars::daily_round(write);
        REQUIRE(mail::retry_all(write, app.clock.now()) == 1);
    });
    store.deliver("", app.clock.now() + std::chrono::hours(1));
    store.fill([&](storage::Write& write) { circulars::daily_round(write); });
    CHECK(visitor_for(app, store.sigrid).open(address).text().find("Erreicht 3 Personen") != std::string::npos);
}

TEST_CASE("a state coordination writes to its own state, whatever it sends along")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto lutz = visitor_for(app, store.lutz);
    CHECK_FALSE(lutz.open(home + "/neu").says("name=\"land\""));
    lutz.use_form(home + "/neu");
    lutz.fill("betreff", "Treffen");
    lutz.fill("text", "Am Montag.");
    lutz.add("land", "09");
    lutz.send();
    const auto address = lutz.address();
    CHECK(lutz.page().text().find("Es erreicht 4 Personen.") != std::string::npos);
    sent(app, store.lutz, address);
    CHECK(store.addressed() == Words{"anna@example.de", "bernd@example.de", "clara@example.de", "lutz@example.de"});
}

TEST_CASE("nobody else reads or sends a circular, whatever they guess")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto of_office = drafted(app, store.sigrid);
    const auto of_state = drafted(app, store.lutz, {.subject = "Nur für Mecklenburg"});
    REQUIRE(visitor_for(app, store.sigrid).open(home).says("Nur für Mecklenburg"));
    CHECK(visitor_for(app, store.lutz).open(of_state).status == 200);
    CHECK_FALSE(visitor_for(app, store.lutz).open(home).says("Fachtag am 12. Mai"));
    for (const auto& [who, address] : {std::pair(store.lutz, of_office), {store.bert, of_state}, {store.anna, of_state}, {store.otto, of_office}}) {
        auto visitor = visitor_for(app, who);
        for (const auto* what : {"", "/aendern", "/versand"}) CHECK(visitor.open(address + what).status == 404);
        for (const auto* what : {"/aendern", "/versand", "/probe", "/loeschung"}) CHECK(visitor.send_to(address + what, {}).status == 404);
    }
    CHECK(visitor_for(app, store.anna).open("/verwaltung/rundschreiben").status == 404);
    CHECK(visitor_for(app, store.anna).open("/verwaltung/rundschreiben/neu").status == 404);
    CHECK(app.get(of_office).header("Location").starts_with("/anmelden"));
    CHECK(store.mails().empty());
    CHECK(visitor_for(app, store.sigrid).open(of_state).status == 200);
}

TEST_CASE("without a passkey nobody writes to many")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto address = drafted(app, store.sigrid);
    Visitor visitor(app);
    visitor.sign_in(store.sigrid, identity::Proof::mail);
    visitor.open(address);
    CHECK_FALSE(visitor.page().says("Fachtag am 12. Mai"));
    CHECK(visitor.address().starts_with("/konto"));
}

TEST_CASE("a draft is changed and thrown away; mistakes lose nothing")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto address = drafted(app, store.sigrid, {.audience = "leitung"});
    auto sigrid = visitor_for(app, store.sigrid);
    sigrid.open(address + "/aendern");
    sigrid.use_form(address + "/aendern");
    sigrid.fill("betreff", "");
    sigrid.fill("link", "javascript:alert(1)");
    const auto& wrong = sigrid.send();
    CHECK(wrong.status == 422);
    CHECK(wrong.says("Bitte schreiben Sie einen Betreff."));
    CHECK(wrong.says("Bitte melden Sie sich an."));
    CHECK(wrong.says("value=\"leitung\" checked"));
    sigrid.fill("betreff", "Fachtag\r\nBcc: alle@example.org");
    sigrid.fill("link", "");
    CHECK(sigrid.send().says("<h1>Fachtag Bcc: alle@example.org</h1>"));
    sigrid.use_form(address + "/loeschung");
    CHECK(sigrid.send().says("Bisher wurde nichts geschrieben."));
    CHECK(sigrid.open(address).status == 404);
}

TEST_CASE("the service office finds circulars on its page, a state coordination on the page of the day")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(visitor_for(app, store.sigrid).open("/verwaltung").says("href=\"/verwaltung/rundschreiben\""));
    CHECK(visitor_for(app, store.lutz).open("/bereich").says("href=\"/verwaltung/rundschreiben\""));
    CHECK_FALSE(visitor_for(app, store.anna).open("/bereich").says("href=\"/verwaltung/rundschreiben\""));
}

TEST_CASE("a demonstration has a circular that was sent and one that was not")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.fill([&](storage::Write& write) { circulars::make_demonstration(write, app.clock.now()); });
    auto sigrid = visitor_for(app, store.sigrid);
    CHECK(sigrid.open(home).says("verschickt am 11. März 2026"));
    CHECK(sigrid.page().says("Entwurf"));
    CHECK(store.addressed() == Words{"anna@example.de", "clara@example.de", "otto@example.de"});
}

TEST_CASE("a stranger sees nothing of circulars, at none of their addresses")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* path : {"/verwaltung/rundschreiben/x", "/verwaltung/rundschreiben/x/aendern", "/verwaltung/rundschreiben/x/versand"}) CHECK(app.get(path).status == 303);
    for (const auto* path : {"/verwaltung/rundschreiben/x/probe", "/verwaltung/rundschreiben/x/loeschung"}) CHECK(app.post(path, {}).status == 401);
}
