#include "projects_store.hpp"

#include "slices/projects/documents.hpp"

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
