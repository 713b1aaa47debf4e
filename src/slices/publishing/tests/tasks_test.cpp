#include "writers.hpp"

using test::TestApp;
using test::visitor_as;
using test::Words;
using test::WritersStore;

namespace {

using namespace std::chrono_literals;
using std::chrono::days;

const std::string desk = "/bereich/stadt/seite";

identity::Actor actor(storage::Read& read, base::Id<identity::Account> account)
{
    const web::Site site;
    web::Request request(site, web::Texts::of(web::Language::german));
    request.account = web::Account{account.uuid, "Wer fragt"};
    return identity::actor_of(read, request);
}

/// The ways of what waits at the town's page for somebody, in their order.
Words waiting_for(WritersStore& store, base::Id<identity::Account> account, base::Instant now = test::morning)
{
    return store.read([&](storage::Read& read) {
        const web::Site site;
        web::Request request(site, web::Texts::of(web::Language::german));
        request.now = now;
        Words ways;
        for (const auto& task : publishing::tasks_at(read, request, store.page, actor(read, account), store.town.uuid)) ways.push_back(task.path);
        return ways;
    });
}

void give_back(WritersStore& store, base::Id<identity::Account> account)
{
    store.fill([&](storage::Write& write) { publishing::store_return(write, store.subject(), {{"", "Bitte kürzer."}}, account, test::morning); });
}

const Words nothing;

}

TEST_CASE("what waits at a page waits for whoever can deal with it, and for nobody else")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        CHECK(waiting_for(store, store.anna) == Words{desk}); // nobody has confirmed it yet
        CHECK(waiting_for(store, store.bernd) == nothing);
        CHECK(waiting_for(store, store.clara) == nothing);
        store.fill([&](storage::Write& write) { publishing::confirm(write, store.subject(), store.anna, test::morning); });
        CHECK(waiting_for(store, store.anna) == nothing);
        CHECK(waiting_for(store, store.anna, test::morning + days(182) - 1ms) == nothing);
        CHECK(waiting_for(store, store.anna, test::morning + days(182)) == Words{desk});

        const auto draft = store.save(store.with("kurztext", "Von Bernd."), store.bernd);
        CHECK(waiting_for(store, store.anna) == nothing); // he is still writing
        store.fill([&](storage::Write& write) { publishing::ask_for_review(write, store.subject(), store.bernd, test::morning); });
        for (const auto& account : {store.anna, store.doris, store.sigrid}) CHECK(waiting_for(store, account) == Words{desk + "/entwurf/pruefung"});
        CHECK(waiting_for(store, store.bernd) == nothing);

        give_back(store, store.anna);
        CHECK(waiting_for(store, store.bernd) == Words{desk + "/entwurf"});
        const auto emil = test::account_with(store, test::Role::member, {store.town}, "emil@example.de", "Emil Muster");
        CHECK(waiting_for(store, emil) == nothing); // it is not his draft
        REQUIRE(store.publish(draft.id, store.anna).has_value());
        CHECK(waiting_for(store, store.bernd) == nothing);
        CHECK(waiting_for(store, store.anna) == nothing);
    });
}

TEST_CASE("an English page that fell behind waits for whoever publishes it, until somebody looks after it")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto publish = [&](const std::string& words) { REQUIRE(store.publish(store.save(store.with("kurztext", words), store.anna).id, store.anna).has_value()); };
        const auto translate = [&](const std::string& words) {
            store.fill([&](storage::Write& write) { publishing::translate(write, store.page, store.town.uuid, "kurztext", "en", words, store.anna, test::morning); });
        };
        publish("Alle kommen.");
        translate("All are coming.");
        CHECK(waiting_for(store, store.anna) == nothing);
        publish("Alle bleiben.");
        CHECK(waiting_for(store, store.anna) == Words{desk + "/uebersetzung/en"});
        CHECK(waiting_for(store, store.bernd) == nothing);
        publish("Alle kommen.");
        CHECK(waiting_for(store, store.anna) == nothing); // it is of this text again
        publish("Alle gehen.");
        translate("All are leaving.");
        CHECK(waiting_for(store, store.anna) == nothing);
    });
}

TEST_CASE("the English page never shows a translation as new that is of an older text, whatever was cached")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto shown = [&] { return app.get("/en/buendnisse/stadt"); };
    CHECK(shown().says("Alle an einem Tisch."));
    store.fill([&](storage::Write& write) { publishing::translate(write, store.page, store.town.uuid, "kurztext", "en", "All at one table.", store.anna, test::morning); });
    CHECK(shown().says("All at one table."));
    REQUIRE(store.publish(store.save(store.with("kurztext", "Niemand am Tisch."), store.anna).id, store.anna).has_value());
    const auto after = shown();
    CHECK((!after.says("All at one table.") || after.says("older")));
    CHECK(app.get("/buendnisse/stadt").says("Niemand am Tisch."));
    CHECK_FALSE(app.get("/buendnisse/stadt").says("Alle an einem Tisch."));
}

TEST_CASE("everything kept about somebody here is in what they can take along, and of others nothing")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        store.save(store.with("text", "Nur von Doris."), store.doris);
        store.fill([&](storage::Write& write) {
            publishing::ask_for_review(write, store.subject(), store.doris, test::morning);
            publishing::archive(write, store.subject(), store.doris, test::morning);
        });
        const auto part = publishing::personal_part();
        const auto kept = [&](base::Id<identity::Account> account) { return store.read([&](storage::Read& read) { return part.data(read, account); }); };
        CHECK(kept(store.doris).find("Nur von Doris.") != std::string::npos);
        CHECK(kept(store.doris).find("2026-03-14T10:00:00Z") != std::string::npos);
        CHECK(kept(store.anna).find("Nur von Doris.") == std::string::npos);
        const auto before = kept(store.anna);
        store.fill([&](storage::Write& write) { part.erase(write, store.doris); });
        CHECK(kept(store.doris) == before); // nothing, as of somebody who never did anything
        CHECK(store.draft()->content.at("text") == "Nur von Doris.");
        CHECK(store.draft()->submitted_at.has_value());
        CHECK(store.read([&](storage::Read& read) { return publishing::archived_at(read, store.subject()).has_value(); }));
        TestApp app(store);
        CHECK(visitor_as(app, store.anna).open(desk).says("Ehemaliges Mitglied"));
    });
}
