#include "giving_store.hpp"

#include "slices/giving/permissions.hpp"
#include "slices/identity/store.hpp"

using giving::Kind;
using identity::Role;
using test::GivingStore;
using test::Words;

namespace {

identity::Actor somebody(storage::Read& read, base::Id<identity::Account> account) { return {account, "", identity::grants_of(read, account)}; }

/// In which alliances somebody may look at what an organisation gives: "stadt kreis".
std::string desks(GivingStore& store, base::Id<identity::Account> account, std::string_view organisation)
{
    return store.read([&](storage::Read& read) {
        std::string slugs;
        for (const auto& desk : giving::desks_of(read, somebody(read, account), giving::find_giver(read, organisation).value(), test::today)) {
            CHECK(desk.is_of_partner);
            CHECK(desk.organisation.slug == organisation);
            slugs += (slugs.empty() ? "" : " ") + desk.alliance.slug;
        }
        return slugs;
    });
}

std::vector<day::Task> tasks_for(GivingStore& store, base::Id<identity::Account> account, base::Instant now = test::morning)
{
    test::Reader reader(web::Language::german);
    reader.request.now = now;
    return store.read([&](storage::Read& read) { return giving::day_part().tasks(read, reader.request, somebody(read, account)); });
}

Words task_texts(GivingStore& store, base::Id<identity::Account> account, base::Instant now = test::morning)
{
    Words all;
    for (const auto& one : tasks_for(store, account, now)) all.push_back(one.text);
    return all;
}

Words way_urls(GivingStore& store, base::Id<identity::Account> account)
{
    const test::Reader reader(web::Language::german);
    Words all;
    for (const auto& one : store.read([&](storage::Read& read) { return giving::day_part().ways(read, reader.request, somebody(read, account)); })) all.push_back(one.url.text());
    return all;
}

void answer(GivingStore& store, const giving::Ask& ask, base::Id<identity::Account> account, giving::Answer answer)
{
    giving::Call call;
    call.id = base::Id<giving::Call>::fresh();
    call.ask = ask.id;
    call.account = account;
    call.answer = answer;
    call.answered_at = test::morning - std::chrono::hours(30);
    store.fill([&](storage::Write& write) { giving::store_call(write, call, {}); });
}

}

TEST_CASE("a partner's page is there for who speaks for it, and for who runs an alliance in which it takes part")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        CHECK(desks(store, store.paula, "werft") == "stadt");
        CHECK(desks(store, store.anna, "werft") == "stadt");
        CHECK(desks(store, store.doris, "werft") == "stadt");
        CHECK(desks(store, store.clara, "werft") == "kreis");
        CHECK(desks(store, store.anna, "verein").empty()); // it left
        CHECK(desks(store, store.paula, "kita").empty());
        for (const auto& other : {store.bernd, store.sigrid, store.peter}) CHECK(desks(store, other, "werft").empty());
        store.speak_for(store.peter, store.county, store.werft);
        CHECK(desks(store, store.peter, "werft") == "kreis");
        test::give_role(store, store.anna, Role::coordinator, {store.county});
        CHECK(desks(store, store.anna, "werft").size() == std::string("stadt kreis").size()); // each once
    });
}

TEST_CASE("no other role sees a partner's page, whatever it may see elsewhere")
{
    GivingStore store(storage::Engine::sqlite);
    store.gift(Kind::rooms, "Die Halle");
    for (const auto role : {Role::provider, Role::state_coordination, Role::ministry, Role::mentor, Role::editor, Role::translator, Role::data_protection, Role::technical_operator}) {
        const auto realm = identity::kind_of(role).realm;
        const std::string word(identity::kind_of(role).word);
        CAPTURE(word);
        const auto other = test::account_with(store, role, realm == identity::Realm::alliance ? test::Realm{store.town} : test::Realm{std::nullopt, realm == identity::Realm::state ? "13" : ""}, word + "@example.de", "Erika Muster");
        CHECK(desks(store, other, "werft").empty());
        CHECK(task_texts(store, other).empty());
        const auto ways = way_urls(store, other);
        CHECK((ways.empty() || (role == Role::state_coordination && ways == Words{"/gemeinschaft/geben"})));
    }
}

TEST_CASE("an ask waits as long as its day is not over and whom it was put to is a partner")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        auto ask = store.kept_ask("Ihre Halle", test::today);
        const auto waits = [&](const giving::Ask& one, std::string_view day) {
            return store.read([&](storage::Read& read) { return giving::is_waiting(read, one, base::parse_date(day).value()); });
        };
        CHECK(waits(ask, "2026-03-14"));
        CHECK_FALSE(waits(ask, "2026-03-15"));
        ask.organisation = {store.verein, "verein", "Turnverein"};
        CHECK(waits(ask, "2025-12-31"));
        CHECK_FALSE(waits(ask, "2026-01-01"));
        ask.organisation = {store.bank, "bank", "Münchner Bank"};
        CHECK_FALSE(waits(ask, "2026-03-14"));
        ask.organisation = {store.werft, "werft", "Neue Werft"};
        ask.closed_at = test::morning;
        CHECK_FALSE(waits(ask, "2026-03-14"));
    });
}

TEST_CASE("the day of who runs the alliance: who speaks for whom, answers that came, asks that are over")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        CHECK(task_texts(store, store.anna).empty());
        const auto open = store.kept_ask("Die offene", test::today);
        const auto answered = store.kept_ask("Die beantwortete", test::today);
        answer(store, answered, store.paula, giving::Answer::talk);
        const auto over = store.kept_ask("Die alte", base::parse_date("2026-03-01").value());
        giving::Outcome outcome;
        outcome.day = test::today;
        (void)store.kept_ask("Die fertige", base::parse_date("2026-03-01").value(), outcome);
        const auto tasks = tasks_for(store, store.anna);
        REQUIRE(tasks.size() == 2);
        CHECK(tasks[0].text == "Die Bitte ist vorbei: Die alte. Was ist daraus geworden?");
        CHECK(tasks[0].day == over.until);
        CHECK(tasks[0].path == "/bereich/stadt/bitten/" + over.id.hex());
        CHECK(tasks[1].text == "Neue Werft hat geantwortet: Die beantwortete");
        CHECK(tasks[1].day == base::parse_date("2026-03-13"));
        CHECK(task_texts(store, store.doris).size() == 2);
        CHECK(task_texts(store, store.clara) == Words{"Für welchen Partner spricht Peter Beispiel?"});
        for (const auto& nobody : {store.bernd, store.sigrid}) CHECK(task_texts(store, nobody).empty());
        (void)open;
    });
}

TEST_CASE("the day of who speaks for a partner: what is asked of it and not answered by them")
{
    GivingStore store(storage::Engine::sqlite);
    const auto first = store.kept_ask("Die erste", test::today);
    (void)store.kept_ask("Die zweite", base::parse_date("2026-03-20").value());
    (void)store.kept_ask("Die alte", base::parse_date("2026-03-13").value());
    auto texts = task_texts(store, store.paula);
    REQUIRE(texts.size() == 2);
    for (const auto& text : texts) CHECK(text.find("Die alte") == std::string::npos);
    answer(store, first, store.paula, giving::Answer::no);
    texts = task_texts(store, store.paula);
    REQUIRE(texts.size() == 1);
    CHECK(texts.front().ends_with("Die zweite"));
    CHECK(tasks_for(store, store.paula).front().path == "/partner/werft");
    CHECK(task_texts(store, store.peter).empty()); // he speaks for nobody yet
    CHECK(task_texts(store, store.paula, test::morning + std::chrono::days(10)).empty());
}

TEST_CASE("the ways lead each to their own: partners once however often they speak for them, alliances, the network")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        CHECK(way_urls(store, store.anna) == Words{"/bereich/stadt/geben", "/gemeinschaft/geben"});
        CHECK(way_urls(store, store.sigrid) == Words{"/gemeinschaft/geben"});
        CHECK(way_urls(store, store.paula) == Words{"/partner/werft"});
        CHECK(way_urls(store, store.bernd).empty());
        CHECK(way_urls(store, store.peter).empty());
        test::give_role(store, store.paula, Role::partner_representative, {store.county});
        store.speak_for(store.paula, store.county, store.werft);
        CHECK(way_urls(store, store.paula) == Words{"/partner/werft"});
        store.speak_for(store.paula, store.county, store.kita);
        CHECK(way_urls(store, store.paula).size() == 2);
    });
}

TEST_CASE("what the register of processings says of gifts names every table of theirs")
{
    const auto part = giving::personal_part();
    REQUIRE(part.processings.size() == 1);
    CHECK(std::string_view(part.processings.front().tables) == "gift gift_ask gift_call gift_outcome representation");
}
