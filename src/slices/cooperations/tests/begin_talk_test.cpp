#include "cooperation_store.hpp"

using test::CooperationStore;
using test::TestApp;
using test::visitor_for;

namespace {

/// The town asks the county something that stands in no list.
std::string opened(CooperationStore& store)
{
    std::string path;
    store.fill([&](storage::Write& write) {
        path = cooperations::begin_talk(write, {store.town, store.county, store.anna, "Erfahrung mit dem Bus", "Dürfen wir fragen?"}, test::morning);
    });
    return path;
}

}

TEST_CASE("a talk that one alliance opens with another one is read by both, and by nobody else")
{
    test::for_each_engine<CooperationStore>([](CooperationStore& store) {
        TestApp app(store);
        const auto talk = opened(store);
        for (const auto& account : {store.anna, store.clara, store.bernd, store.paula}) {
            const auto reply = visitor_for(app, account).open(talk);
            CHECK(reply.says("Dürfen wir fragen?"));
            CHECK(reply.says("Erfahrung mit dem Bus"));
        }
        for (const auto& account : {store.otto, store.minna, store.sigrid, store.petra}) {
            const auto reply = visitor_for(app, account).open(talk);
            CHECK(reply.status == 404);
            CHECK_FALSE(reply.says("Dürfen wir fragen?"));
        }
        CHECK(app.get(talk).status == 303);
        CHECK(store.mails().empty());
    });
}

TEST_CASE("what was meant for one alliance stands in no list of others and matches nothing")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    opened(store);
    CHECK(visitor_for(app, store.anna).open("/kooperationen").says("Erfahrung mit dem Bus"));
    CHECK_FALSE(visitor_for(app, store.otto).open("/kooperationen").says("Erfahrung mit dem Bus"));
    const auto counterparts = store.read([](storage::Read& read) { return cooperations::open_counterparts(read, test::Direction::seeks, "wissen", test::today); });
    CHECK(counterparts.empty());
}

TEST_CASE("such a talk goes on like any other, and both are asked after a month what came of it")
{
    CooperationStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto talk = opened(store);
    auto clara = visitor_for(app, store.clara);
    clara.open(talk);
    clara.use_form(talk);
    clara.fill("text", "Gern, fragen Sie.");
    CHECK(clara.send().says("Gern, fragen Sie."));
    CHECK(store.subjects_to("anna@example.de").size() == 1);
    const auto later = test::morning + std::chrono::hours(31 * 24);
    CHECK(store.read([&](storage::Read& read) { return cooperations::is_time_to_ask(read, later); }));
}
