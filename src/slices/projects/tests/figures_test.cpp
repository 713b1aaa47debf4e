#include "projects_store.hpp"

using test::ProjectsStore;

namespace {

using ByState = std::vector<std::pair<std::string, std::int64_t>>;

ByState by_state(ProjectsStore& store, std::string_view date)
{
    return store.read([&](storage::Read& read) { return projects::running_by_state(read, test::day(date)); });
}

std::int64_t of(ProjectsStore& store, std::string_view alliance, std::string_view date)
{
    const auto id = store.alliance(alliance)->id;
    return store.read([&](storage::Read& read) { return projects::running_of(read, id, test::day(date)); });
}

}

TEST_CASE("on any day it is known how many projects ran")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        CHECK(store.running_on("2014-12-31") == 0);
        CHECK(store.running_on("2015-01-01") == 1);
        CHECK(store.running_on("2019-12-31") == 1);
        CHECK(store.running_on("2020-01-01") == 1); // one ended the day before, one began
        CHECK(store.running_on("2024-06-01") == 3);
        CHECK(store.running_on("2026-03-13") == 3);
        CHECK(store.running_on("2026-03-14") == 3); // one ended, one became known
        CHECK(store.running_on("2026-05-01") == 4);
        CHECK(store.running_on("9999-12-30") == 4); // what nobody has dated never begins
    });
}

TEST_CASE("projects are counted by topic, and a word that only looks like one counts nothing")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        CHECK(store.running_on("2026-03-14", "ferien") == 2);
        CHECK(store.running_on("2026-03-14", "kinderbetreuung") == 1);
        CHECK(store.running_on("2026-03-14", "familienpaten") == 0);
        CHECK(store.running_on("2026-03-13", "familienpaten") == 1);
        CHECK(store.running_on("2026-03-14", "ferie") == 0);
    });
}

TEST_CASE("projects are counted where they happen, else where their alliance is at home")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        CHECK(by_state(store, "2026-03-13") == ByState{{"09", 2}, {"13", 1}});
        CHECK(by_state(store, "2026-03-14") == ByState{{"09", 1}, {"13", 2}});
        CHECK(by_state(store, "2000-01-01").empty());
    });
}

TEST_CASE("by county projects are counted where they happen too; where only the state is known they have none")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        const auto by_county = [&](std::string_view date, std::string_view state) {
            return store.read([&](storage::Read& read) { return projects::running_by_county(read, test::day(date), state); });
        };
        for (const auto* date : {"2016-05-05", "2026-03-13", "2026-03-14", "2026-05-01"}) {
            CAPTURE(date);
            for (const auto& [state, count] : by_state(store, date)) {
                std::int64_t sum = 0;
                for (const auto& [county, running] : by_county(date, state)) {
                    CHECK((county.empty() || (county.size() == 5 && county.starts_with(state))));
                    sum += running;
                }
                CHECK(sum == count);
            }
        }
        CHECK(by_county("2026-03-14", "13") == ByState{{"13003", 2}}); // one in the town, one in a part of it
        CHECK(by_county("2026-05-01", "13") == ByState{{"13003", 3}}); // and one where the alliance has its seat
        CHECK(by_county("2026-03-14", "09") == ByState{{"09162", 1}});
        CHECK(by_county("2026-03-14", "11").empty());
        CHECK(by_county("2000-01-01", "13").empty());
    });
}

TEST_CASE("an alliance has its own projects and those in which it takes part")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        CHECK(of(store, "stadt", "2026-03-14") == 2);
        CHECK(of(store, "stadt", "2018-01-01") == 1);
        CHECK(of(store, "viertel", "2026-03-14") == 1);
        CHECK(of(store, "land", "2026-03-14") == 1);
        CHECK(of(store, "kreis", "2026-03-14") == 0);
    });
}
