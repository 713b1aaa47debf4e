#include "community.hpp"

using test::CommunityStore;
using test::TestApp;
using test::Visitor;

namespace {

/// The service office has invited everybody.
void invite_everybody(CommunityStore& store, TestApp& app)
{
    Visitor office(app);
    office.sign_in(store.sigrid);
    office.open("/verwaltung/einladungen");
    office.use_form("/verwaltung/einladungen");
    office.send();
}

std::optional<base::Instant> arrival(CommunityStore& store, base::Id<identity::Account> account)
{
    return store.read([&](storage::Read& read) { return identity::find_account(read, account)->arrived_at; });
}

}

TEST_CASE("an invitation says who invites to what before the button, and one click lets in, in any browser")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store);
        invite_everybody(store, app);

        Visitor bernd(app);
        const auto& offer = bernd.open(store.link_for("bernd@example.de"));
        CHECK(offer.status == 200);
        CHECK(offer.says("Willkommen, Bernd Beispiel"));
        CHECK(offer.says("Mitglied, Stadtbündnis"));
        CHECK(offer.says("Sigrid Beispiel"));
        CHECK(offer.header("Cache-Control").find("no-store") != std::string::npos);

        const auto& inside = bernd.send();
        CHECK(inside.status == 200);
        CHECK(bernd.address() == "/bereich");
        CHECK(inside.says("Guten Tag, Bernd Beispiel."));
        CHECK(arrival(store, store.bernd) == app.clock.now());
    });
}

TEST_CASE("looking at an invitation, however often, lets nobody in and uses nothing up")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    invite_everybody(store, app);
    const auto link = store.link_for("bernd@example.de");
    for (int look = 0; look < 5; ++look) {
        auto seen = app.get(link);
        CHECK(seen.status == 200);
        CHECK(seen.header("Set-Cookie").empty());
    }
    CHECK_FALSE(arrival(store, store.bernd));
    Visitor bernd(app);
    bernd.open(link);
    CHECK(bernd.send().says("Guten Tag, Bernd Beispiel."));
}

TEST_CASE("after the first sign-in an invitation lets nobody in any more")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    invite_everybody(store, app);
    const auto link = store.link_for("bernd@example.de");
    Visitor thief(app);
    thief.open(link);
    Visitor bernd(app);
    bernd.open(link);
    bernd.send();

    const auto& refused = thief.send();
    CHECK(refused.says("Sie sind schon dabei"));
    CHECK(thief.open("/bereich").says("Anmelden"));
    CHECK(thief.address() != "/bereich");
}

TEST_CASE("an invitation that has run out offers a fresh one, which goes to the mailbox and not to who holds the link")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store);
        invite_everybody(store, app);
        const auto old = store.link_for("bernd@example.de");
        app.clock.pass(invitations::life_of_invitation);

        Visitor somebody(app);
        CHECK(somebody.open(old).says("Diese Einladung ist abgelaufen"));
        const auto mails = store.mails().size();
        const auto& sent = somebody.send();
        CHECK(sent.says("Eine neue Einladung ist unterwegs"));
        CHECK(sent.header("Set-Cookie").empty());
        REQUIRE(store.mails().size() == mails + 1);
        const auto fresh = store.link_for("bernd@example.de");
        CHECK(fresh != old);
        CHECK_FALSE(sent.says(fresh));

        Visitor bernd(app);
        CHECK(bernd.open(fresh).says("Willkommen, Bernd Beispiel"));
        CHECK(bernd.send().says("Guten Tag, Bernd Beispiel."));
    });
}

TEST_CASE("an invitation is open until its sixty days are over, to the millisecond")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    invite_everybody(store, app);
    const auto link = store.link_for("bernd@example.de");
    app.clock.pass(invitations::life_of_invitation - std::chrono::milliseconds(1));
    CHECK(app.get(link).says("Willkommen"));
    app.clock.pass(std::chrono::milliseconds(1));
    CHECK(app.get(link).says("abgelaufen"));
}

TEST_CASE("an open invitation is not renewed by who holds its link")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    invite_everybody(store, app);
    const auto link = store.link_for("bernd@example.de");
    const auto mails = store.mails().size();
    Visitor somebody(app);
    somebody.open(link);
    CHECK(somebody.send_to(link + "/neu").says("Willkommen, Bernd Beispiel"));
    CHECK(store.mails().size() == mails);
}

TEST_CASE("an invented link and one of somebody whose last role has ended look the same")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    invite_everybody(store, app);
    const auto link = store.link_for("bernd@example.de");
    CHECK(app.get(link).status == 200);
    Visitor anna(app);
    anna.sign_in(store.anna);
    anna.open("/bereich/stadt/mitglieder");
    store.fill([&](storage::Write& write) {
        for (const auto& member : identity::members_of(write, store.town, {})) {
            if (member.account == store.bernd) REQUIRE(identity::end_role(write, store.town, member.grant, {store.anna, app.clock.now()}).has_value());
        }
    });
    const auto ended = app.get(link);
    const auto invented = app.get("/einladung/" + std::string(64, 'a'));
    CHECK(ended.status == 404);
    CHECK(invented.status == 404);
    CHECK(ended.text() == invented.text());
}

TEST_CASE("a click without the page's own token lets nobody in")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    invite_everybody(store, app);
    const auto link = store.link_for("bernd@example.de");
    const auto forged = app.post(link, {{"schutz", "nichts"}});
    CHECK(forged.header("Set-Cookie").empty());
    CHECK_FALSE(arrival(store, store.bernd));
}

TEST_CASE("the secret of an invitation stands neither in the store nor on any page of the office")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    invite_everybody(store, app);
    const auto secret = store.link_for("bernd@example.de").substr(std::string("/einladung/").size());
    REQUIRE(secret.size() == 64);
    CHECK_FALSE(store.read([&](storage::Read& read) { return invitations::find_invitation(read, secret); }));
    CHECK(store.read([&](storage::Read& read) { return invitations::find_invitation(read, identity::kept(secret)); }));
    Visitor office(app);
    office.sign_in(store.sigrid);
    CHECK_FALSE(office.open("/verwaltung/einladungen").says(secret));
}

TEST_CASE("two people who share a mailbox get an invitation each, and each comes in as themselves")
{
    CommunityStore store(storage::Engine::sqlite);
    const auto berta = test::account_with(store, test::Role::deputy, {store.town}, "bernd@example.de", "Berta Beispiel");
    TestApp app(store);
    invite_everybody(store, app);
    std::vector<std::string> welcomed;
    for (const auto& shown : store.mails()) {
        if (shown.message.to != "bernd@example.de") continue;
        const auto at = shown.message.text.find("/einladung/");
        Visitor visitor(app);
        visitor.open(shown.message.text.substr(at, shown.message.text.find_first_of(" \n", at) - at));
        visitor.send();
        for (const auto* name : {"Berta Beispiel", "Bernd Beispiel"}) {
            if (visitor.page().says(std::string("Guten Tag, ") + name)) welcomed.emplace_back(name);
        }
    }
    std::sort(welcomed.begin(), welcomed.end());
    CHECK(welcomed == test::Words{"Bernd Beispiel", "Berta Beispiel"});
    CHECK(arrival(store, berta).has_value());
}

TEST_CASE("what is kept of an invitation is in one's own data and goes with the account")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store);
        invite_everybody(store, app);
        const auto link = store.link_for("bernd@example.de");
        const auto part = invitations::personal_part();
        CHECK(store.read([&](storage::Read& read) { return part.data(read, store.bernd); }).find("2026-03-14") != std::string::npos);

        store.fill([&](storage::Write& write) { part.erase(write, store.sigrid); });
        CHECK_FALSE(app.get(link).says("Sigrid Beispiel"));
        store.fill([&](storage::Write& write) { part.erase(write, store.bernd); });
        CHECK(store.read([&](storage::Read& read) { return part.data(read, store.bernd); }) == "{\"invitation\":[],\"handover\":[]}");
        CHECK(app.get(link).status == 404);
    });
}
