#include "community.hpp"

using invitations::Counts;
using invitations::Standing;
using test::CommunityStore;
using test::TestApp;
using test::Visitor;

namespace {

Counts counts(CommunityStore& store, base::Instant now)
{
    return store.read([&](storage::Read& read) { return invitations::count(read, now); });
}

test::Words names(CommunityStore& store, std::optional<Standing> standing, base::Instant now)
{
    test::Words names;
    for (const auto& seat : store.read([&](storage::Read& read) { return invitations::seats(read, standing, now, 100, 0); }).shown) {
        names.push_back(seat.name);
    }
    return names;
}

/// As if the mail server had answered.
void settle(CommunityStore& store, std::string_view address, mail::State state, std::string_view answer = "")
{
    static const auto node = base::Id<mail::Node>::fresh();
    const auto later = test::morning + std::chrono::hours(24 * 365);
    for (const auto& shown : store.mails()) {
        if (shown.message.to != address) continue;
        store.fill([&](storage::Write& write) {
            (void)mail::take(write, node, later, later + std::chrono::hours(1), 1000);
            mail::settle(write, node, {shown.id, state, std::string(answer)}, later, mail::Contents::kept);
        });
    }
}

class Office {
public:
    explicit Office(CommunityStore& store) : app(store), office(app) { office.sign_in(store.sigrid); }

    const test::Reply& press(std::string_view action)
    {
        office.open("/verwaltung/einladungen");
        office.use_form(action);
        return office.send();
    }

    TestApp app;
    Visitor office;
};

}

TEST_CASE("the service office invites all who were never written to in one go, each once")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        Office at(store);
        const auto& page = at.press("/verwaltung/einladungen");
        CHECK(page.says("Einladungen unterwegs: 4"));
        test::Words to;
        for (const auto& shown : store.mails()) to.push_back(shown.message.to);
        std::sort(to.begin(), to.end());
        CHECK(to == test::Words{"anna@example.de", "bernd@example.de", "clara@example.de", "sigrid@example.de"});
        CHECK_FALSE(page.says("Alle Neuen einladen"));
        CHECK(counts(store, at.app.clock.now()) == Counts{.on_the_way = 4});
        at.office.open("/verwaltung/konten");
        CHECK(at.office.send_to("/verwaltung/einladungen").says("Einladungen unterwegs: 0"));
        CHECK(store.mails().size() == 4);
    });
}

TEST_CASE("the office sees who came in, who did not, and whose mail came back and why")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        Office at(store);
        at.press("/verwaltung/einladungen");
        Visitor anna(at.app);
        anna.open(store.link_for("anna@example.de"));
        anna.send();
        settle(store, "bernd@example.de", mail::State::sent);
        settle(store, "clara@example.de", mail::State::bounced, "550 no such mailbox");
        const auto now = at.app.clock.now();
        CHECK(names(store, Standing::arrived, now) == test::Words{"Anna Beispiel"});
        CHECK(names(store, Standing::invited, now) == test::Words{"Bernd Beispiel"});
        CHECK(names(store, Standing::returned, now) == test::Words{"Clara Beispiel"});
        CHECK(names(store, Standing::expired, now + invitations::life_of_invitation) == test::Words{"Bernd Beispiel"});

        const auto& calls = at.office.open("/verwaltung/einladungen?stand=zurueck");
        CHECK(calls.says("Clara Beispiel"));
        CHECK(calls.says("550 no such mailbox"));
        CHECK_FALSE(calls.says("Bernd Beispiel"));
        CHECK(at.office.open("/bereich").says("Die Mail an eine Person kam zurück: bitte anrufen."));
    });
}

TEST_CASE("a reminder reaches who has not come in, and nobody twice within seven days")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        Office at(store);
        at.press("/verwaltung/einladungen");
        Visitor anna(at.app);
        anna.open(store.link_for("anna@example.de"));
        anna.send();
        const auto first = store.link_for("bernd@example.de");

        CHECK_FALSE(at.office.open("/verwaltung/einladungen").says("Alle erinnern"));
        at.app.clock.pass(invitations::pause_between_reminders);
        at.office.sign_in(store.sigrid);
        CHECK(at.press("/verwaltung/einladungen/erinnerung").says("Erinnerungen unterwegs: 3"));
        CHECK(store.mails().size() == 7);
        CHECK_FALSE(at.office.open("/verwaltung/einladungen").says("Alle erinnern"));

        // Both links of somebody work until they come in.
        CHECK(store.link_for("bernd@example.de") != first);
        CHECK(at.app.get(first).says("Willkommen, Bernd Beispiel"));
        const auto kept = store.read([&](storage::Read& read) { return invitations::invitation_of(read, store.bernd); });
        CHECK(kept->times == 2);
        CHECK(kept->expires_at == at.app.clock.now() + invitations::life_of_invitation);
    });
}

TEST_CASE("a table of people is planned first, then taken over, and nobody gets mail from it")
{
    test::for_each_engine<CommunityStore>([](CommunityStore& store) {
        Office at(store);
        at.office.open("/verwaltung/konten");
        at.office.fill("tabelle", "email\tname\trolle\tbuendnis\tland\tsprache\nneu@example.de\tNora Neu\tkoordination\tland\t\tde\n");
        const auto& plan = at.office.send();
        CHECK(plan.says("Neu: 1. Geändert: 0. Schon so: 0."));
        CHECK(plan.says("Nora Neu"));
        CHECK(names(store, std::nullopt, at.app.clock.now()).size() == 4);

        const auto& taken = at.office.send();
        CHECK(taken.says("Übernommene Zeilen: 1. Noch hat niemand Post bekommen."));
        CHECK(names(store, Standing::uninvited, at.app.clock.now()) ==
              test::Words{"Sigrid Beispiel", "Clara Beispiel", "Nora Neu", "Anna Beispiel", "Bernd Beispiel"});
        CHECK(store.mails().empty());
    });
}

TEST_CASE("a table with mistakes comes back whole, with line, column and what to write instead")
{
    CommunityStore store(storage::Engine::sqlite);
    Office at(store);
    at.office.open("/verwaltung/konten");
    at.office.fill("tabelle", "email;name;rolle;buendnis;land;sprache\nneu@example.de;Nora Neu;koordination;statt;;de\nkeine;X;mitglied;stadt;;de\n");
    const auto& page = at.office.send();
    CHECK(page.status == 422);
    CHECK(page.says("Zeile 2, buendnis:"));
    CHECK(page.says("stadt"));
    CHECK(page.says("Zeile 3, email:"));
    CHECK(page.says("Nora Neu;koordination;statt"));
    CHECK_FALSE(page.says("Übernehmen</span>"));
}

TEST_CASE("nothing of the office is there for anybody else, and it looks like nothing")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto ministry = test::account_with(store, test::Role::ministry, {}, "m@example.de", "Mona Ministerium");
    const auto state = test::account_with(store, test::Role::state_coordination, {.state = "13"}, "l@example.de", "Lena Land");
    for (const auto& account : {store.anna, store.bernd, ministry, state}) {
        Visitor other(app);
        other.sign_in(account);
        const auto nothing = other.open("/bereich/gibtesnicht/mitglieder").text();
        for (const auto* path : {"/verwaltung", "/verwaltung/einladungen", "/verwaltung/konten"}) {
            if (account == state && path == std::string_view("/verwaltung")) continue; // from there it writes circulars
            CHECK(other.open(path).status == 404);
            CHECK(other.page().text() == nothing);
        }
    }
    for (const auto* path : {"/verwaltung", "/verwaltung/einladungen", "/verwaltung/konten"}) {
        CHECK(app.get(path).status == 303);
        CHECK(app.get(path).header("Location").starts_with("/anmelden"));
    }
    for (const auto* path : {"/verwaltung/einladungen", "/verwaltung/einladungen/erinnerung", "/verwaltung/konten", "/verwaltung/konten/uebernahme"}) {
        Visitor anna(app);
        anna.sign_in(store.anna);
        anna.open("/bereich/stadt/mitglieder");
        anna.use_form("/bereich/stadt/mitglieder");
        CHECK(anna.send_to(path).status == 404);
    }
    CHECK(store.mails().empty());
}

TEST_CASE("an operator may do what the office may")
{
    CommunityStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor operating(app);
    operating.sign_in(test::account_with(store, test::Role::technical_operator, {}, "technik@example.de", "Tom Technik"));
    CHECK(operating.open("/verwaltung").says("Einladungen"));
    CHECK(operating.open("/verwaltung/einladungen").status == 200);
}

TEST_CASE("a long list of people has pages, and a page behind the end shows the first")
{
    CommunityStore store(storage::Engine::sqlite);
    for (int number = 0; number < 120; ++number) {
        test::account_with(store, test::Role::member, {store.town}, fmt::format("m{}@example.de", number), fmt::format("Mitglied {:03}", number));
    }
    Office at(store);
    CHECK(at.office.open("/verwaltung/einladungen?seite=2").says("Mitglied 119"));
    CHECK_FALSE(at.office.page().says("Mitglied 001"));
    CHECK(at.office.open("/verwaltung/einladungen?seite=99").says("Mitglied 001"));
}
