#include "community.hpp"
#include "slices/identity/store_members.hpp"

using identity::Role;
using test::CommunityStore;
using test::TestApp;
using test::Visitor;
using test::Words;

namespace {

Visitor signed_in(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    visitor.open("/konto");
    visitor.use_form("/konto/abmeldung");
    return visitor;
}

std::vector<identity::Member> members(CommunityStore& store, base::Id<registry::Alliance> alliance)
{
    return store.read([&](storage::Read& read) { return identity::members_of(read, alliance, {}); });
}

}

TEST_CASE("who has another role than running the alliance changes nothing of its members, whatever they send")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto before = members(store, store.town);
    const auto grant = before.back().grant.hex();
    for (const auto& kind : identity::role_kinds) {
        if (kind.role == Role::coordinator || kind.role == Role::deputy || kind.role == Role::service_office) continue;
        const std::string word(kind.word);
        test::Realm where;
        if (kind.realm == identity::Realm::alliance) where.alliance = store.county;
        if (kind.realm == identity::Realm::state) where.state = "13";
        auto visitor = signed_in(app, test::account_with(store, kind.role, where, word + "@example.de", "Person " + word));
        for (const auto& path : {"/bereich/stadt/mitglieder/" + grant + "/ende", "/bereich/stadt/mitglieder/" + grant + "/rueckgabe",
                                 "/bereich/stadt/mitglieder/" + grant + "/einladung", "/bereich/stadt/uebergabe?nachfolge=" + store.bernd.hex()}) {
            CAPTURE(word);
            CAPTURE(path);
            CHECK(visitor.send_to(path).status == 404);
        }
        CHECK(visitor.send_to("/bereich/stadt/mitglieder", {{"name", "Nora Neu"}, {"email", "nora@example.de"}, {"rolle", "stellvertretung"}}).status == 404);
    }
    CHECK(members(store, store.town) == before);
    CHECK(store.mails().empty());
}

TEST_CASE("guessed numbers of roles look as those of other alliances do: as if there were nothing")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store);
        auto anna = signed_in(app, store.anna);
        const auto foreign = members(store, store.county).front().grant.hex();
        const auto nothing = anna.send_to("/bereich/stadt/mitglieder/" + base::Id<identity::Grant>::fresh().hex() + "/ende").text();
        for (const auto& guess : {foreign, store.bernd.hex(), store.town.hex(), std::string("0"), std::string("%27"), std::string(64, 'f')}) {
            for (const auto* what : {"/ende", "/rueckgabe", "/einladung"}) {
                CAPTURE(guess);
                const auto& reply = anna.send_to("/bereich/stadt/mitglieder/" + guess + what);
                CHECK(reply.status == 404);
                CHECK(reply.text() == nothing);
            }
        }
        CHECK(members(store, store.county).size() == 1);
    });
}

TEST_CASE("what was ended can be given back by who runs the alliance, and by nobody who was ended")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto dora = test::account_with(store, Role::deputy, {store.town}, "dora@example.de", "Dora Beispiel");
    auto anna = signed_in(app, store.anna);
    auto gone = signed_in(app, dora);
    std::string grant;
    for (const auto& member : members(store, store.town)) {
        if (member.account == dora) grant = member.grant.hex();
    }
    anna.open("/bereich/stadt/mitglieder/" + grant + "/ende");
    REQUIRE(anna.send().says("Die Rolle von Dora Beispiel ist beendet."));
    CHECK(gone.send_to("/bereich/stadt/mitglieder/" + grant + "/rueckgabe").status == 401);
    CHECK(store.roles_of(dora).empty());
    anna.open("/bereich/stadt/mitglieder");
    anna.use_form("/bereich/stadt/mitglieder/" + grant + "/rueckgabe");
    anna.send();
    CHECK(store.roles_of(dora) == Words{"stellvertretung Stadtbündnis"});
}

TEST_CASE("looking at the question of a handover hands nothing over, for whomever it is asked")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    for (const auto& whom : {store.bernd.hex(), store.clara.hex(), store.anna.hex(), base::Id<identity::Account>::fresh().hex(), std::string("x")}) {
        CHECK(anna.open("/bereich/stadt/uebergabe?nachfolge=" + whom).status == 200);
    }
    CHECK(anna.open("/bereich/stadt/uebergabe?nachfolge=" + store.bernd.hex()).says("an Bernd Beispiel übergeben?"));
    CHECK(anna.open("/bereich/stadt/uebergabe?nachfolge=" + store.clara.hex()).says("Wer koordiniert ab jetzt?"));
    CHECK(store.roles_of(store.anna) == Words{"koordination Stadtbündnis"});
    CHECK(store.roles_of(store.bernd) == Words{"mitglied Stadtbündnis"});
}
