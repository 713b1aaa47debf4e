#include "slices/project_plans/tests/plans_store.hpp"

using project_plans::Beginning;
using project_plans::Origin;
using project_plans::ProjectId;
using test::Content;
using test::PlansStore;

namespace {

constexpr std::chrono::hours one_hour{1};

}

TEST_CASE("a plan is kept word for word, and the newest one counts")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        const auto id = store.project("ferienwerkstatt")->id;
        const auto plan = [&] { return store.read([&](storage::Read& read) { return project_plans::plan_of(read, id); }); };
        CHECK(plan() == Content{});
        const Content first = {{"kosten", "1.000 €;\n\"rund\" | 'mehr'"}, {"schritte", "Eins\n\nZwei"}};
        store.fill([&](storage::Write& write) { project_plans::store_plan(write, id, first, test::morning); });
        CHECK(plan() == first);
        const Content second = {{"kosten", "900 €"}};
        store.fill([&](storage::Write& write) { project_plans::store_plan(write, id, second, test::morning + one_hour); });
        CHECK(plan() == second);
        CHECK(store.read([&](storage::Read& read) { return project_plans::plan_of(read, projects::find_project(read, "alm")->id); }) == Content{});
    });
}

TEST_CASE("projects are kept up until the day on which they end")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        const auto id = store.project("lesepaten")->id; // until 13 March 2026
        store.fill([&](storage::Write& write) { project_plans::store_plan(write, id, {{"kosten", "1 €"}}, test::morning); });
        const auto on = [&](std::string_view day) { return store.read([&](storage::Read& read) { return project_plans::kept_up_on(read, test::day(day)); }); };
        CHECK(on("2026-03-13") == std::vector<base::Uuid>{id.uuid});
        CHECK(on("2026-03-14").empty());
    });
}

TEST_CASE("people write about those projects of an alliance that have a plan, however many it has, for one statement")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        const auto written = [&] { return store.read([&](storage::Read& read) { return project_plans::written_about(read, test::id_of(read, "stadt")); }); };
        CHECK(written().empty());
        const auto add_plan = [&](std::string_view slug) {
            const auto id = store.project(slug)->id;
            store.fill([&](storage::Write& write) { project_plans::store_plan(write, id, {{"kosten", "1 €"}}, test::morning); });
            return id.uuid;
        };
        const auto fest = add_plan("familienfest");
        add_plan("alm"); // of Munich
        const auto fathers = add_plan("vaetertreff"); // over for years
        CHECK(written() == std::vector<base::Uuid>{fest, fathers});
        store.read([&](storage::Read& read) {
            const auto town = test::id_of(read, "stadt");
            const auto before = read.statements();
            project_plans::written_about(read, town);
            CHECK(read.statements() - before == 1);
            return 0;
        });
    });
}

TEST_CASE("a beginning is an alliance's own, and none any more once there is the project")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        const auto town = store.alliance_id("stadt");
        const Beginning older{ProjectId{base::new_uuid()}, town, "Erstes", test::morning};
        const Beginning newer{ProjectId{base::new_uuid()}, town, "Zweites", test::morning + one_hour};
        store.fill([&](storage::Write& write) {
            project_plans::store_beginning(write, older);
            project_plans::store_beginning(write, newer);
            project_plans::store_beginning(write, {older.project, town, "Anders", test::morning});
        });
        const auto of = [&](std::string_view slug) {
            return store.read([&](storage::Read& read) { return project_plans::unpublished_of(read, registry::find_alliance(read, slug)->id); });
        };
        CHECK(of("stadt") == std::vector<Beginning>{newer, older});
        CHECK(of("kreis").empty());
        store.fill([&](storage::Write& write) { store.kind.apply(write, older.project.uuid, {{"titel", "Erstes"}, {"arbeitsstand", "laufend"}}, test::morning); });
        CHECK(of("stadt") == std::vector<Beginning>{newer});
        CHECK(store.read([&](storage::Read& read) { return project_plans::find_beginning(read, older.project); }) == older);
        CHECK(store.project("erstes")->work.said == projects::State::running);
        CHECK(store.project("erstes")->alliance == town);
    });
}

TEST_CASE("an origin remembers what was seen last, and whose it was from the beginning")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        const auto kreis = store.alliance_id("kreis");
        const Origin first{ProjectId{base::new_uuid()}, kreis, store.project("alm")->id, {{"kosten", "1 €"}}, test::morning};
        auto seen = first;
        seen.seen = {{"kosten", "2 €"}};
        seen.seen_at = test::morning + one_hour;
        store.fill([&](storage::Write& write) { project_plans::store_origin(write, first); });
        CHECK(store.read([&](storage::Read& read) { return project_plans::find_origin(read, first.project); }) == first);
        store.fill([&](storage::Write& write) { project_plans::store_origin(write, seen); });
        CHECK(store.read([&](storage::Read& read) { return project_plans::origins_of(read, kreis); }) == std::vector<Origin>{seen});
        CHECK(store.read([&](storage::Read& read) { return project_plans::origins_of(read, test::id_of(read, "stadt")); }).empty());
        CHECK_FALSE(store.read([&](storage::Read& read) { return project_plans::find_origin(read, projects::find_project(read, "alm")->id); }));
    });
}

TEST_CASE("nothing is said of a project that is none, and nothing is published as one")
{
    PlansStore store(storage::Engine::sqlite);
    const auto nobody = base::new_uuid();
    store.read([&](storage::Read& read) {
        CHECK(store.kind.published(read, nobody).empty());
        CHECK_FALSE(store.kind.named(read, nobody));
        CHECK(store.kind.responsible(read, nobody, test::morning).empty());
        CHECK_FALSE(project_plans::alliance_of(read, ProjectId{nobody}));
        CHECK(project_plans::path_of_begun_like(read, ProjectId{nobody}, test::id_of(read, "stadt")).empty());
        return 0;
    });
    const auto before = store.exported_projects();
    store.fill([&](storage::Write& write) { store.kind.apply(write, nobody, {{"titel", "Spuk"}}, test::morning); });
    CHECK(store.exported_projects() == before);
}

TEST_CASE("what is published again without a change leaves the table of projects as it was")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        const auto before = store.exported_projects();
        for (const auto* slug : {"ferienwerkstatt", "familienfest", "buecherbus", "vaetertreff", "alm"}) store.say({}, slug);
        CHECK(store.exported_projects() == before);
        CHECK(store.import_projects(before).is_applied);
        CHECK(store.exported_projects() == before);
    });
}

TEST_CASE("what is changed here is counted and listed as what a table changed")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        const auto running = store.running_on("2026-03-14");
        const auto fathers = store.running_on("2026-03-14", "vaeter");
        store.say({{"arbeitsstand", "laufend"}, {"themen", "vaeter"}}, "idee");
        CHECK(store.running_on("2026-03-14") == running + 1);
        CHECK(store.running_on("2026-03-14", "vaeter") == fathers + 1);
        store.say({{"arbeitsstand", "abgeschlossen"}}, "idee");
        CHECK(store.running_on("2026-03-14") <= running + 1);
        store.say({{"arbeitsstand", "abgeschlossen"}}); // days decide: it began in 2021 and has no end
        CHECK(store.project("ferienwerkstatt")->work.began_on == test::day("2021-07-01"));
    });
}
