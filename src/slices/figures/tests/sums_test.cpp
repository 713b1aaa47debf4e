#include "figures_store.hpp"

#include <random>

using figures::Kind;
using figures::Subject;
using test::day;
using test::FiguresStore;
using test::part;

namespace {

std::string some_day(std::mt19937& chance)
{
    return fmt::format("{}-{:02}-{:02}", 2004 + chance() % 25, 1 + chance() % 12, 1 + chance() % 28);
}

/// Alliances in many places, each with a life of its own.
void fill_by_chance(FiguresStore& store, std::uint32_t seed)
{
    std::mt19937 chance(seed);
    constexpr const char* seats[] = {"13003000", "13072", "09162000", "09761000", "05315000", "14612000", "01002000",
                                     "11000000", "02000000", "Reutershagen"};
    std::string table = "schluessel;name;status;status_seit;verlauf;sitz\n";
    for (int number = 0; number < 60; ++number) {
        const auto begun = some_day(chance);
        const auto ended = fmt::format("{}-01-01", std::stoi(begun.substr(0, 4)) + 1 + static_cast<int>(chance() % 9));
        const bool has_ended = chance() % 2 == 0;
        table += fmt::format("z{};Zufall {};{};{};{};{}\n", number, number, has_ended ? "ruhend" : "aktiv",
                             has_ended ? ended : begun, has_ended ? begun + ":aktiv" : "", seats[chance() % 10]);
    }
    const auto plan = store.import(table);
    REQUIRE(plan.problems.empty());
    std::string partnerships = "buendnis;organisation;person;seit\n";
    for (int number = 0; number < 60; ++number) {
        const auto* organisation = chance() % 2 == 0 ? "werft" : "rathaus";
        const bool is_person = chance() % 3 == 0;
        partnerships += fmt::format("z{};{};{};{}\n", number, is_person ? "" : organisation, is_person ? "Person " + std::to_string(number) : "", some_day(chance));
    }
    REQUIRE(store.import_partnerships(partnerships).is_applied);
}

std::int64_t value_of(const std::vector<figures::Figure>& figures, Subject subject)
{
    for (const auto& figure : figures) {
        if (figure.kind == Kind::counted && figure.subject == subject) return figure.value;
    }
    return 0;
}

}

TEST_CASE("on any day the states add up to the whole, and the counties to their state")
{
    test::for_each_engine<FiguresStore>([](FiguresStore& store) {
        fill_by_chance(store, 3);
        std::mt19937 chance(4);
        for (int time = 0; time < 6; ++time) {
            const auto date = some_day(chance);
            CAPTURE(date);
            const auto whole = store.figures_on(date);
            const auto states = store.by_state(date);
            std::int64_t alliances = 0, projects = 0, most_engaged = 0;
            for (const auto& state : states) {
                alliances += state.alliances;
                projects += state.projects;
                most_engaged = std::max(most_engaged, state.engaged.all());
            }
            CHECK(alliances == value_of(whole, Subject::alliances));
            CHECK(projects == value_of(whole, Subject::projects));
            CHECK(most_engaged <= value_of(whole, Subject::engaged));
            for (const auto* key : {"13", "09", "11"}) {
                std::int64_t in_counties = 0, projects_in_counties = 0;
                for (const auto& county : store.by_county(date, key)) {
                    in_counties += county.alliances;
                    projects_in_counties += county.projects;
                }
                CHECK(in_counties == part(states, key).alliances);
                CHECK(projects_in_counties == part(states, key).projects);
            }
        }
    });
}

TEST_CASE("a state's figures are the same whether they are asked for alone or with all others")
{
    FiguresStore store(storage::Engine::sqlite);
    fill_by_chance(store, 8);
    std::mt19937 chance(9);
    for (int time = 0; time < 6; ++time) {
        const auto date = some_day(chance);
        CAPTURE(date);
        for (const auto& state : store.by_state(date)) {
            const auto alone = store.figures_on(date, state.key.empty() ? "none" : state.key);
            if (state.key.empty() || alone.empty()) continue;
            CHECK(value_of(alone, Subject::alliances) == state.alliances);
            CHECK(value_of(alone, Subject::engaged) == state.engaged.all());
            CHECK(value_of(alone, Subject::companies) == state.engaged.companies);
            CHECK(value_of(alone, Subject::projects) == state.projects);
        }
    }
}

TEST_CASE("the last column of the growth is the figure of the day")
{
    FiguresStore store(storage::Engine::sqlite);
    fill_by_chance(store, 12);
    std::mt19937 chance(13);
    for (int time = 0; time < 6; ++time) {
        const auto date = some_day(chance);
        CAPTURE(date);
        const auto growth = store.growth_until(date);
        if (growth.empty()) continue;
        CHECK(growth.back().alliances == value_of(store.figures_on(date), Subject::alliances));
        CHECK(growth.back().day == day(date));
        for (const auto& end : growth) {
            CHECK(end.alliances == value_of(store.figures_on(base::iso(end.day)), Subject::alliances));
        }
    }
}

TEST_CASE("the list behind the number is as long as the number")
{
    FiguresStore store(storage::Engine::sqlite);
    fill_by_chance(store, 21);
    std::mt19937 chance(22);
    for (int time = 0; time < 30; ++time) {
        const auto date = some_day(chance);
        CAPTURE(date);
        const auto list = store.read([&](storage::Read& read) { return registry::at_work_on(read, day(date)); });
        CHECK(static_cast<std::int64_t>(list.size()) == value_of(store.figures_on(date), Subject::alliances));
    }
}
