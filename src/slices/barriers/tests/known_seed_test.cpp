#include "slices/barriers/known_barriers.hpp"

#include "storage/migrations.hpp"
#include "support/store.hpp"

using storage::Sql;
using test::EmptyStore;

namespace {

constexpr Sql change_title = "update known_barrier set title = 'Eigene Worte', changed_at = 5 where slug = 'leichte-sprache'";

/// The steps of the schema before the one by that number.
std::span<const storage::Migration> steps_before(int number)
{
    const auto all = storage::migrations();
    const auto found = std::find_if(all.begin(), all.end(), [&](const storage::Migration& step) { return step.number >= number; });
    return all.first(static_cast<std::size_t>(found - all.begin()));
}

constexpr int step_of_easy_language = 14;

std::vector<std::string> titles(const EmptyStore& store)
{
    storage::Database database(store.location(), {1, 1}, [](const std::string&) {});
    return database.read([](storage::Read& read) {
        std::vector<std::string> all;
        for (const auto& barrier : barriers::all_known_barriers(read)) all.push_back(barrier.title);
        return all;
    });
}

void migrate(const EmptyStore& store, std::span<const storage::Migration> steps)
{
    storage::migrate(*storage::connect_for_writing(store.location()), steps);
}

}

TEST_CASE("a store from before there was Leichte Sprache says now what is still missing of it")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        migrate(store, steps_before(step_of_easy_language));
        CHECK(titles(store).back() == "Es gibt noch keine Seite in Leichter Sprache.");
        migrate(store, storage::migrations());
        CHECK(titles(store) == std::vector<std::string>{"Es gibt noch kein Video in Gebärdensprache.",
                                                        "Die Texte in Leichter Sprache hat noch keine Prüfgruppe gelesen."});
    });
}

TEST_CASE("what an operator wrote of a barrier is left as it is")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        migrate(store, steps_before(step_of_easy_language));
        {
            storage::Database database(store.location(), {1, 1}, [](const std::string&) {});
            (void)database.write([](storage::Write& write) -> base::Result<bool> {
                write.run(change_title, {});
                return true;
            });
        }
        migrate(store, storage::migrations());
        CHECK(titles(store).back() == "Eigene Worte");
    });
}
