#include "community.hpp"
#include "slices/audit/audit.hpp"
#include "slices/identity/sign_in.hpp"

using test::CommunityStore;
using test::TestApp;
using test::Visitor;
using test::Words;

namespace {

Visitor signed_in(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

/// The address of somebody's role: `/bereich/stadt/mitglieder/…/ende`.
std::string address_of(CommunityStore& store, base::Id<identity::Account> account, std::string_view what)
{
    const auto members = store.read([&](storage::Read& read) { return identity::members_of(read, store.town, {}); });
    const auto found = std::find_if(members.begin(), members.end(), [&](const identity::Member& member) { return member.account == account; });
    return "/bereich/stadt/mitglieder/" + found->grant.hex() + "/" + std::string(what);
}

}

TEST_CASE("who came by a mail alone names nobody who may all that they may")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor anna(app);
    anna.sign_in(store.anna, identity::Proof::mail);
    const auto invite = [&](const char* role) -> const test::Reply& {
        anna.open("/bereich/stadt/mitglieder");
        anna.use_form("/bereich/stadt/mitglieder");
        anna.fill("name", "Nora Neu");
        anna.fill("email", "nora@example.de");
        anna.fill("rolle", role);
        return anna.send();
    };
    CHECK(invite("stellvertretung").status == 422);
    CHECK(anna.page().says("bestätigen Sie bitte, dass Sie es sind"));
    CHECK(anna.page().says("Nora Neu"));
    CHECK(store.mails().empty());
    CHECK(invite("mitglied").says("Die Einladung für Nora Neu ist unterwegs."));
}

TEST_CASE("who stands in for a coordinator ends no coordination and brings none back")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        const auto dora = test::account_with(store, identity::Role::deputy, {store.town}, "dora@example.de", "Dora Beispiel");
        test::account_with(store, identity::Role::coordinator, {store.town}, "emil@example.de", "Emil Beispiel");
        TestApp app(store);
        auto visitor = signed_in(app, dora);
        const auto end = address_of(store, store.anna, "ende");
        visitor.open("/bereich/stadt/mitglieder");
        CHECK(visitor.send_to(end, {}).status == 404);
        CHECK(store.roles_of(store.anna) == Words{"koordination Stadtbündnis"});
        auto anna = signed_in(app, store.anna);
        anna.open(end);
        anna.send();
        CHECK(store.roles_of(store.anna).empty());
        visitor.open("/bereich/stadt/mitglieder");
        CHECK(visitor.send_to(address_of(store, store.anna, "rueckgabe"), {}).status == 404);
        CHECK(store.roles_of(store.anna).empty());
    });
}

TEST_CASE("the audit log tells who gave a role to whom, who ended it and who gave it back")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store);
        auto anna = signed_in(app, store.anna);
        anna.open("/bereich/stadt/mitglieder");
        anna.use_form("/bereich/stadt/mitglieder");
        anna.fill("name", "Clara Beispiel");
        anna.fill("email", "clara@example.de");
        anna.fill("rolle", "mitglied");
        REQUIRE(anna.send().status == 200);
        store.fill([&](storage::Write& write) {
            for (const auto& member : identity::members_of(write, store.town, test::morning)) {
                if (member.account != store.clara) continue;
                REQUIRE(identity::end_role(write, store.town, member.grant, {store.bernd, test::morning}).has_value());
                REQUIRE(identity::give_back_role(write, store.town, member.grant, {store.sigrid, test::morning}).has_value());
            }
        });
        const auto log = store.read([](storage::Read& read) { return audit::export_entries(read); });
        const auto of_clara = store.clara.hex() + " mitglied " + store.town.hex();
        const std::array<std::pair<std::string, std::string>, 3> told{{{store.anna.hex(), "role given"}, {store.bernd.hex(), "role ended"}, {store.sigrid.hex(), "role given back"}}};
        for (const auto& [who, what] : told) CHECK_MESSAGE(log.find(who + ";" + what + ";" + of_clara) != std::string::npos, log);
        CHECK(log.find("Clara") == std::string::npos);
        CHECK(log.find("clara@") == std::string::npos);
    });
}
