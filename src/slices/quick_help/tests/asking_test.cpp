#include "help_store.hpp"

using test::asked;
using test::HelpStore;
using test::home;
using test::TestApp;
using test::visitor_for;
using test::Words;

TEST_CASE("who runs an alliance asks once, and exactly those who agreed get a mail at once")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        TestApp app(store);
        CHECK(visitor_for(app, store.anna).open("/bereich").says("href=\"/bereich/stadt/schnelle-hilfe\""));
        const auto anna = asked(app, store);
        CHECK(anna.page().text().find("Bisher zugesagt: 0 von 3.") != std::string::npos);
        CHECK(anna.page().says("15. März 2026"));
        CHECK(anna.page().says("Rostock"));
        for (const auto* address : {"kita@example.org", "verein@example.org"}) CHECK(store.subjects_to(address) == Words{"Schnelle Hilfe: Plätze in der Notbetreuung"});
        CHECK(store.mails().size() == 2);
        CHECK(test::link_to(store, "kita@example.org") != test::link_to(store, "verein@example.org"));
        CHECK(visitor_for(app, store.anna).open("/bereich/stadt/schnelle-hilfe").says("Plätze in der Notbetreuung"));
    });
}

TEST_CASE("nobody else sees or asks anything in the name of an alliance, whatever they guess")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto one = asked(app, store).address();
    const auto mails = store.mails().size();
    REQUIRE(visitor_for(app, store.anna).open(home + "/kontakte").says("kita<wbr>@example.org"));
    for (const auto& other : {store.bernd, store.clara, store.sigrid}) {
        auto visitor = visitor_for(app, other);
        for (const auto& path : {home, home + "/neu", home + "/kontakte", one}) {
            CHECK(visitor.open(path).status == 404);
            CHECK_FALSE(visitor.page().says("Notbetreuung"));
            CHECK_FALSE(visitor.page().says("Kita"));
        }
        for (const auto& path : {home + "/neu", home + "/kontakte", one + "/ende", home + "/kontakte/" + store.nursery.hex() + "/ende"}) {
            CHECK(visitor.send_to(path, {{"was", "x"}, {"plaetze", "1"}, {"ort", "x"}, {"bis", "1"}}).status == 404);
        }
    }
    auto clara = visitor_for(app, store.clara);
    CHECK(clara.open("/bereich/kreis/schnelle-hilfe").status == 200);
    CHECK(clara.open("/bereich/kreis/schnelle-hilfe/" + store.requests().front().id.hex()).status == 404);
    CHECK(clara.open("/bereich/kreis/schnelle-hilfe/kontakte").status == 200);
    CHECK(clara.send_to("/bereich/kreis/schnelle-hilfe/kontakte/" + store.nursery.hex() + "/ende", {}).status == 404);
    CHECK(app.get("/bereich/stadt/schnelle-hilfe/kontakte").header("Location").starts_with("/anmelden"));
    CHECK(store.contacts() == Words{"Bücherei?", "Kita", "Verein"});
    CHECK(store.mails().size() == mails);
}

TEST_CASE("the list of contacts asks for more than a mail")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    test::Visitor anna(app);
    anna.sign_in(store.anna, identity::Proof::mail);
    CHECK(anna.open("/bereich/stadt/schnelle-hilfe").says("2 Partner dürfen gefragt werden."));
    CHECK_FALSE(anna.open(home + "/kontakte").says("kita"));
    CHECK(anna.address().starts_with("/konto"));
}

TEST_CASE("who is added is asked first, and gets nothing else until they say yes")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        TestApp app(store);
        auto anna = visitor_for(app, store.anna);
        anna.open(home + "/kontakte");
        anna.fill("name", "Bäckerei\r\nBcc: alle@example.org");
        anna.fill("email", "Korn@Example.org");
        CHECK(anna.send().says("wurde per Mail gefragt und hat noch nicht zugesagt"));
        CHECK(store.subjects_to("korn@example.org") == Words{"Darf „Stadtbündnis“ Sie um schnelle Hilfe bitten?"});
        CHECK(store.subjects_to("alle@example.org").empty());
        asked(app, store);
        CHECK(store.subjects_to("korn@example.org").size() == 1);

        const auto link = store.path_to("korn@example.org", "/schnelle-hilfe/zusage/");
        CHECK(app.get(link).says("Ja, Sie dürfen mich fragen"));
        CHECK(store.contacts() == Words{"Bäckerei Bcc: alle@example.org?", "Bücherei?", "Kita", "Verein"});
        test::Visitor baker(app);
        baker.open(link);
        baker.use_form(link);
        CHECK(baker.send_to(link).says("Danke, Sie werden gefragt"));
        CHECK(store.contacts().front() == "Bäckerei Bcc: alle@example.org");
        asked(app, store);
        CHECK(store.subjects_to("korn@example.org").size() == 2);
    });
}

TEST_CASE("who says no to being asked is deleted at once")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_for(app, store.anna);
    anna.open(home + "/kontakte");
    anna.fill("name", "Bäckerei");
    anna.fill("email", "korn@example.org");
    anna.send();
    const auto link = store.path_to("korn@example.org", "/schnelle-hilfe/zusage/");
    test::Visitor baker(app);
    baker.open(link);
    baker.use_form(link + "?nein=1");
    CHECK(baker.send().says("Ihre Adresse ist gelöscht"));
    CHECK(store.contacts() == Words{"Bücherei?", "Kita", "Verein"});
    CHECK(app.get(link).status == 404);
    CHECK(app.get("/schnelle-hilfe/zusage/0000").status == 404);
    CHECK(app.post("/schnelle-hilfe/zusage/0000", {}).status == 404);
}

TEST_CASE("an address is asked once, mistakes stand beside their field, and a contact can be removed")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_for(app, store.anna);
    anna.open(home + "/kontakte");
    anna.fill("name", "Noch eine Kita");
    anna.fill("email", "KITA@example.org");
    CHECK(anna.send().says("Diese Adresse steht schon bei Ihren Kontakten."));
    CHECK(anna.page().says("Noch eine Kita"));
    CHECK(store.mails().empty());
    anna.use_form(home + "/kontakte/" + store.nursery.hex());
    anna.send();
    CHECK(store.contacts() == Words{"Bücherei?", "Verein"});
}

TEST_CASE("a number that is none is not asked for, and nothing typed is lost")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* places : {"0", "-3", "drei", "1e3", "3 "}) {
        const auto anna = asked(app, store, "Ein Raum", places);
        if (std::string_view(places) == "3 ") continue; // trimmed
        CHECK(anna.page().status == 422);
        CHECK(anna.page().says("Bitte schreiben Sie eine Zahl von 1 bis 999."));
        CHECK(anna.page().says("Ein Raum"));
    }
    CHECK(store.requests().size() == 1);
}

TEST_CASE("nobody is asked more than five times within a day")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (int time = 0; time < 5; ++time) CHECK(asked(app, store).page().status == 200);
    CHECK(asked(app, store).page().says("Sie haben innerhalb eines Tages fünfmal gefragt."));
    CHECK(store.subjects_to("kita@example.org").size() == 5);
    app.clock.pass(std::chrono::hours(24));
    CHECK(asked(app, store).page().status == 200);
}

TEST_CASE("where nobody has agreed there is nothing to ask")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto clara = visitor_for(app, store.clara);
    CHECK(clara.open("/bereich/kreis/schnelle-hilfe").says("Noch darf niemand gefragt werden."));
    CHECK_FALSE(clara.page().says("/bereich/kreis/schnelle-hilfe/neu"));
    CHECK(clara.open("/bereich/kreis/schnelle-hilfe/neu").status == 404);
}

TEST_CASE("a stranger sees nothing of quick help without the link of a mail")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* path : {"/bereich/stadt/schnelle-hilfe/neu", "/bereich/stadt/schnelle-hilfe/x"}) CHECK(app.get(path).status == 303);
    for (const auto* path : {"/bereich/stadt/schnelle-hilfe/kontakte/x/ende", "/bereich/stadt/schnelle-hilfe/x/ende"}) CHECK(app.post(path, {}).status == 401);
    for (const auto* path : {"/schnelle-hilfe/x", "/schnelle-hilfe/abmelden/x", "/schnelle-hilfe/zusage/x"}) CHECK(app.get(path).status == 404);
}
