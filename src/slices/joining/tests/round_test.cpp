#include "joining_store.hpp"

#include <thread>

using joining::Rung;
using std::chrono::days;
using test::JoiningStore;
using test::TestApp;
using test::Words;

TEST_CASE("after four days whoever has it is reminded, once; after a week it climbs to the state, then to the service office")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        TestApp app(store);
        const auto inquiry = store.inquiry(test::receipt_of(app));
        const auto begun = app.clock.now();
        CHECK(store.round(begun + days(4) - std::chrono::minutes(1)) == 0);
        CHECK(store.round(begun + days(4)) == 1);
        CHECK(store.round(begun + days(5)) == 0);
        CHECK(store.subjects_to("anna@example.de").size() == 2);
        CHECK(store.text_to("anna@example.de").find("wartet noch auf eine Antwort") != std::string::npos);

        CHECK(store.round(begun + days(7)) == 1);
        CHECK(store.inquiry(inquiry.receipt).rung == Rung::state);
        CHECK(store.text_to("lutz@example.de").find("seit einer Woche hat niemand geantwortet") != std::string::npos);
        CHECK(store.subjects_to("sigrid@example.de").empty());
        CHECK(test::visitor_for(app, store.anna).open(test::page_of(inquiry)).status == 200);

        CHECK(store.round(begun + days(14)) == 1);
        CHECK(store.inquiry(inquiry.receipt).rung == Rung::office);
        CHECK(store.subjects_to("sigrid@example.de").size() == 1);
        CHECK(store.round(begun + days(18)) == 1);
        CHECK(store.round(begun + days(40)) == 0);
    });
}

TEST_CASE("where a state has no coordination it climbs to the service office at once")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto inquiry = store.inquiry(test::receipt_of(app, {"München"}));
    store.round(app.clock.now() + days(7));
    CHECK(store.inquiry(inquiry.receipt).rung == Rung::office);
    CHECK(store.subjects_to("lutz@example.de").empty());
}

TEST_CASE("nobody is reminded of what is answered, and who asked is forgotten a year after the answer")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        TestApp app(store);
        const auto answered = store.inquiry(test::receipt_of(app));
        const auto open = store.inquiry(test::receipt_of(app, {"18055", "Verein", "verein@example.org", ""}));
        test::answered(app, store.anna, answered, "ja");
        const auto mails = store.subjects_to("anna@example.de").size();
        store.round(app.clock.now() + days(4));
        CHECK(store.subjects_to("anna@example.de").size() == mails + 1);

        const auto is_kept = [&](const joining::Inquiry& one) {
            return store.read([&](storage::Read& read) { return joining::find_inquiry(read, one.id).has_value(); });
        };
        store.round(app.clock.now() + days(364));
        CHECK(is_kept(answered));
        store.round(app.clock.now() + days(367));
        CHECK_FALSE(is_kept(answered));
        CHECK(is_kept(open));
        store.round(app.clock.now() + days(735));
        CHECK_FALSE(is_kept(open));
        CHECK(app.get("/mitmachen/" + answered.receipt).status == 404);
    });
}

TEST_CASE("two nodes that look at once remind once")
{
    JoiningStore store(storage::Engine::postgres);
    TestApp app(store);
    test::receipt_of(app);
    const auto other = store.another_node();
    const auto later = app.clock.now() + days(4);
    const auto look = [&](storage::Database& node) {
        (void)node.write([&](storage::Write& write) { return base::Result<std::int64_t>(joining::daily_round(write, web::Site{}, later)); });
    };
    {
        const std::jthread here([&] { look(store.database()); });
        const std::jthread there([&] { look(*other); });
    }
    CHECK(store.subjects_to("anna@example.de").size() == 2);
}

TEST_CASE("a demonstration has inquiries that wait")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.fill([&](storage::Write& write) { joining::make_demonstration(write, app.clock.now()); });
    std::int64_t waiting = 0;
    for (const auto& account : {store.anna, store.clara, store.otto, store.lutz, store.sigrid}) {
        waiting += static_cast<std::int64_t>(store.read([&](storage::Read& read) { return joining::open_for(read, account, 10); }).size());
    }
    CHECK(waiting >= 3);
}
