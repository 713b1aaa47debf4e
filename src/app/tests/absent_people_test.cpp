#include "slices/adoptions/letters.hpp"
#include "slices/cooperations/letters.hpp"
#include "slices/cooperations/store.hpp"
#include "slices/cooperations/store_talks.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/store.hpp"
#include "slices/invitations/tests/community.hpp"
#include "slices/joining/addressees.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/quick_help/store.hpp"

using identity::Role;
using test::CommunityStore;
using test::morning;
using test::TestApp;
using test::Visitor;
using test::Words;

namespace {

/// Anna coordinates the town, Dora is her deputy; both have come in. Anna is away for a week.
struct WithoutAnna : CommunityStore {
    explicit WithoutAnna(storage::Engine engine) : CommunityStore(engine)
    {
        dora = test::account_with(*this, Role::deputy, {town}, "dora@example.de", "Dora Beispiel");
        fill([&](storage::Write& write) {
            for (const auto& one : {anna, dora, clara, sigrid}) identity::mark_arrived(write, one, morning);
        });
    }

    void send_away(base::Id<identity::Account> account)
    {
        fill([&](storage::Write& write) { identity::leave(write, {account, base::parse_date("2026-03-20").value(), "", morning}); });
    }

    /// To whom mails of that kind went.
    Words told(std::string_view kind)
    {
        Words addresses;
        for (const auto& shown : mails()) {
            if (shown.message.kind == kind) addresses.push_back(shown.message.to);
        }
        std::sort(addresses.begin(), addresses.end());
        return addresses;
    }

    base::Id<identity::Account> dora;
};

joining::Inquiry bakery(base::Id<registry::Alliance> alliance)
{
    joining::Inquiry inquiry{base::Id<joining::Inquiry>::fresh(), "M-2026-00000001", "Bäckerei", "korn@example.org", "Wir backen.", "Rostock", "13", "de", alliance};
    inquiry.rung_since = inquiry.received_at = morning;
    inquiry.answer_due_on = test::today;
    return inquiry;
}

Words names(const std::vector<identity::Account>& accounts)
{
    Words all;
    for (const auto& account : accounts) all.push_back(account.name);
    return all;
}

}

TEST_CASE("who wants to take part reaches whoever is there: the deputy, not who is away")
{
    test::for_each_engine<WithoutAnna>([](WithoutAnna& store) {
        const auto readers = [&] {
            return store.read([&](storage::Read& read) { return names(joining::people_of(read, bakery(store.town), morning)); });
        };
        CHECK(readers().size() == 2);
        store.send_away(store.anna);
        CHECK(readers() == Words{"Dora Beispiel"});
        store.send_away(store.dora);
        CHECK(readers().size() == 2);
    });
}

TEST_CASE("of two in the service office the one who is there gets what climbed up")
{
    WithoutAnna store(storage::Engine::sqlite);
    const auto otto = test::account_with(store, Role::service_office, {}, "otto@example.de", "Otto Beispiel");
    store.fill([&](storage::Write& write) { identity::mark_arrived(write, otto, morning); });
    auto inquiry = bakery(store.town);
    inquiry.rung = joining::Rung::office;
    const auto readers = [&] { return store.read([&](storage::Read& read) { return names(joining::people_of(read, inquiry, morning)); }); };
    CHECK(readers().size() == 2);
    store.send_away(store.sigrid);
    CHECK(readers() == Words{"Otto Beispiel"});
}

TEST_CASE("a message to an alliance goes to the deputy, and to its author unless they are away")
{
    test::for_each_engine<WithoutAnna>([](WithoutAnna& store) {
        TestApp app(store);
        web::Request request(app.config().site, web::Texts::of(web::Language::german));
        request.now = morning;
        const auto write_to_town = [&] {
            store.fill([&](storage::Write& write) {
                const cooperations::Talk talk{base::Id<cooperations::Talk>::fresh(), base::Id<cooperations::Cooperation>::fresh(), "Halle", store.town, "Stadt",
                                              store.county, "Kreis", morning};
                const identity::Actor clara{store.clara, "Clara Beispiel", identity::grants_of(write, store.clara)};
                cooperations::post_message(write, request, clara, talk, store.town, store.bernd, "Wir haben eine.");
            });
        };
        store.send_away(store.anna);
        write_to_town();
        CHECK(store.told("cooperation") == Words{"bernd@example.de", "dora@example.de"});
        store.send_away(store.bernd);
        write_to_town();
        CHECK(store.told("cooperation") == Words{"bernd@example.de", "dora@example.de", "dora@example.de"});
    });
}

TEST_CASE("that a project was taken up is told to who is there")
{
    WithoutAnna store(storage::Engine::sqlite);
    TestApp app(store);
    web::Request request(app.config().site, web::Texts::of(web::Language::german));
    request.now = morning;
    store.send_away(store.anna);
    store.fill([&](storage::Write& write) {
        REQUIRE(projects::import_projects(write, "schluessel;titel;stand;buendnis\nbus;Bus;laufend;stadt\n", morning, &test::without_progress).is_applied);
        adoptions::post_adopted(write, request, projects::find_project(write, "bus").value(), "Kreis", "/kooperationen");
    });
    CHECK(store.told("adoption") == Words{"dora@example.de"});
}

TEST_CASE("whether a page is still right is asked of who is there; who was asked before may answer all the same")
{
    WithoutAnna store(storage::Engine::sqlite);
    TestApp app(store);
    const auto ask = [&](base::Instant now) {
        store.fill([&](storage::Write& write) { (void)publishing::daily_round(write, app.application().publishing().editables(), app.config().site, now); });
    };
    ask(morning + std::chrono::days(182));
    REQUIRE(store.told("still_right") == Words{"anna@example.de", "clara@example.de", "dora@example.de"});
    store.fill([&](storage::Write& write) {
        identity::leave(write, {store.anna, base::parse_date("2027-03-20").value(), "", morning + std::chrono::days(182)});
    });
    app.clock.pass(std::chrono::days(182));
    std::string link;
    for (const auto& shown : store.mails()) {
        const auto at = shown.message.to == "anna@example.de" ? shown.message.text.find("/stimmt-noch/") : std::string::npos;
        if (at != std::string::npos) link = shown.message.text.substr(at, shown.message.text.find_first_of(" \n", at) - at);
    }
    REQUIRE_FALSE(link.empty());
    CHECK(app.get(link).status == 200);
    ask(morning + std::chrono::days(364));
    CHECK(store.told("still_right") == Words{"anna@example.de", "clara@example.de", "clara@example.de", "dora@example.de", "dora@example.de"});
}

TEST_CASE("that somebody helps at once is told to the deputy while who asked is away")
{
    WithoutAnna store(storage::Engine::sqlite);
    TestApp app(store);
    const auto promise = [&](const std::string& secret) {
        store.fill([&](storage::Write& write) {
            const quick_help::Contact contact{base::Id<quick_help::Contact>::fresh(), store.town, "Kita", secret + "@example.org", morning, morning};
            REQUIRE(quick_help::store_contact(write, contact, identity::kept("zusage " + secret)));
            const quick_help::Request help{base::Id<quick_help::Request>::fresh(), store.town, "Stadt", "stadt", store.anna, "Drei Plätze", 3, "Rostock", test::today, morning};
            quick_help::store_request(write, help);
            quick_help::store_call(write, help.id, contact.id, identity::kept(secret));
        });
        Visitor kita(app);
        kita.open("/schnelle-hilfe/" + secret + "?antwort=ja");
        kita.fill("plaetze", "2");
        CHECK(kita.send().status == 200);
    };
    promise("eins");
    CHECK(store.told("quick_help_promise") == Words{"anna@example.de"});
    store.send_away(store.anna);
    promise("zwei");
    CHECK(store.told("quick_help_promise") == Words{"anna@example.de", "dora@example.de"});
}
