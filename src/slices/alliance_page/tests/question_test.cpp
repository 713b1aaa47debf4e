#include "slices/publishing/tests/writers.hpp"

using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

using std::chrono::days;

/// Half a year later everybody has the mail. Returns the path in Anna's.
std::string ask_everybody(WritersStore& store, TestApp& app)
{
    app.clock.pass(days(182));
    store.fill([&](storage::Write& write) { (void)publishing::daily_round(write, std::span(&store.page, 1), app.config().site, app.clock.now()); });
    return store.path_for("anna@example.de", "/stimmt-noch/");
}

}

TEST_CASE("whoever has the mail confirms the page with two clicks, without signing in")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        const auto path = ask_everybody(store, app);
        test::Visitor anna(app);
        anna.open(path);
        CHECK(anna.page().says("Stimmt die Seite von Stadtbündnis noch?"));
        CHECK(anna.page().says("Alle an einem Tisch."));
        CHECK(store.confirmed() == std::nullopt); // looking changes nothing
        CHECK(anna.open(path).says("Ja, stimmt noch"));
        CHECK(anna.send().says("Danke! Bestätigt am"));
        CHECK(store.confirmed() == app.clock.now());
        CHECK_FALSE(anna.open(path).says("Ja, stimmt noch"));
        CHECK(app.get("/buendnisse/stadt").says("Zuletzt bestätigt am"));
    });
}

TEST_CASE("from the mail the way leads on to changing and to archiving, where one signs in")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    test::Visitor anna(app);
    anna.open(ask_everybody(store, app));
    CHECK(anna.page().says("href=\"/bereich/stadt/seite/entwurf\""));
    CHECK(anna.page().says("href=\"/bereich/stadt/seite/archiv\""));
    CHECK(anna.open("/bereich/stadt/seite/archiv").says("Anmelden"));
    CHECK(anna.address().starts_with("/anmelden"));
}

TEST_CASE("a mail scanner that opens every link and presses nothing changes nothing")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto path = ask_everybody(store, app);
    for (int time = 0; time < 3; ++time) CHECK(app.get(path).status == 200);
    CHECK(app.get(path).header("Cache-Control").find("no-store") != std::string::npos);
    CHECK(store.confirmed() == std::nullopt);
}

TEST_CASE("the link of somebody who looks after the page no more, an old one and a guessed one open nothing")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        const auto path = ask_everybody(store, app);
        const auto nothing = app.get("/stimmt-noch/" + std::string(64, '0'));
        CHECK(nothing.status == 404);
        CHECK(app.get("/stimmt-noch/abc").text() == nothing.text());
        CHECK(nothing.says("Diese Frage ist nicht mehr offen"));
        CHECK(app.get(path).status == 200);
        store.fill([&](storage::Write& write) {
            identity::give_role(write, store.doris, identity::Role::coordinator, {store.town}, {store.anna, app.clock.now()});
            for (const auto& member : identity::members_of(write, store.town, app.clock.now())) {
                if (member.account == store.anna) (void)identity::end_role(write, store.town, member.grant, {store.anna, app.clock.now()});
            }
        });
        CHECK(app.get(path).text() == nothing.text());
        const auto of_doris = store.path_for("doris@example.de", "/stimmt-noch/");
        CHECK(app.get(of_doris).status == 200);
        app.clock.pass(days(201));
        CHECK(app.get(of_doris).text() == nothing.text());
        test::Visitor stranger(app);
        CHECK(app.post(of_doris, {}).status >= 400);
        CHECK(store.confirmed() == std::nullopt);
    });
}

TEST_CASE("the service office has a list of calls with reason, note and day, and works it off")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        (void)ask_everybody(store, app);
        app.clock.pass(days(30));
        store.fill([&](storage::Write& write) { (void)publishing::daily_round(write, std::span(&store.page, 1), app.config().site, app.clock.now()); });

        auto sigrid = visitor_as(app, store.sigrid);
        CHECK(sigrid.open("/bereich").says("2 Anrufe sind fällig."));
        CHECK(sigrid.open("/verwaltung").says("Braucht einen Anruf"));
        sigrid.open("/verwaltung/anrufe");
        CHECK(sigrid.page().says("Seit einem Monat hat niemand geantwortet"));
        const auto calls = store.calls();
        const auto of_town = std::find_if(calls.begin(), calls.end(), [&](const auto& call) { return call.subject == store.subject(); });
        const auto path = "/verwaltung/anrufe/" + of_town->id.hex();
        CHECK(sigrid.page().says("href=\"" + path + "\""));

        sigrid.open(path);
        CHECK(sigrid.page().says("Anna Beispiel, <a href=\"mailto:anna"));
        sigrid.use_form(path);
        sigrid.fill("notiz", "Ruft zurück.");
        sigrid.fill("am", "bald");
        CHECK(sigrid.send().status == 422);
        CHECK(sigrid.page().says("Ruft zurück."));
        sigrid.use_form(path);
        sigrid.fill("am", "24.12.2026");
        CHECK(sigrid.send().says("24. Dezember 2026"));
        CHECK(sigrid.open("/bereich").says("Ein Anruf ist fällig."));
        sigrid.open(path);
        sigrid.use_form(path);
        sigrid.fill("stand", "erledigt");
        CHECK_FALSE(sigrid.send().says("Stadtbündnis"));
        CHECK(sigrid.open(path).status == 404);
    });
}
