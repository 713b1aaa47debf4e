#include "cooperation_store.hpp"

#include <thread>

using test::CooperationStore;
using test::page_of;
using test::talk_begun;
using test::TestApp;
using test::visitor_for;

TEST_CASE("an answer begins a talk, and the other side hears of it by a mail with a button")
{
    test::for_each_engine<CooperationStore>([](CooperationStore& store) {
        TestApp app(store);
        const auto talk = talk_begun(app, store);
        CHECK(talk.starts_with("/kooperationen/gespraeche/"));
        CHECK(store.subjects_to("anna@example.de") == std::vector<std::string>{"Kreisbündnis hat zu „Halle gesucht“ geschrieben"});
        CHECK(store.subjects_to("clara@example.de").empty());
        CHECK(store.subjects_to("bernd@example.de").empty());
        CHECK(store.mails().front().message.text.find(talk) != std::string::npos);

        auto anna = visitor_for(app, store.anna);
        CHECK(anna.open("/kooperationen").says("eine Antwort"));
        CHECK(anna.open(talk).says("Unsere Halle ist frei."));
        anna.use_form(talk);
        anna.fill("text", "Wir nehmen sie gern.");
        CHECK(anna.send().says("Wir nehmen sie gern."));
        CHECK(store.subjects_to("clara@example.de").size() == 1);
        CHECK(store.subjects_to("paula@example.de").empty());
    });
}

TEST_CASE("nobody but the two sides reads a talk, whatever they guess")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto talk = talk_begun(app, store);
    for (const auto& reader : {store.anna, store.bernd, store.clara, store.paula}) {
        CHECK(visitor_for(app, reader).open(talk).says("Unsere Halle ist frei."));
    }
    for (const auto& other : {store.otto, store.minna, store.sigrid, store.petra}) {
        auto visitor = visitor_for(app, other);
        for (const auto* what : {"", "/ergebnis"}) {
            const auto& page = visitor.open(talk + what);
            CHECK(page.status == 404);
            CHECK_FALSE(page.says("Unsere Halle ist frei."));
        }
        const auto& one = visitor.open(page_of(store.seeking));
        CHECK(one.status == 200);
        CHECK_FALSE(one.says(talk));
        CHECK_FALSE(visitor.open("/kooperationen").says(talk));
    }
    CHECK(app.get(talk).status == 303);
}

TEST_CASE("nobody writes into the talk of others, and no message comes of trying")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto talk = talk_begun(app, store);
    auto otto = visitor_for(app, store.otto);
    otto.open(page_of(store.seeking, "/antworten"));
    otto.use_form(page_of(store.seeking, "/antworten"));
    otto.fill("text", "Ich rede mit.");
    CHECK(otto.send_to(talk).status == 404);
    CHECK_FALSE(visitor_for(app, store.anna).open(talk).says("Ich rede mit."));
    CHECK(store.subjects_to("anna@example.de").size() == 1);
}

TEST_CASE("after 30 days both sides are asked what came of it, once, and say it on a page")
{
    test::for_each_engine<CooperationStore>([](CooperationStore& store) {
        TestApp app(store);
        const auto talk = talk_begun(app, store);
        const auto begun = store.subjects_to("anna@example.de").size();
        const auto ask = [&](int days) {
            std::int64_t asked = 0;
            store.fill([&](storage::Write& write) {
                asked = cooperations::ask_what_came_of_it(write, app.config().site, app.clock.now() + std::chrono::hours(24 * days));
            });
            return asked;
        };
        CHECK(ask(29) == 0);
        CHECK(ask(30) == 1);
        CHECK(ask(31) == 0);
        CHECK(store.subjects_to("anna@example.de").size() == begun + 1);
        CHECK(store.subjects_to("clara@example.de") == std::vector<std::string>{"Was ist aus „Halle gesucht“ geworden?"});

        auto clara = visitor_for(app, store.clara);
        clara.open(talk + "/ergebnis");
        clara.use_form(talk + "/ergebnis");
        clara.fill("ergebnis", "did_not");
        CHECK(clara.send().says("Es ist nicht zustande gekommen"));
    });
}

TEST_CASE("nobody is asked about a talk of which the outcome is known")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto talk = talk_begun(app, store);
    auto anna = visitor_for(app, store.anna);
    anna.open(talk + "/ergebnis");
    anna.use_form(talk + "/ergebnis");
    anna.fill("ergebnis", "came_about");
    anna.send();
    store.fill([&](storage::Write& write) {
        CHECK(cooperations::ask_what_came_of_it(write, app.config().site, app.clock.now() + std::chrono::hours(24 * 40)) == 0);
    });
}

TEST_CASE("who deletes their account leaves their words behind, without their name")
{
    test::for_each_engine<CooperationStore>([](CooperationStore& store) {
        TestApp app(store);
        const auto talk = talk_begun(app, store);
        const auto part = cooperations::personal_part();
        CHECK(store.read([&](storage::Read& read) { return part.data(read, store.clara); }).find("Unsere Halle ist frei.") != std::string::npos);
        CHECK(visitor_for(app, store.anna).open(talk).says("Clara Beispiel"));
        store.fill([&](storage::Write& write) { part.erase(write, store.clara); });
        CHECK(store.read([&](storage::Read& read) { return part.data(read, store.clara); }) == "{\"cooperation\":[]}");
        auto anna = visitor_for(app, store.anna);
        const auto& page = anna.open(talk);
        CHECK(page.says("Ehemaliges Mitglied"));
        CHECK(page.says("Unsere Halle ist frei."));
        CHECK_FALSE(page.says("Clara Beispiel"));
        CHECK_FALSE(store.found(store.offering).cooperation.author.has_value());
    });
}

TEST_CASE("what people write is shown as they wrote it, and does nothing")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto talk = talk_begun(app, store, "<script>alert(1)</script> & \"mehr\"");
    auto anna = visitor_for(app, store.anna);
    const auto& page = anna.open(talk);
    CHECK_FALSE(page.says("<script>alert"));
    CHECK(page.says("&lt;script&gt;alert(1)"));
}

TEST_CASE("two nodes that notice at once ask only once")
{
    CooperationStore store(storage::Engine::postgres);
    TestApp app(store);
    talk_begun(app, store);
    const auto other = store.another_node();
    const auto later = app.clock.now() + std::chrono::hours(24 * 30);
    const auto ask = [&](storage::Database& node) {
        (void)node.write([&](storage::Write& write) { return base::Result<std::int64_t>(cooperations::ask_what_came_of_it(write, app.config().site, later)); });
    };
    {
        const std::jthread here([&] { ask(store.database()); });
        const std::jthread there([&] { ask(*other); });
    }
    CHECK(store.subjects_to("clara@example.de").size() == 1);
}
