#include "slices/invitations/tests/community.hpp"

#include "slices/identity/store.hpp"

#include <boost/json.hpp>

using identity::Absence;
using test::CommunityStore;
using test::morning;
using test::Role;
using test::TestApp;
using test::Visitor;
using test::Words;

namespace {

base::Date last_day(std::string_view text) { return base::parse_date(text).value(); }

/// Anna coordinates the town and Dora stands in for her; both have been here before. 14 March 2026, in the morning.
struct AwayStore : CommunityStore {
    explicit AwayStore(storage::Engine engine) : CommunityStore(engine)
    {
        dora = test::account_with(*this, Role::deputy, {town}, "dora@example.de", "Dora Beispiel");
        for (const auto& one : {anna, dora, clara, sigrid}) arrive(one);
    }

    void arrive(base::Id<identity::Account> account)
    {
        fill([&](storage::Write& write) { identity::mark_arrived(write, account, morning); });
    }

    void leave(base::Id<identity::Account> account, std::string_view until, std::string words = {})
    {
        fill([&](storage::Write& write) { identity::leave(write, {account, last_day(until), std::move(words), morning}); });
    }

    Words acting(base::Id<registry::Alliance> alliance, base::Instant now = morning)
    {
        return read([&](storage::Read& read) {
            Words names;
            for (const auto& account : identity::acting_for(read, alliance, now)) names.push_back(account.name);
            return names;
        });
    }

    Words left_alone(base::Instant now = morning)
    {
        return read([&](storage::Read& read) {
            Words lines;
            for (const auto& one : identity::left_alone(read, now)) lines.push_back(one.slug + " " + base::iso(one.until));
            return lines;
        });
    }

    base::Id<identity::Account> dora;
};

Visitor in(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

const test::Reply& away_until(Visitor& visitor, const std::string& until, const std::string& words = {})
{
    visitor.open("/konto/abwesenheit");
    visitor.use_form("/konto/abwesenheit");
    visitor.fill("bis", until);
    visitor.fill("worte", words);
    return visitor.send();
}

}

TEST_CASE("while somebody is away the deputy acts alone, and from the day after both do again")
{
    test::for_each_engine<AwayStore>([](AwayStore& store) {
        CHECK(store.acting(store.town) == Words{"Anna Beispiel", "Dora Beispiel"});
        store.leave(store.anna, "2026-03-20");
        CHECK(store.acting(store.town) == Words{"Dora Beispiel"});
        CHECK(store.acting(store.county) == Words{"Clara Beispiel"});
        CHECK(store.acting(store.town, morning + std::chrono::days(6)) == Words{"Dora Beispiel"});
        CHECK(store.acting(store.town, morning + std::chrono::days(7)) == Words{"Anna Beispiel", "Dora Beispiel"});
        store.fill([&](storage::Write& write) { identity::come_back(write, store.anna); });
        CHECK(store.acting(store.town) == Words{"Anna Beispiel", "Dora Beispiel"});
    });
}

TEST_CASE("the last day of an absence ends at midnight in Germany, not in Greenwich")
{
    AwayStore store(storage::Engine::sqlite);
    store.leave(store.anna, "2026-03-20");
    const auto midnight = base::Instant(std::chrono::sys_days(last_day("2026-03-21"))) - std::chrono::hours(1);
    CHECK(store.acting(store.town, midnight - std::chrono::milliseconds(1)) == Words{"Dora Beispiel"});
    CHECK(store.acting(store.town, midnight).size() == 2);
}

TEST_CASE("no duty is lost: where everybody is away, all act, and the service office sees it")
{
    test::for_each_engine<AwayStore>([](AwayStore& store) {
        store.leave(store.anna, "2026-03-20");
        CHECK(store.left_alone().empty());
        store.leave(store.dora, "2026-03-18");
        store.leave(store.bernd, "2026-03-16"); // a member: neither acts nor counts
        CHECK(store.acting(store.town) == Words{"Anna Beispiel", "Dora Beispiel"});
        CHECK(store.left_alone() == Words{"stadt 2026-03-18"});
        CHECK(store.left_alone(morning + std::chrono::days(5)).empty());
        store.leave(store.clara, "2026-04-01");
        CHECK(store.left_alone() == Words{"kreis 2026-04-01", "stadt 2026-03-18"});
    });
}

TEST_CASE("a deputy who was invited and never came in is no deputy yet")
{
    AwayStore store(storage::Engine::sqlite);
    test::account_with(store, Role::deputy, {store.county}, "neu@example.de", "Nora Neu");
    store.leave(store.clara, "2026-03-20");
    CHECK(store.acting(store.county) == Words{"Clara Beispiel", "Nora Neu"});
}

TEST_CASE("whose role has ended acts for nobody, away or not")
{
    AwayStore store(storage::Engine::sqlite);
    store.leave(store.anna, "2026-03-20");
    store.fill([&](storage::Write& write) {
        for (auto grant : identity::grants_of(write, store.dora)) {
            grant.ended_at = morning;
            identity::store_grant(write, grant);
        }
    });
    CHECK(store.acting(store.town) == Words{"Anna Beispiel"});
    CHECK(store.left_alone() == Words{"stadt 2026-03-20"});
}

TEST_CASE("somebody says until when they are away, sees it in their account, and comes back with one button")
{
    test::for_each_engine<AwayStore>([](AwayStore& store) {
        TestApp app(store);
        auto anna = in(app, store.anna);
        CHECK(anna.open("/konto").says("Ich bin abwesend"));
        CHECK(anna.open("/konto/abwesenheit").says("Ihre Aufgaben hat so lange: Dora Beispiel."));
        const auto& said = away_until(anna, "20.03.2026", "Im Urlaub <b>.");
        CHECK(said.says("Sie sind abwesend bis 20. März 2026."));
        CHECK(said.says("Im Urlaub &lt;b&gt;."));
        CHECK(anna.open("/konto/abwesenheit").says("value=\"2026-03-20\""));

        CHECK(anna.open("/bereich").says("Sie sind abwesend bis 20. März 2026."));
        auto dora = in(app, store.dora);
        CHECK(dora.open("/bereich").says("Anna Beispiel ist abwesend bis 20. März 2026. So lange handeln Sie für Stadtbündnis."));
        auto clara = in(app, store.clara);
        CHECK_FALSE(clara.open("/bereich").says("abwesend"));

        anna.open("/konto");
        anna.use_form("/konto/abwesenheit/ende");
        CHECK(anna.send().says("Ich bin abwesend"));
        CHECK_FALSE(dora.open("/bereich").says("abwesend"));
        CHECK(store.acting(store.town) == Words{"Anna Beispiel", "Dora Beispiel"});
    });
}

TEST_CASE("it ends by itself, and the words go with it")
{
    AwayStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.leave(store.anna, "2026-03-20", "Kur in Bad Doberan");
    auto anna = in(app, store.anna);
    REQUIRE(anna.open("/konto").says("Kur in Bad Doberan"));
    app.clock.pass(std::chrono::days(7));
    anna.sign_in(store.anna);
    CHECK_FALSE(anna.open("/konto").says("Kur in Bad Doberan"));
    CHECK_FALSE(anna.open("/konto/abwesenheit").says("Kur in Bad Doberan"));
    store.fill([&](storage::Write& write) {
        CHECK(identity::forget_past_absences(write, morning + std::chrono::days(6)) == 0);
        CHECK(identity::forget_past_absences(write, morning + std::chrono::days(7)) == 1);
    });
}

TEST_CASE("a day that is over, none, or one too far ahead is said beside the field, and what was typed stays")
{
    AwayStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = in(app, store.anna);
    for (const auto& [typed, said] : {std::pair<std::string, std::string>{"13.03.2026", "Dieser Tag ist vorbei."}, {"", "Bitte sagen Sie, bis wann"},
                                      {"bald", "Bitte schreiben Sie einen Tag"}, {"31.02.2026", "Bitte schreiben Sie einen Tag"},
                                      {"15.03.2027", "Höchstens ein Jahr im Voraus."}}) {
        const auto& page = away_until(anna, typed, "Meine Worte");
        CAPTURE(typed);
        CHECK(page.status == 422);
        CHECK(page.says(said));
        CHECK(page.says("Meine Worte"));
        CHECK(page.says("id=\"bis-fehler\""));
    }
    CHECK(store.read([&](storage::Read& read) { return identity::absences(read, morning); }).empty());
    CHECK(away_until(anna, "14.03.2026").status == 200); // today counts
    CHECK(away_until(anna, "14.03.2027").status == 200);
}

TEST_CASE("without a deputy the page says so before, and leads to where one is named")
{
    AwayStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto clara = in(app, store.clara);
    const auto& page = clara.open("/konto/abwesenheit");
    CHECK(page.says("Niemand vertritt Sie"));
    CHECK(page.says("href=\"/bereich/kreis/mitglieder#einladen\""));
    store.leave(store.dora, "2026-03-20"); // a deputy who is away is none
    auto anna = in(app, store.anna);
    CHECK(anna.open("/konto/abwesenheit").says("Niemand vertritt Sie"));
    auto bernd = in(app, store.bernd); // a member has no duties of an alliance
    CHECK_FALSE(bernd.open("/konto/abwesenheit").says("Wer für Sie handelt"));
}

TEST_CASE("strangers say nothing about anybody, and nobody says it for somebody else")
{
    AwayStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/konto/abwesenheit").header("Location").starts_with("/anmelden?weiter="));
    CHECK(app.post("/konto/abwesenheit", {{"bis", "20.03.2026"}}).status == 401);
    CHECK(app.post("/konto/abwesenheit/ende", {}).status == 401);
    auto clara = in(app, store.clara);
    away_until(clara, "20.03.2026");
    store.leave(store.anna, "2026-03-21");
    clara.open("/konto");
    clara.use_form("/konto/abwesenheit/ende");
    clara.send();
    const auto left = store.read([&](storage::Read& read) { return identity::absences(read, morning); });
    CHECK(left.size() == 1);
    CHECK(left.contains(store.anna));
}

TEST_CASE("a form without a valid token says nothing and brings nobody back")
{
    AwayStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.leave(store.anna, "2026-03-20");
    auto anna = in(app, store.anna);
    anna.open("/konto");
    anna.use_form("/konto/abwesenheit/ende");
    anna.fill("schutz", "1.falsch");
    anna.send();
    CHECK(store.read([&](storage::Read& read) { return identity::absence_of(read, store.anna, morning); }).has_value());
}

TEST_CASE("others see who is away: in the directory, in the list of members and in a talk")
{
    AwayStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto dora = in(app, store.dora);
    const auto person = "/gemeinschaft/personen/" + store.anna.hex();
    CHECK_FALSE(dora.open(person).says("abwesend"));
    store.leave(store.anna, "2026-03-20", "Dora hilft.");
    for (const auto& path : {person, std::string("/gemeinschaft/personen"), std::string("/bereich/stadt/mitglieder")}) {
        CAPTURE(path);
        CHECK(dora.open(path).says("abwesend bis 20. März 2026: Dora hilft."));
    }
    CHECK_FALSE(app.get("/buendnisse/stadt").says("abwesend"));
}

TEST_CASE("the service office reads which alliances nobody looks after, and only the service office")
{
    AwayStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto sigrid = in(app, store.sigrid);
    CHECK_FALSE(sigrid.open("/verwaltung/anrufe").says("Alle sind abwesend"));
    store.leave(store.clara, "2026-03-20");
    const auto& page = sigrid.open("/verwaltung/anrufe");
    CHECK(page.says("Alle sind abwesend"));
    CHECK(page.says("href=\"/buendnisse/kreis\""));
    CHECK_FALSE(page.says("href=\"/buendnisse/stadt\""));
    auto clara = in(app, store.clara);
    CHECK(clara.open("/verwaltung/anrufe").status == 404);
}

TEST_CASE("what somebody said of being away is in their own data, and goes with their account")
{
    test::for_each_engine<AwayStore>([](AwayStore& store) {
        TestApp app(store);
        store.leave(store.anna, "2026-03-20", "Kur");
        auto anna = in(app, store.anna);
        const auto own = boost::json::parse(anna.open("/konto/daten.json").body).as_object();
        const auto& kept = own.at("absence").as_array();
        REQUIRE(kept.size() == 1);
        CHECK(boost::json::value_to<std::string>(kept[0].at("words")) == "Kur");
        CHECK(boost::json::value_to<std::string>(kept[0].at("until_day")) == "2026-03-20");
        store.leave(store.bernd, "2026-03-20");
        store.fill([&](storage::Write& write) { identity::erase_account(write, store.bernd); });
        CHECK_FALSE(store.read([&](storage::Read& read) { return identity::stored_absence(read, store.bernd); }));
    });
}
