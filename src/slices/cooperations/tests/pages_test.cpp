#include "cooperation_store.hpp"

using cooperations::Direction;
using test::CommunityStore;
using test::CooperationStore;
using test::page_of;
using test::TestApp;
using test::visitor_for;

TEST_CASE("a stranger is led to the sign-in from every page of cooperations")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& path : {std::string("/kooperationen"), std::string("/kooperationen/neu"), page_of(store.seeking), page_of(store.seeking, "/antworten")}) {
        CAPTURE(path);
        const auto reply = app.get(path);
        CHECK(reply.status == 303);
        CHECK(reply.header("Location").starts_with("/anmelden"));
        CHECK_FALSE(reply.says("Halle gesucht"));
    }
}

TEST_CASE("somebody says what is sought, and finds it among their own with who fits and why")
{
    test::for_each_engine<CooperationStore>([](CooperationStore& store) {
        TestApp app(store);
        auto bernd = visitor_for(app, store.bernd);
        bernd.open("/kooperationen/neu");
        bernd.use_form("/kooperationen/neu");
        bernd.fill("art", "seeks");
        bernd.fill("gut", "raeume");
        bernd.fill("titel", "Saal für den Familientag");
        bernd.fill("text", "Für hundert Gäste.");
        bernd.fill("gegenleistung", "Wir putzen.");
        bernd.fill("reichweite", "everywhere");
        bernd.fill("bis", "31.12.2026");
        bernd.fill("thema", "ferien");
        const auto& page = bernd.send();
        CHECK(page.status == 200);
        CHECK(page.says("<h1>Saal für den Familientag</h1>"));
        CHECK(page.says("Gesucht: Räume"));
        CHECK(page.says("bis 31. Dezember 2026"));
        CHECK(page.says("Halle zu haben"));
        CHECK(page.text().find("beide arbeiten an ") != std::string::npos);
        CHECK(page.text().find("km entfernt; dort geboten und bei Ihnen gesucht: Räume") != std::string::npos);
        CHECK(bernd.open("/kooperationen").says("Saal für den Familientag"));
    });
}

TEST_CASE("nothing typed is lost when a day is none, or is over")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& [typed, message] : {std::pair("irgendwann", "Diesen Tag kennen wir nicht."), std::pair("1.1.2026", "Dieser Tag ist vorbei.")}) {
        auto anna = visitor_for(app, store.anna);
        anna.open("/kooperationen/neu");
        anna.use_form("/kooperationen/neu");
        anna.fill("art", "offers");
        anna.fill("gut", "geld");
        anna.fill("titel", "Topf für kleine Feste");
        anna.fill("text", "Bis 200 Euro.");
        anna.fill("reichweite", "near");
        anna.fill("bis", typed);
        const auto& page = anna.send();
        CHECK(page.status == 422);
        CHECK(page.says(message));
        CHECK(page.says("value=\"Topf für kleine Feste\""));
    }
    CHECK(store.read([&](storage::Read& read) { return cooperations::own_cooperations(read, store.anna); }).size() == 1);
}

TEST_CASE("the list of the others is narrowed by what, topic, state and word, and leaves out one's own")
{
    test::for_each_engine<CooperationStore>([](CooperationStore& store) {
        TestApp app(store);
        store.add(store.alliance("muenchen"), store.otto, Direction::seeks, "Bus gesucht");
        const auto others = [&](const cooperations::Choice& choice) {
            std::vector<std::string> titles;
            for (const auto& one : store.read([&](storage::Read& read) { return cooperations::open_elsewhere(read, store.anna, choice, {std::chrono::year(2026), std::chrono::month(3), std::chrono::day(14)}); })) titles.push_back(one.cooperation.title);
            std::sort(titles.begin(), titles.end());
            return titles;
        };
        using Titles = std::vector<std::string>;
        CHECK(others({}) == Titles{"Bus gesucht", "Halle zu haben"});
        CHECK(others({Direction::seeks, {}, {}, {}}) == Titles{"Bus gesucht"});
        CHECK(others({{}, {}, "13", {}}) == Titles{"Halle zu haben"});
        CHECK(others({{}, {}, {}, "halle"}) == Titles{"Halle zu haben"});
        CHECK(others({{}, "vaeter", {}, {}}).empty());
        auto anna = visitor_for(app, store.anna);
        const auto& page = anna.open("/kooperationen?q=Halle&land=mv");
        CHECK(page.says("Halle zu haben"));
        CHECK_FALSE(page.says("Bus gesucht"));
    });
}

TEST_CASE("only members, deputies, coordinators and partners publish and answer")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& no : {store.minna, store.sigrid, store.petra}) {
        auto visitor = visitor_for(app, no);
        CHECK(visitor.open("/kooperationen").status == 200);
        CHECK_FALSE(visitor.page().says("/kooperationen/neu"));
        CHECK(visitor.open("/kooperationen/neu").status == 404);
        CHECK_FALSE(visitor.open(page_of(store.seeking)).says("/antworten"));
        CHECK(visitor.open(page_of(store.seeking, "/antworten")).status == 404);
    }
    CHECK(visitor_for(app, store.paula).open(page_of(store.seeking, "/antworten")).status == 200);
    CHECK(visitor_for(app, store.anna).open(page_of(store.seeking, "/antworten")).status == 404);
}

TEST_CASE("who runs the alliance or wrote it changes it, other members and other alliances do not")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& no : {store.bernd, store.clara, store.otto, store.minna, store.sigrid}) {
        auto visitor = visitor_for(app, no);
        for (const auto* what : {"/aendern", "/ende"}) CHECK(visitor.open(page_of(store.seeking, what)).status == 404);
    }
    auto anna = visitor_for(app, store.anna);
    anna.open(page_of(store.seeking, "/aendern"));
    anna.use_form(page_of(store.seeking, "/aendern"));
    anna.fill("titel", "Große Halle gesucht");
    CHECK(anna.send().says("<h1>Große Halle gesucht</h1>"));
    CHECK(store.found(store.seeking).cooperation.author == store.anna);
    CHECK(store.found(store.seeking).cooperation.text == "Für dreißig Kinder.");
}

TEST_CASE("what is ended vanishes for others, says what came of it, and can be opened again for 14 days")
{
    test::for_each_engine<CooperationStore>([](CooperationStore& store) {
        TestApp app(store);
        CHECK(visitor_for(app, store.otto).open("/kooperationen").says("Halle gesucht"));
        auto anna = visitor_for(app, store.anna);
        anna.open(page_of(store.seeking, "/ende"));
        anna.use_form(page_of(store.seeking, "/ende"));
        CHECK(anna.send().status == 422);
        anna.use_form(page_of(store.seeking, "/ende"));
        anna.fill("ergebnis", "came_about");
        CHECK(anna.send().says("Es ist zustande gekommen"));
        CHECK_FALSE(visitor_for(app, store.otto).open("/kooperationen").says("Halle gesucht"));
        CHECK(visitor_for(app, store.otto).open(page_of(store.seeking)).status == 404);

        anna.open(page_of(store.seeking));
        anna.use_form(page_of(store.seeking, "/rueckgabe"));
        anna.send();
        CHECK_FALSE(store.found(store.seeking).cooperation.ended_at.has_value());
        CHECK(visitor_for(app, store.otto).open(page_of(store.seeking)).status == 200);
    });
}

TEST_CASE("in a demonstration some of what is sought is offered elsewhere")
{
    CommunityStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) { cooperations::make_demonstration(write, test::morning); });
    const base::Date day{std::chrono::year(2026), std::chrono::month(3), std::chrono::day(14)};
    const auto all = store.read([&](storage::Read& read) { return cooperations::open_elsewhere(read, store.sigrid, {}, day); });
    CHECK(all.size() == 6);
}

TEST_CASE("an address that somebody made up leads nowhere, and changes nothing")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_for(app, store.anna);
    for (const auto* path : {"/kooperationen/0", "/kooperationen/0/aendern", "/kooperationen/0/ende", "/kooperationen/0/antworten",
                             "/kooperationen/gespraeche/0", "/kooperationen/gespraeche/0/ergebnis",
                             "/kooperationen/018f0000000070008000000000000000/aendern"}) {
        CAPTURE(path);
        CHECK(anna.open(path).status == 404);
        anna.open("/kooperationen/neu");
        anna.use_form("/kooperationen/neu");
        const auto sent = anna.send_to(path).status;
        CHECK((sent == 404 || sent == 405));
    }
    anna.open("/kooperationen/neu");
    anna.use_form("/kooperationen/neu");
    CHECK(anna.send_to("/kooperationen/0/rueckgabe").status == 404);
}
