#include "writers.hpp"

using publishing::Call;
using test::Words;
using test::WritersStore;

namespace {

using std::chrono::days;

std::size_t round(WritersStore& store, base::Instant now)
{
    web::Site site;
    site.public_url = "https://familie.example";
    return store
        .write([&](storage::Write& write) -> base::Result<std::size_t> {
            return publishing::daily_round(write, std::span(&store.page, 1), site, now);
        })
        .value();
}

void confirm(WritersStore& store, base::Instant now)
{
    store.fill([&](storage::Write& write) { publishing::confirm(write, store.subject(), store.anna, now); });
}

const auto half_a_year = test::morning + days(182);

}

TEST_CASE("half a year after the first of them came in, all who run an alliance are asked whether its page is still right")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        CHECK(round(store, half_a_year - days(1)) == 0);
        CHECK(store.recipients_of("still_right").empty());
        CHECK(round(store, half_a_year) == 3);
        auto asked = store.recipients_of("still_right");
        std::sort(asked.begin(), asked.end());
        CHECK(asked == Words{"anna@example.de", "clara@example.de", "doris@example.de"});
    });
}

TEST_CASE("nobody is asked twice, neither on the same day nor on the next ones")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        REQUIRE(round(store, half_a_year) == 3);
        CHECK(round(store, half_a_year) == 0);
        CHECK(round(store, half_a_year + std::chrono::hours(3)) == 0);
        for (int day = 1; day < 182; day += 20) CHECK(round(store, half_a_year + days(day)) == 0);
        CHECK(round(store, half_a_year + days(182)) == 3);
    });
}

TEST_CASE("of two nodes only one asks")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto day = test::day("2026-10-01");
        CHECK(store.write([&](storage::Write& write) -> base::Result<bool> { return publishing::begin_round(write, day); }).value());
        CHECK_FALSE(store.write([&](storage::Write& write) -> base::Result<bool> { return publishing::begin_round(write, day); }).value());
        CHECK_FALSE(store.write([&](storage::Write& write) -> base::Result<bool> { return publishing::begin_round(write, test::day("2026-09-30")); }).value());
        CHECK(store.write([&](storage::Write& write) -> base::Result<bool> { return publishing::begin_round(write, test::day("2026-10-02")); }).value());
    });
}

TEST_CASE("who confirms or publishes is not asked for half a year")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        confirm(store, half_a_year - days(10));
        CHECK(round(store, half_a_year) == 1); // Clara, of the other alliance
        CHECK(store.recipients_of("still_right") == Words{"clara@example.de"});
        CHECK(round(store, half_a_year + days(171)) == 0);
        CHECK(round(store, half_a_year + days(172)) == 2);
    });
}

TEST_CASE("members are not asked, nor is anybody who never came in or whose role has ended")
{
    WritersStore store(storage::Engine::sqlite);
    test::account_with(store, identity::Role::coordinator, {store.town}, "nie@example.de", "Nie Dagewesen");
    store.fill([&](storage::Write& write) {
        for (const auto& member : identity::members_of(write, store.town, {})) {
            if (member.account == store.doris) (void)identity::end_role(write, store.town, member.grant, {store.doris, test::morning});
        }
    });
    CHECK(round(store, half_a_year) == 2);
    auto asked = store.recipients_of("still_right");
    std::sort(asked.begin(), asked.end());
    CHECK(asked == Words{"anna@example.de", "clara@example.de"});
}

TEST_CASE("nobody is asked about an alliance that has ended")
{
    WritersStore store(storage::Engine::sqlite);
    const auto gone = test::account_with(store, identity::Role::coordinator, {store.CommunityStore::alliance("ende")}, "dora@example.de", "Dora Dresden");
    store.fill([&](storage::Write& write) { (void)identity::open_session(write, gone, "", "/", test::morning); });
    CHECK(round(store, half_a_year) == 3);
}

TEST_CASE("who does not answer for a month stands once on the list of the service office, and leaves it by confirming")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        REQUIRE(round(store, half_a_year) == 3);
        confirm(store, half_a_year - days(100)); // before the question: no answer to it
        (void)round(store, half_a_year + days(29));
        CHECK(store.calls().empty());
        const auto after_a_month = half_a_year + days(30);
        (void)round(store, after_a_month);
        (void)round(store, after_a_month + days(1));
        auto calls = store.calls();
        REQUIRE(calls.size() == 2);
        for (const auto& call : calls) {
            CHECK(call == Call{call.id, call.subject, Call::Reason::silent, "", {}, after_a_month, "", test::day("2026-10-12")});
        }
        confirm(store, after_a_month + days(2));
        calls = store.calls();
        REQUIRE(calls.size() == 1);
        CHECK(calls[0].subject.id == store.county.uuid);
    });
}

TEST_CASE("nothing is deleted by silence: after two years the page is as it was")
{
    WritersStore store(storage::Engine::sqlite);
    const auto before = store.published();
    for (int day = 0; day < 730; day += 10) (void)round(store, half_a_year + days(day));
    CHECK(store.published() == before);
    CHECK_FALSE(store.read([&](storage::Read& read) { return publishing::archived_at(read, store.subject()).has_value(); }));
    CHECK(store.calls().size() >= 2);
}

TEST_CASE("the mail that asks says where to click, and in whose name")
{
    WritersStore store(storage::Engine::sqlite);
    REQUIRE(round(store, half_a_year) == 3);
    const auto path = store.path_for("anna@example.de", "/stimmt-noch/");
    CHECK(path.size() == std::string("/stimmt-noch/").size() + 64);
    for (const auto& shown : store.mails()) {
        if (shown.message.to != "anna@example.de") continue;
        CHECK(shown.message.subject == "Stimmt es noch? Stadtbündnis");
        CHECK(shown.message.text.starts_with("Guten Tag Anna Beispiel,\n"));
        CHECK(shown.message.text.find("https://familie.example/stimmt-noch/") != std::string::npos);
        CHECK(shown.message.text.find("Gelöscht wird nichts") != std::string::npos);
    }
}
