#include "community.hpp"
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

TEST_CASE("a coordinator invites somebody into the own alliance with name, address and role")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store);
        auto anna = signed_in(app, store.anna);
        anna.open("/bereich/stadt/mitglieder");
        anna.use_form("/bereich/stadt/mitglieder");
        anna.fill("name", "Nora Neu");
        anna.fill("email", "Nora@Example.de");
        anna.fill("rolle", "stellvertretung");
        const auto& page = anna.send();
        CHECK(page.says("Die Einladung für Nora Neu ist unterwegs."));
        CHECK(page.says("Stellvertretung, eingeladen, noch nicht da"));

        Visitor nora(app);
        CHECK(nora.open(store.link_for("nora@example.de")).says("Anna Beispiel"));
        CHECK(nora.send().says("Guten Tag, Nora Neu."));
        CHECK(nora.open("/bereich/stadt/mitglieder").says("Jemanden einladen"));
    });
}

TEST_CASE("who has signed in before gets the role without another invitation")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.fill([&](storage::Write& write) { (void)identity::open_session(write, store.clara, "", "/", test::morning); });
    auto anna = signed_in(app, store.anna);
    anna.open("/bereich/stadt/mitglieder");
    anna.use_form("/bereich/stadt/mitglieder");
    anna.fill("name", "Clara Beispiel");
    anna.fill("email", "clara@example.de");
    anna.fill("rolle", "mitglied");
    CHECK(anna.send().says("Mitglied, ist da"));
    CHECK(store.mails().empty());
    anna.use_form("/bereich/stadt/mitglieder");
    anna.fill("name", "Clara Beispiel");
    anna.fill("email", "clara@example.de");
    anna.fill("rolle", "mitglied");
    anna.send();
    CHECK(store.roles_of(store.clara) == Words{"koordination Kreisbündnis", "mitglied Stadtbündnis"});
}

TEST_CASE("nothing typed is lost when an address or a role is missing")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    anna.open("/bereich/stadt/mitglieder");
    anna.use_form("/bereich/stadt/mitglieder");
    anna.fill("name", "Nora Neu");
    anna.fill("email", "nora@");
    const auto& page = anna.send();
    CHECK(page.status == 422);
    CHECK(page.says("value=\"Nora Neu\""));
    CHECK(page.says("id=\"email-fehler\""));
    CHECK(page.says("<a href=\"#rolle\">Bitte wählen Sie eine der Rollen.</a>"));
    CHECK(store.mails().empty());
}

TEST_CASE("nobody makes somebody a coordinator, or gives a role that belongs to no alliance, by the form of members")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* role : {"koordination", "servicebuero", "technik", "landeskoordination", "nichts"}) {
        auto anna = signed_in(app, store.anna);
        anna.open("/bereich/stadt/mitglieder");
        anna.use_form("/bereich/stadt/mitglieder");
        anna.fill("name", "Nora Neu");
        anna.fill("email", "nora@example.de");
        anna.fill("rolle", role);
        CHECK(anna.send().status == 422);
    }
    CHECK(store.mails().empty());
}

TEST_CASE("a member sees who belongs to the alliance, but neither addresses nor buttons")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    CHECK(anna.open("/bereich/stadt/mitglieder").says("href=\"mailto:bernd"));
    auto bernd = signed_in(app, store.bernd);
    const auto& page = bernd.open("/bereich/stadt/mitglieder");
    CHECK(page.says("Anna Beispiel"));
    CHECK_FALSE(page.says("href=\"mailto:anna"));
    CHECK_FALSE(page.says("Jemanden einladen"));
    CHECK_FALSE(page.says("Rolle beenden"));
    CHECK_FALSE(page.says("Die Koordination übergeben"));
}

TEST_CASE("the pages of another alliance are not there, for looking and for doing")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto end = address_of(store, store.bernd, "ende");
    auto clara = signed_in(app, store.clara);
    const auto nothing = clara.open("/bereich/gibtesnicht/mitglieder").text();
    for (const auto& path : {std::string("/bereich/stadt/mitglieder"), std::string("/bereich/stadt/uebergabe"), end}) {
        CHECK(clara.open(path).status == 404);
        CHECK(clara.page().text() == nothing);
    }
    clara.open("/bereich/kreis/mitglieder");
    clara.use_form("/bereich/kreis/mitglieder");
    for (const auto& path : {std::string("/bereich/stadt/mitglieder"), std::string("/bereich/stadt/uebergabe?nachfolge=" + store.bernd.hex()), end,
                             address_of(store, store.bernd, "rueckgabe"), address_of(store, store.bernd, "einladung")}) {
        CHECK(clara.send_to(path).status == 404);
    }
    // A role of another alliance is not found in the own one either.
    CHECK(clara.send_to("/bereich/kreis" + end.substr(std::string("/bereich/stadt").size())).status == 404);
    CHECK(store.roles_of(store.bernd) == Words{"mitglied Stadtbündnis"});
    CHECK(store.mails().empty());
}

TEST_CASE("a member may not change members, not even by a form of their own")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto bernd = signed_in(app, store.bernd);
    bernd.open("/konto");
    for (const auto& path : {std::string("/bereich/stadt/mitglieder"), address_of(store, store.anna, "ende"), address_of(store, store.anna, "einladung"),
                             std::string("/bereich/stadt/uebergabe?nachfolge=" + store.bernd.hex())}) {
        CHECK(bernd.send_to(path).status == 404);
    }
    CHECK(bernd.open(address_of(store, store.anna, "ende")).status == 404);
    CHECK(store.roles_of(store.anna) == Words{"koordination Stadtbündnis"});
}

TEST_CASE("ending a role asks once more, ends access at once, and can be taken back for 14 days")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store);
        auto anna = signed_in(app, store.anna);
        auto bernd = signed_in(app, store.bernd);
        CHECK(bernd.open("/bereich").status == 200);
        CHECK(anna.open(address_of(store, store.bernd, "ende")).says("Rolle von Bernd Beispiel beenden?"));
        CHECK(store.roles_of(store.bernd) == Words{"mitglied Stadtbündnis"});

        CHECK(anna.send().says("Die Rolle von Bernd Beispiel ist beendet."));
        CHECK(store.roles_of(store.bernd).empty());
        auto sigrid = signed_in(app, store.sigrid);
        CHECK_FALSE(sigrid.open("/verwaltung/einladungen").says("Bernd Beispiel"));
        bernd.open("/bereich");
        CHECK(bernd.address().starts_with("/anmelden"));

        app.clock.pass(identity::time_to_take_back - std::chrono::minutes(1));
        anna.sign_in(store.anna);
        anna.open("/bereich/stadt/mitglieder");
        anna.use_form(address_of(store, store.bernd, "rueckgabe"));
        CHECK(anna.send().says("Mitglied, eingeladen, noch nicht da"));
        CHECK(store.roles_of(store.bernd) == Words{"mitglied Stadtbündnis"});
    });
}

TEST_CASE("after 14 days an ended role can not be given back and is not shown any more")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    anna.open(address_of(store, store.bernd, "ende"));
    anna.send();
    CHECK(anna.page().says("beendet am 14. März 2026"));
    app.clock.pass(identity::time_to_take_back + std::chrono::milliseconds(1));
    anna.sign_in(store.anna);
    CHECK_FALSE(anna.open("/bereich/stadt/mitglieder").says("Bernd Beispiel"));
    CHECK(anna.send_to(address_of(store, store.bernd, "rueckgabe")).status == 404);
    CHECK(store.roles_of(store.bernd).empty());
}

TEST_CASE("the last one who coordinates can not leave without a successor")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    anna.open(address_of(store, store.anna, "ende"));
    const auto& page = anna.send();
    CHECK(page.status == 409);
    CHECK(page.says("Niemand sonst koordiniert dieses Bündnis. Bitte bestimmen Sie zuerst eine Nachfolge."));
    CHECK(store.roles_of(store.anna) == Words{"koordination Stadtbündnis"});
}

TEST_CASE("who hands the coordination over loses it at once, the successor has it at once and is told")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        TestApp app(store);
        auto anna = signed_in(app, store.anna);
        CHECK(anna.open("/bereich/stadt/uebergabe").says("Bernd Beispiel (Mitglied) soll koordinieren"));
        CHECK(anna.open("/bereich/stadt/uebergabe?nachfolge=" + store.bernd.hex()).says("Stadtbündnis an Bernd Beispiel übergeben?"));
        CHECK(store.roles_of(store.bernd) == Words{"mitglied Stadtbündnis"});
        CHECK(anna.send().says("Es ist übergeben"));
        CHECK(store.roles_of(store.anna).empty());
        CHECK(store.roles_of(store.bernd) == Words{"koordination Stadtbündnis"});
        REQUIRE(store.mails().size() == 2);
        Words told;
        for (const auto& shown : store.mails()) told.push_back(shown.message.to + " " + shown.message.subject);
        std::sort(told.begin(), told.end());
        CHECK(told == Words{"anna@example.de Sie haben Stadtbündnis übergeben", "bernd@example.de Sie koordinieren jetzt Stadtbündnis"});
        anna.open("/bereich/stadt/mitglieder");
        CHECK(anna.address().starts_with("/anmelden"));
    });
}

TEST_CASE("an alliance is handed over to nobody from outside")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    anna.open("/bereich/stadt/uebergabe");
    CHECK(anna.send_to("/bereich/stadt/uebergabe?nachfolge=" + store.clara.hex()).says("Wer koordiniert ab jetzt?"));
    CHECK(store.roles_of(store.clara) == Words{"koordination Kreisbündnis"});
    CHECK(store.roles_of(store.anna) == Words{"koordination Stadtbündnis"});
}

TEST_CASE("the service office hands an alliance over for somebody who cannot")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto sigrid = signed_in(app, store.sigrid);
    sigrid.open("/bereich/stadt/uebergabe?nachfolge=" + store.bernd.hex());
    sigrid.send();
    CHECK(store.mails().size() == 1); // who was relieved of it does not take it back by a link
    CHECK(store.roles_of(store.bernd) == Words{"koordination Stadtbündnis"});
    CHECK(store.roles_of(store.anna).empty());
}

TEST_CASE("somebody who has not come in is invited again with one button")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    anna.open("/bereich/stadt/mitglieder");
    anna.use_form(address_of(store, store.bernd, "einladung"));
    CHECK(anna.send().says("Die Einladung für Bernd Beispiel ist unterwegs."));
    CHECK(store.mails().size() == 1);
    Visitor bernd(app);
    bernd.open(store.link_for("bernd@example.de"));
    bernd.send();
    CHECK_FALSE(anna.open("/bereich/stadt/mitglieder").says("Noch einmal einladen\""));
}

TEST_CASE("in English the pages of members are in English")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    CHECK(anna.open("/en/bereich/stadt/mitglieder").says("Invite somebody"));
    CHECK(anna.open("/en/bereich").says("What waits for you"));
}
