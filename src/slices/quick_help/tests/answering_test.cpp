#include "help_store.hpp"

using test::answered;
using test::asked;
using test::HelpStore;
using test::home;
using test::link_to;
using test::TestApp;
using test::visitor_for;
using test::Words;

TEST_CASE("a partner answers from the mail with one click, without signing in, and who asked hears of it")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        TestApp app(store);
        const auto one = asked(app, store).address();
        const auto link = link_to(store, "kita@example.org");
        REQUIRE(link.size() == std::string("/schnelle-hilfe/").size() + 64);
        const auto page = app.get(link + "?antwort=ja");
        CHECK(page.says("value=\"ja\" checked"));
        CHECK(page.says("name=\"plaetze\" type=\"text\" value=\"3\""));
        CHECK_FALSE(page.says("Verein"));
        CHECK(visitor_for(app, store.anna).open(one).text().find("Bisher zugesagt: 0 von 3.") != std::string::npos); // looking changed nothing
        CHECK(answered(app, link, "ja", "2", "Ab sieben.").says("weiß jetzt, dass Sie helfen"));
        CHECK(answered(app, link_to(store, "verein@example.org"), "nein").says("weiß jetzt, dass es diesmal nicht geht"));
        const auto text = visitor_for(app, store.anna).open(one).text();
        CHECK(text.find("Bisher zugesagt: 2 von 3.") != std::string::npos);
        CHECK(text.find("Kita: ja, 2 Ab sieben.") != std::string::npos);
        CHECK(text.find("Verein: nein") != std::string::npos);
        CHECK(text.find("example.org") == std::string::npos);
        CHECK(store.subjects_to("anna@example.de") == Words{"Kita hilft: Plätze in der Notbetreuung"});
    });
}

TEST_CASE("an answer can be changed until the request is over, and never after")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto one = asked(app, store).address();
    const auto link = link_to(store, "kita@example.org");
    answered(app, link, "ja", "3");
    CHECK(app.get(link).says("Danke für Ihre Antwort"));
    answered(app, link + "?aendern=1", "ja", "1");
    auto anna = visitor_for(app, store.anna);
    CHECK(anna.open(one).text().find("Bisher zugesagt: 1 von 3.") != std::string::npos);

    test::Visitor late(app);
    late.open(link + "?aendern=1");
    anna.use_form(one + "/ende");
    anna.fill("ergebnis", "Alle drei Kinder sind versorgt.");
    CHECK(anna.send().says("Alle drei Kinder sind versorgt."));
    late.fill("antwort", "nein");
    CHECK(late.send().says("Diese Anfrage ist vorbei"));
    CHECK(app.get(link).says("Diese Anfrage ist vorbei"));
    CHECK(anna.open(one).text().find("Kita: ja, eins") != std::string::npos);
}

TEST_CASE("a link ends with the day of its request, and then the outcome is asked for on the page of the day")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked(app, store);
    const auto link = link_to(store, "kita@example.org");
    app.clock.pass(std::chrono::hours(24));
    CHECK(app.get(link).says("Können Sie helfen?"));
    auto anna = visitor_for(app, store.anna);
    CHECK_FALSE(anna.open("/bereich").says("Was ist daraus geworden?"));
    app.clock.pass(std::chrono::hours(24));
    CHECK(app.get(link).says("Diese Anfrage ist vorbei"));
    anna = visitor_for(app, store.anna);
    CHECK(anna.open("/bereich").says("Schnelle Hilfe ist vorbei: Plätze in der Notbetreuung. Was ist daraus geworden?"));
}

TEST_CASE("more than is needed, or nothing, is no promise")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto one = asked(app, store).address();
    const auto link = link_to(store, "kita@example.org");
    for (const auto* places : {"4", "0", "", "zwei", "99999"}) {
        const auto page = answered(app, link, "ja", places, "Gern.");
        CHECK(page.status == 422);
        CHECK(page.says("Gern."));
    }
    CHECK(visitor_for(app, store.anna).open(one).text().find("Bisher zugesagt: 0 von 3.") != std::string::npos);
    CHECK(store.subjects_to("anna@example.de").empty());
}

TEST_CASE("a secret that nobody got opens nothing")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked(app, store);
    const auto own = link_to(store, "kita@example.org");
    for (const auto& path : {std::string("/schnelle-hilfe/0000"), own + "0", own.substr(0, own.size() - 1)}) {
        CHECK(app.get(path).status == 404);
        CHECK(app.post(path, {{"antwort", "ja"}, {"plaetze", "1"}}).status == 404);
    }
    CHECK(app.get("/schnelle-hilfe/abmelden/0000").status == 404);
    CHECK(app.post("/schnelle-hilfe/abmelden/0000", {}).status == 404);
}

TEST_CASE("one click ends being asked: the address is gone, the answer stays without a name")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        TestApp app(store);
        const auto one = asked(app, store).address();
        const auto link = link_to(store, "kita@example.org");
        answered(app, link, "ja", "2");
        const auto way_out = "/schnelle-hilfe/abmelden/" + link.substr(std::string("/schnelle-hilfe/").size());
        CHECK(app.get(way_out).says("Meine Adresse löschen"));
        CHECK(store.contacts() == Words{"Bücherei?", "Kita", "Verein"});
        CHECK(app.post(way_out, {{"List-Unsubscribe", "One-Click"}}).status == 200);
        CHECK(store.contacts() == Words{"Bücherei?", "Verein"});
        CHECK(app.get(link).status == 404);
        CHECK(app.get(way_out).status == 404);
        const auto text = visitor_for(app, store.anna).open(one).text();
        CHECK(text.find("Ehemaliger Kontakt: ja, 2") != std::string::npos);
        CHECK(text.find("Kita") == std::string::npos);
    });
}

TEST_CASE("what is hostile in what a partner writes is shown as it is, and does nothing")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto one = asked(app, store, "<b>Platz</b>\r\nBcc: x@example.org").address();
    CHECK(store.subjects_to("kita@example.org") == Words{"Schnelle Hilfe: <b>Platz</b> Bcc: x@example.org"});
    answered(app, link_to(store, "kita@example.org"), "ja", "1", "<script>alert(1)</script>");
    auto anna = visitor_for(app, store.anna);
    CHECK_FALSE(anna.open(one).says("<script>alert"));
    CHECK_FALSE(anna.page().says("<b>Platz"));
    for (const auto& shown : store.mails()) {
        CHECK(shown.message.html.find("<script>alert") == std::string::npos);
        CHECK(shown.message.html.find("<b>Platz") == std::string::npos);
    }
}

TEST_CASE("who did not agree is forgotten after a month, what was asked after a year")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        TestApp app(store);
        asked(app, store);
        const auto round = [&](int days) {
            store.fill([&](storage::Write& write) {
                quick_help::forget_undecided_contacts(write, app.clock.now() + std::chrono::days(days));
                quick_help::forget_old_requests(write, app.clock.now() + std::chrono::days(days));
            });
        };
        round(29);
        CHECK(store.contacts() == Words{"Bücherei?", "Kita", "Verein"});
        round(31);
        CHECK(store.contacts() == Words{"Kita", "Verein"});
        round(365);
        CHECK(store.requests().size() == 1);
        round(368);
        CHECK(store.requests().empty());
        CHECK(app.get(link_to(store, "kita@example.org")).status == 404);
    });
}

TEST_CASE("who deletes their account leaves the request without their name, and gets no mails")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        TestApp app(store);
        asked(app, store);
        const auto part = quick_help::personal_part();
        const auto kept = [&] { return store.read([&](storage::Read& read) { return part.data(read, store.anna); }); };
        CHECK(kept() == "{\"help_request\":[{\"what\":\"Plätze in der Notbetreuung\",\"outcome\":\"\",\"at\":\"2026-03-14T10:00:00Z\"}]}");
        store.fill([&](storage::Write& write) { part.erase(write, store.anna); });
        CHECK(kept() == "{\"help_request\":[]}");
        CHECK(store.requests().size() == 1);
        answered(app, link_to(store, "kita@example.org"), "ja", "1");
        CHECK(store.subjects_to("anna@example.de").empty());
    });
}

TEST_CASE("a demonstration has a request with answers")
{
    HelpStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.fill([&](storage::Write& write) { quick_help::make_demonstration(write, app.clock.now()); });
    std::int64_t found = 0;
    for (const auto& alliance : store.read([](storage::Read& read) { return registry::alliance_names(read); })) {
        for (const auto& help : store.read([&](storage::Read& read) { return quick_help::requests_of(read, alliance.id, 10); })) {
            found += quick_help::promised(store.read([&](storage::Read& read) { return quick_help::calls_of(read, help.id); }));
        }
    }
    CHECK(found == 2);
}
