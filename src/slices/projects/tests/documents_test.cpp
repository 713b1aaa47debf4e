#include "projects_store.hpp"

#include "slices/projects/documents.hpp"
#include "slices/projects/finding.hpp"

#include <algorithm>

using test::ProjectsStore;

namespace {

std::vector<search::Document> documents_of(ProjectsStore& store, std::string_view after, std::size_t most)
{
    const auto source = projects::search_source([] { return test::morning; });
    return store.read([&](storage::Read& read) { return source.next(read, {}, after, most); }).documents;
}

}

TEST_CASE("the search learns of a project what it is, with whom, its topics and where it happens")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        const auto found = documents_of(store, "ferienwerkstat", 1);
        REQUIRE(found.size() == 1);
        const auto& project = found.front();
        CHECK(project.address == "/projekte/ferienwerkstatt");
        CHECK(project.title == "Ferienwerkstatt");
        CHECK(project.summary == "Sägen & löten.");
        CHECK(project.place == "Rostock");
        CHECK(project.state_key == "13");
        CHECK(project.topics == std::vector<std::string>{"kinderbetreuung", "ferien"});
        for (const auto* word : {"Kinder können etwas.", "Zweiter Absatz.", "Volkshochschule", "Sportverein", "ferien"}) {
            CAPTURE(word);
            CHECK(project.text.find(word) != std::string::npos);
        }
        CHECK_FALSE(project.is_over);
        const auto id = [&](std::string_view alliance) { return projects::sign_of(store.alliance(alliance)->id); };
        auto signs = project.signs;
        std::sort(signs.begin(), signs.end());
        std::vector<std::string> expected = {projects::sign_of(projects::State::running), id("stadt"), id("viertel"), id("land")};
        std::sort(expected.begin(), expected.end());
        CHECK(signs == expected);
    });
}

TEST_CASE("the search knows a finished project as over, and one without a place at the seat of its alliance")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    const auto finished = documents_of(store, "vaetertref", 1).front();
    CHECK(finished.is_over);
    CHECK(finished.place == "Rostock");
    CHECK(finished.position.has_value());
    CHECK_FALSE(documents_of(store, "id", 1).front().is_over); // planned
}

TEST_CASE("when a day comes, those that began or ended are looked at again, and no others")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto source = projects::search_source([] { return test::morning + std::chrono::hours(24 * 60); });
        const auto found_since = [&](base::Instant since) {
            std::vector<std::string> keys;
            for (const auto& one : store.read([&](storage::Read& read) { return source.next(read, since, "", 100); }).documents) keys.push_back(one.address);
            return keys;
        };
        CHECK(found_since(test::morning + std::chrono::hours(24)) == std::vector<std::string>{"/projekte/buecherbus"}); // begins on the first of May
        CHECK(found_since({}).size() == 8);
    });
}

TEST_CASE("how far a project has come is found out anew each day, also when nobody was there for days")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto come = [&](base::Instant now) {
            store.fill([&](storage::Write& write) { projects::day_came(write, now); });
            test::follow_projects(store, now);
        };
        const auto found = [&](projects::State state) {
            projects::Choice choice;
            choice.state = state;
            const auto question = search::question_in("Bücherbus");
            return store.read([&](storage::Read& read) { return projects::find_projects(read, question, choice, 0).count; });
        };
        come(test::morning);
        CHECK(found(projects::State::planned) == 1);
        CHECK(found(projects::State::running) == 0);
        const auto in_may = test::morning + std::chrono::hours(24 * 80);
        come(in_may);
        CHECK(found(projects::State::planned) == 0);
        CHECK(found(projects::State::running) == 1);
        const auto is_waiting = [&] {
            return store.read([](storage::Read& read) {
                static constexpr storage::Sql count = "select count(*) from search_queue";
                return read.value<std::int64_t>(count);
            });
        };
        store.fill([&](storage::Write& write) { projects::day_came(write, in_may); });
        CHECK(is_waiting() == 0); // this day was told already
        store.fill([&](storage::Write& write) { projects::day_came(write, in_may + std::chrono::hours(24)); });
        CHECK(is_waiting() == 1);
    });
}
