#include "partnering_store.hpp"

using partnering::ContactPerson;
using test::partner_home;
using test::partnering_visitor;
using test::PartneringStore;
using test::TestApp;
using test::Visitor;
using test::Words;

namespace {

const std::string desk = partner_home + "/werft";

/// Anna writes down somebody at the shipyard.
Visitor written_down(TestApp& app, PartneringStore& store, std::string_view name = "Erika Beispiel", std::string_view mail = "Erika@Example.org", std::string_view telephone = "0381 23125-100",
                     const Words& ticked = {})
{
    auto anna = partnering_visitor(app, store.anna);
    anna.open(desk + "/kontakte/neu");
    anna.use_form(desk + "/kontakte/neu");
    anna.fill("name", name);
    anna.fill("aufgabe", "Ausbildung");
    anna.fill("email", mail);
    anna.fill("telefon", telephone);
    for (const auto& box : ticked) anna.add(box, "ja");
    anna.send();
    return anna;
}

ContactPerson only_contact(PartneringStore& store)
{
    const auto all = store.contacts(store.town, store.werft);
    REQUIRE(all.size() == 1);
    return all.front();
}

}

TEST_CASE("a contact is added, changed and removed; nothing of it is public unless somebody ticks it")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = written_down(app, store);
        CHECK(anna.address() == desk);
        CHECK(anna.page().says("Erika Beispiel"));
        CHECK(anna.page().says("Nichts davon ist öffentlich."));
        const auto contact = only_contact(store);
        CHECK(contact.mail == "erika@example.org");
        CHECK_FALSE(contact.consent_recorded_at.has_value());
        CHECK_FALSE(app.get("/organisationen/werft").says("An wen man sich wendet"));

        const auto path = desk + "/kontakte/" + contact.id.hex();
        anna.open(path);
        anna.use_form(path);
        anna.fill("aufgabe", "Personalabteilung");
        anna.add("telefon_oeffentlich", "ja");
        anna.send();
        CHECK(anna.page().says("Personalabteilung"));
        CHECK(anna.page().says("Öffentlich mit Einverständnis: Telefon."));
        CHECK(only_contact(store).consent_recorded_by == store.anna);
        CHECK(only_contact(store).consent_recorded_at == app.clock.now());
        CHECK(app.get("/organisationen/werft").says("0381 23125-100"));

        anna.open(path);
        anna.use_form(path + "/ende");
        anna.send();
        CHECK(store.contacts(store.town, store.werft).empty());
        CHECK_FALSE(app.get("/organisationen/werft").says("0381 23125-100"));
        CHECK(anna.open(path).status == 404);
    });
}

TEST_CASE("the page with persons asks for more than a mail, and who opened it is written down")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    (void)written_down(app, store);
    Visitor anna(app);
    anna.sign_in(store.anna, identity::Proof::mail);
    CHECK(anna.open(partner_home).says("Neue Werft"));
    CHECK_FALSE(anna.open(desk).says("Erika"));
    CHECK(anna.address().starts_with("/konto"));
}

TEST_CASE("of contacts nothing comes to light but what was ticked: on no page, in no feed, table, search or answer for programs")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        (void)written_down(app, store, "Verborgene Kanarie", "kanarie@example.org", "0381 99999-111", {"telefon_oeffentlich"});
        REQUIRE(app.get("/organisationen/werft").says("0381 99999-111"));
        for (const auto* path : {"/organisationen/werft", "/organisationen", "/buendnisse/stadt", "/organisationen?q=kanarie", "/suche?q=kanarie", "/suche?q=ausbildung", "/en/organisationen/werft",
                                 "/api/v1/organisationen/werft", "/api/v1/organisationen", "/api/v1/buendnisse/stadt", "/daten", "/daten/organisationen.csv", "/sitemap.xml", "/feed.xml", "/buendnisse/stadt/feed.xml",
                                 "/gemeinschaft/personen?q=kanarie"}) {
            CAPTURE(path);
            const auto reply = app.get(path);
            for (const auto* secret : {"Kanarie<", "Verborgene", "kanarie@", "kanarie<wbr>", "Ausbildung"}) CHECK_FALSE(reply.says(secret));
        }
        const auto exported = store.read([](storage::Read& read) { return partners::export_organisations(read) + partners::export_partnerships(read); });
        for (const auto* secret : {"Kanarie", "99999", "Ausbildung"}) CHECK(exported.find(secret) == std::string::npos);
    });
}

TEST_CASE("what is ticked and not there, and what nobody can be reached by, is said beside the field")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = written_down(app, store, "Erika Beispiel", "", "", {"email_oeffentlich", "telefon_oeffentlich"});
    CHECK(anna.page().status == 422);
    CHECK(anna.page().says("E-Mail-Adresse öffentlich ist, aber es steht keine da"));
    CHECK(anna.page().says("Telefonnummer öffentlich ist, aber es steht keine da"));
    CHECK(anna.page().says("value=\"Erika Beispiel\""));
    CHECK(anna.page().says("name=\"email_oeffentlich\" type=\"checkbox\" value=\"ja\" checked"));
    CHECK(written_down(app, store, "Erika Beispiel", "erika@exämple.org").page().status == 422);
    CHECK(written_down(app, store, "Erika Beispiel", "", "ruf an").page().status == 422);
    CHECK(written_down(app, store, "").page().says("Bitte schreiben Sie den Namen."));
    CHECK(store.contacts(store.town, store.werft).empty());
}

TEST_CASE("a form that is sent twice writes down one contact")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = partnering_visitor(app, store.anna);
    anna.open(desk + "/kontakte/neu");
    anna.fill("name", "Erika Beispiel");
    auto again = anna;
    anna.send();
    again.send();
    CHECK(store.contacts(store.town, store.werft).size() == 1);
}

TEST_CASE("each alliance has its own contacts at the same organisation, and reaches no other")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    (void)written_down(app, store);
    const auto path = "/bereich/kreis/partner/werft/kontakte/" + only_contact(store).id.hex();
    auto clara = partnering_visitor(app, store.clara);
    CHECK(clara.open("/bereich/kreis/partner/werft").status == 200);
    CHECK_FALSE(clara.page().says("Erika"));
    CHECK(clara.open(path).status == 404);
    for (const auto* what : {"", "/frage", "/ende"}) CHECK(clara.send_to(path + what, {{"name", "Übernommen"}}).status == 404);
    CHECK(clara.send_to("/bereich/kreis/partner/werft/kontakte/neu", {{"sendung", base::to_hex(only_contact(store).id.uuid)}, {"name", "Übernommen"}}).status == 404);
    CHECK(only_contact(store).name == "Erika Beispiel");
    CHECK(store.mails().empty());
}

TEST_CASE("the profile is changed by the only alliance, and by the service office where several share it")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        auto anna = partnering_visitor(app, store.anna);
        anna.open(partner_home + "/kita");
        anna.use_form(partner_home + "/kita");
        anna.fill("kurztext", "Betreut sechzig Kinder am Fluss.");
        anna.fill("website", "kita.example");
        CHECK(anna.send().says("Gespeichert. So lesen es jetzt alle."));
        CHECK(app.get("/organisationen/kita").says("Betreut sechzig Kinder am Fluss."));
        CHECK(app.get("/organisationen/kita").says("https://kita.example"));

        CHECK(anna.open(desk).text().find("übernimmt das das Servicebüro") != std::string::npos);
        CHECK_FALSE(anna.page().says("name=\"kurztext\""));
        CHECK(anna.send_to(desk, {{"name", "Gekapert"}, {"ort", "Rostock"}, {"art", "verein"}}).status == 404);

        auto sigrid = partnering_visitor(app, store.sigrid);
        CHECK(sigrid.open("/verwaltung").says("href=\"/verwaltung/organisationen\""));
        CHECK(sigrid.open("/verwaltung/organisationen?q=werft").says("/verwaltung/organisationen/werft"));
        sigrid.open("/verwaltung/organisationen/werft");
        sigrid.use_form("/verwaltung/organisationen/werft");
        sigrid.fill("name", "Neue Werft Rostock");
        CHECK(sigrid.send().says("Gespeichert."));
        CHECK(app.get("/organisationen/werft").says("Neue Werft Rostock")); // its address stays
        for (const auto* path : {"/verwaltung/organisationen", "/verwaltung/organisationen/werft"}) CHECK(anna.open(path).status == 404);
        CHECK(anna.send_to("/verwaltung/organisationen/werft", {{"name", "Gekapert"}}).status == 404);
    });
}
