#include "slices/invitations/tests/community.hpp"

using test::CommunityStore;
using test::TestApp;
using test::Visitor;

namespace {

/// An application over a store that is marked as a demonstration.
TestApp::Configure demonstration()
{
    return [](app::Config& config) { config.site.demo = true; };
}

}

TEST_CASE("a stranger is led from the page of the day to the sign-in, and back to it afterwards")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto reply = app.get("/bereich");
    CHECK(reply.status == 303);
    CHECK(reply.header("Location").starts_with("/anmelden?weiter="));
    CHECK(reply.header("Location").find("bereich") != std::string::npos);
}

TEST_CASE("the page of the day greets by name, tells the date, and leads to one's own alliances")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store);
        Visitor anna(app);
        anna.sign_in(store.anna);
        const auto& page = anna.open("/bereich");
        CHECK(page.says("Guten Tag, Anna Beispiel. Heute ist der 14. März 2026."));
        CHECK(page.says("href=\"/bereich/stadt/mitglieder\""));
        CHECK_FALSE(page.says("/bereich/kreis/"));
        CHECK_FALSE(page.says("/verwaltung"));
        CHECK(page.header("Cache-Control").find("no-store") != std::string::npos);
    });
}

TEST_CASE("the service office sees its own entrance and what waits there")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor sigrid(app);
    sigrid.sign_in(store.sigrid);
    CHECK(sigrid.open("/bereich").says("4 Personen sind noch nicht eingeladen."));
    CHECK(sigrid.page().says("href=\"/verwaltung\""));
    CHECK(sigrid.open("/verwaltung").says("href=\"/verwaltung/einladungen\""));
}

TEST_CASE("whoever is signed in finds the way to their area on every page, strangers find none")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor anna(app);
    anna.sign_in(store.anna);
    for (const auto* path : {"/", "/buendnisse", "/bereich", "/konto"}) {
        CHECK(anna.open(path).says("Für die Menschen der Bündnisse"));
        CHECK_FALSE(app.get(path).says("Für die Menschen der Bündnisse"));
    }
    CHECK(anna.open("/bereich/stadt/mitglieder").says("<a href=\"/bereich\" aria-current=\"true\">"));
}

TEST_CASE("in a demonstration a visitor becomes any of its people with one click")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store, demonstration());
        Visitor visitor(app);
        const auto& people = visitor.open("/vorfuehrung/anmelden");
        CHECK(people.says("All diese Menschen sind erfunden"));
        CHECK(people.says("Koordination, Stadtbündnis"));
        CHECK_FALSE(people.says("anna@example.de"));
        visitor.use_form("/vorfuehrung/anmelden?konto=" + store.clara.hex());
        CHECK(visitor.send().says("Guten Tag, Clara Beispiel."));
        CHECK(visitor.address() == "/bereich");
    });
}

TEST_CASE("nobody becomes anybody by that page where it is no demonstration")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/vorfuehrung/anmelden").status == 404);
    const auto reply = app.post("/vorfuehrung/anmelden?konto=" + store.anna.hex(), {});
    CHECK(reply.status == 404);
    CHECK(reply.header("Set-Cookie").empty());
}

TEST_CASE("a demonstration lets nobody in whom it does not show, nor by a forged click")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store, demonstration());
    CHECK(app.post("/vorfuehrung/anmelden?konto=" + store.anna.hex(), {}).header("Set-Cookie").empty());
    Visitor visitor(app);
    visitor.open("/vorfuehrung/anmelden");
    CHECK(visitor.send_to("/vorfuehrung/anmelden?konto=" + base::Id<identity::Account>::fresh().hex()).says("All diese Menschen sind erfunden"));
}
