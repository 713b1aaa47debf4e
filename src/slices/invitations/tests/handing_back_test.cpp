#include "community.hpp"
#include "slices/alliance_page/alliance_page.hpp"
#include "slices/identity/store.hpp"
#include "slices/invitations/store_handovers.hpp"
#include "slices/publishing/publish.hpp"

using test::CommunityStore;
using test::TestApp;
using test::Visitor;
using test::Words;

namespace {

/// Anna has handed the town over to Bernd, who was a member.
struct HandedOver {
    explicit HandedOver(storage::Engine engine) : store(engine), app(store), anna(app), bernd(app), stranger(app)
    {
        anna.sign_in(store.anna);
        anna.open("/bereich/stadt/uebergabe?nachfolge=" + store.bernd.hex());
        REQUIRE(anna.send().says("Es ist übergeben"));
        REQUIRE(store.roles_of(store.bernd) == coordinates);
        REQUIRE(store.roles_of(store.anna).empty());
        bernd.sign_in(store.bernd);
        for (const auto& shown : store.mails()) {
            const auto at = shown.message.text.find("/uebergabe/");
            if (at != std::string::npos) link = shown.message.text.substr(at, shown.message.text.find_first_of(" \n", at) - at);
        }
        REQUIRE_FALSE(link.empty());
    }

    /// Opens the link of the mail and presses its button, where there is one.
    const test::Reply& take_back()
    {
        const auto& page = stranger.open(link);
        return page.says("zurücknehmen?") ? stranger.send() : page;
    }

    const Words coordinates{"koordination Stadtbündnis"};
    const Words member{"mitglied Stadtbündnis"};
    CommunityStore store;
    TestApp app;
    Visitor anna;
    Visitor bernd;
    Visitor stranger;
    std::string link;
};

}

TEST_CASE("who handed over by mistake takes it back by the link of a mail, which asks once more")
{
    test::for_each_engine<HandedOver>([](HandedOver& handed) {
        const auto& question = handed.stranger.open(handed.link);
        CHECK(question.says("Stadtbündnis zurücknehmen?"));
        CHECK(question.says("Was Bernd Beispiel inzwischen geschrieben hat, bleibt."));
        CHECK(handed.store.roles_of(handed.store.anna).empty()); // looking did nothing
        CHECK(handed.stranger.send().says("Sie koordinieren Stadtbündnis wieder"));
        CHECK(handed.store.roles_of(handed.store.anna) == handed.coordinates);
        CHECK(handed.store.roles_of(handed.store.bernd) == handed.member);
        CHECK(handed.bernd.open("/bereich/stadt/uebergabe").status == 404);
        CHECK(handed.take_back().says("Diese Übergabe bleibt")); // once
        CHECK(handed.store.roles_of(handed.store.anna) == handed.coordinates);
    });
}

TEST_CASE("what the successor did meanwhile stays")
{
    HandedOver handed(storage::Engine::sqlite);
    auto& store = handed.store;
    store.fill([&](storage::Write& write) {
        const auto page = alliance_page::editable();
        const publishing::Subject subject{"alliance", store.town.uuid};
        auto content = page.published(write, store.town.uuid);
        content["kurztext"] = "Von Bernd geschrieben.";
        const auto draft = publishing::save_draft(write, page, subject, std::nullopt, content, store.bernd, handed.app.clock.now()).value();
        REQUIRE(publishing::publish_draft(write, page, subject, draft.id, store.bernd, handed.app.clock.now()).has_value());
    });
    handed.take_back();
    CHECK(handed.app.get("/buendnisse/stadt").says("Von Bernd geschrieben."));
}

TEST_CASE("after 14 days a handover stays, and its link says why")
{
    HandedOver handed(storage::Engine::sqlite);
    handed.app.clock.pass(identity::time_to_take_back);
    CHECK(handed.stranger.open(handed.link).says("Stadtbündnis zurücknehmen?"));
    handed.app.clock.pass(std::chrono::milliseconds(1));
    CHECK(handed.stranger.send().says("Diese Übergabe bleibt"));
    CHECK(handed.stranger.open(handed.link).says("Diese Übergabe bleibt"));
    CHECK(handed.store.roles_of(handed.store.bernd) == handed.coordinates);
    CHECK(handed.store.roles_of(handed.store.anna).empty());
}

TEST_CASE("once the coordination has gone on to somebody else, the first handover can not be taken back")
{
    HandedOver handed(storage::Engine::sqlite);
    auto& store = handed.store;
    const auto dora = test::account_with(store, identity::Role::deputy, {store.town}, "dora@example.de", "Dora Beispiel");
    handed.bernd.open("/bereich/stadt/uebergabe?nachfolge=" + dora.hex());
    REQUIRE(handed.bernd.send().says("Es ist übergeben"));
    CHECK(handed.take_back().says("Diese Übergabe bleibt"));
    CHECK(store.roles_of(dora) == handed.coordinates);
    CHECK(store.roles_of(store.anna).empty());
}

TEST_CASE("a link that nobody got, one of another kind, and the hash of one that works open nothing")
{
    HandedOver handed(storage::Engine::sqlite);
    const auto secret = handed.link.substr(std::string("/uebergabe/").size());
    const auto nothing = handed.app.get("/uebergabe/x");
    CHECK(nothing.status == 404);
    for (const auto& wrong : {identity::kept(secret), secret.substr(1), secret + "0", std::string(64, '0'), handed.store.town.hex()}) {
        CHECK(handed.app.get("/uebergabe/" + wrong).text() == nothing.text());
        CHECK(handed.app.post("/uebergabe/" + wrong, {}).status == 404);
    }
    CHECK(handed.app.get("/einladung/" + secret).status == 404);
    CHECK(handed.app.get(handed.link).status == 200);
}

TEST_CASE("a form of another site takes nothing back")
{
    HandedOver handed(storage::Engine::sqlite);
    handed.stranger.open(handed.link);
    handed.stranger.fill("schutz", "1.falsch");
    CHECK(handed.stranger.send().says("Stadtbündnis zurücknehmen?"));
    CHECK(handed.store.roles_of(handed.store.anna).empty());
}

TEST_CASE("what is known of a handover is in one's own data, goes with the account, and after 14 days by itself")
{
    test::for_each_engine<HandedOver>([](HandedOver& handed) {
        auto& store = handed.store;
        const auto part = invitations::personal_part();
        for (const auto& account : {store.anna, store.bernd}) {
            CHECK(store.read([&](storage::Read& read) { return part.data(read, account); }).find("\"handed_at\"") != std::string::npos);
        }
        CHECK(store.read([&](storage::Read& read) { return part.data(read, store.clara); }).find("\"handed_at\"") == std::string::npos);
        store.fill([&](storage::Write& write) {
            CHECK(invitations::forget_old_handovers(write, handed.app.clock.now() + identity::time_to_take_back) == 0);
            part.erase(write, store.anna);
            identity::erase_account(write, store.anna);
        });
        CHECK(handed.app.get(handed.link).status == 404);
        CHECK(store.roles_of(store.bernd) == handed.coordinates);
    });
    HandedOver handed(storage::Engine::sqlite);
    handed.store.fill([&](storage::Write& write) {
        CHECK(invitations::forget_old_handovers(write, handed.app.clock.now() + identity::time_to_take_back + std::chrono::milliseconds(1)) == 1);
    });
    CHECK(handed.app.get(handed.link).status == 404);
}
