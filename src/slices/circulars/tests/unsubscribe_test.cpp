#include "circular_store.hpp"
#include "slices/circulars/send.hpp"

using test::CircularStore;
using test::drafted;
using test::sent;
using test::TestApp;
using test::visitor_for;
using test::Words;

namespace {

/// Sent from a site that has an address: without one there is no way out.
void send_to_leaders(TestApp& app, CircularStore& store, bool is_duty = false)
{
    store.fill([&](storage::Write& write) {
        test::Circular circular;
        circular.id = base::Id<circulars::Circular>::fresh();
        circular.aim.audience = "leitung";
        circular.subject = "Fachtag";
        circular.text = "Am Montag.";
        circular.is_duty = is_duty;
        circular.created_at = app.clock.now();
        circulars::store_draft(write, circular);
        web::Site site;
        site.public_url = "https://familie.example";
        circulars::send(write, circular, app.clock.now());
        while (circulars::send_next_portion(write, site, app.clock.now())) {}
    });
}

std::string way_out_of(CircularStore& store, std::string_view address)
{
    const auto url = store.mail_to(address).unsubscribe_url;
    return url.empty() ? url : url.substr(std::string("https://familie.example").size());
}

}

TEST_CASE("looking at the way out changes nothing; one click ends circulars, and one brings them back")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        TestApp app(store);
        send_to_leaders(app, store);
        const auto way_out = way_out_of(store, "anna@example.de");
        REQUIRE(way_out.starts_with("/rundschreiben/abmelden/"));
        const auto refuses = [&] { return store.read([&](storage::Read& read) { return circulars::has_refused(read, store.anna); }); };
        CHECK(app.get(way_out).says("Von Rundschreiben abmelden"));
        CHECK_FALSE(refuses());
        CHECK(app.post(way_out, {{"List-Unsubscribe", "One-Click"}}).status == 200); // as mail providers do
        CHECK(refuses());
        auto sigrid = visitor_for(app, store.sigrid);
        CHECK(sigrid.open(drafted(app, store.sigrid, {.audience = "leitung"})).text().find("Es erreicht 2 Personen. Keine Rundschreiben möchten und bekommen: eine Person.") !=
              std::string::npos);
        const auto& again = app.get(way_out);
        CHECK(again.says("Sie bekommen keine Rundschreiben mehr"));
        test::Visitor anna(app);
        anna.open(way_out);
        anna.use_form("/rundschreiben/anmelden/");
        anna.send();
        CHECK_FALSE(refuses());
    });
}

TEST_CASE("each way out is somebody's own, and a guessed one leads nowhere")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    send_to_leaders(app, store);
    CHECK(way_out_of(store, "anna@example.de") != way_out_of(store, "clara@example.de"));
    for (const auto* guessed : {"/rundschreiben/abmelden/0000", "/rundschreiben/abmelden/x"}) {
        CHECK(app.get(guessed).status == 404);
        CHECK(app.post(guessed, {}).status == 404);
    }
    CHECK(app.post("/rundschreiben/anmelden/0000", {}).status == 404);
    const auto page = app.get(way_out_of(store, "anna@example.de"));
    CHECK_FALSE(page.says("Anna"));
    CHECK_FALSE(page.says("anna@example.de"));
}

TEST_CASE("a duty has no way out and reaches who wants none, behind the mails for which somebody waits")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.fill([&](storage::Write& write) { circulars::refuse(write, store.anna, app.clock.now()); });
    send_to_leaders(app, store, true);
    CHECK(store.addressed() == Words{"anna@example.de", "clara@example.de", "otto@example.de"});
    CHECK(way_out_of(store, "anna@example.de").empty());
    store.fill([&](storage::Write& write) {
        const auto later = app.clock.now() + std::chrono::minutes(5);
        mail::Message link{"sign_in", "eilig@example.de", "", "Anmelden", "Hier.", "", "", "de"};
        REQUIRE(mail::post(write, link, later).has_value());
        const auto taken = mail::take(write, {base::new_uuid()}, later, later + std::chrono::minutes(1), 1);
        REQUIRE(taken.size() == 1);
        CHECK(taken.front().message.to == "eilig@example.de");
    });
}

TEST_CASE("who deletes their account is in no report by name, and the numbers stay")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        TestApp app(store);
        const auto address = drafted(app, store.sigrid, {.audience = "leitung"});
        sent(app, store.sigrid, address);
        store.deliver("clara@example.de", app.clock.now());
        const auto part = circulars::personal_part();
        const auto kept = [&](base::Id<identity::Account> who) { return store.read([&](storage::Read& read) { return part.data(read, who); }); };
        CHECK(kept(store.clara) == "{\"circular\":[{\"what\":\"received\",\"subject\":\"Fachtag am 12. Mai\",\"at\":\"2026-03-14T10:00:00Z\"}]}");
        CHECK(kept(store.sigrid).find("\"what\":\"written\"") != std::string::npos);
        store.fill([&](storage::Write& write) {
            part.erase(write, store.clara);
            part.erase(write, store.sigrid);
        });
        CHECK(kept(store.clara) == "{\"circular\":[]}");
        const auto text = visitor_for(app, store.sigrid).open(address).text();
        CHECK(text.find("Zurückgekommen eine Person") != std::string::npos);
        CHECK(text.find("Ehemaliges Mitglied") != std::string::npos);
        CHECK(text.find("Clara Beispiel") == std::string::npos);
    });
}

TEST_CASE("what is hostile in a circular or a name is shown as it is, and does nothing")
{
    CircularStore store(storage::Engine::sqlite);
    TestApp app(store);
    test::account_with(store, identity::Role::mentor, {}, "m@example.de", "<b>Mia</b>\r\nBcc: x@example.org");
    const auto address = drafted(app, store.sigrid, {.audience = "mentoring", .subject = "<script>alert(1)</script>", .text = "<img src=x onerror=alert(2)>"});
    CHECK_FALSE(visitor_for(app, store.sigrid).open(address).says("<script>alert"));
    sent(app, store.sigrid, address);
    for (const auto& shown : store.mails()) {
        CHECK(shown.message.html.find("<script>") == std::string::npos);
        CHECK(shown.message.html.find("<img src=x") == std::string::npos);
        CHECK(shown.message.html.find("<b>Mia") == std::string::npos);
    }
    CHECK(store.addressed().size() <= 1);
}
