#pragma once

#include "projects_store.hpp"

#include "base/text.hpp"
#include "slices/projects/store_shown.hpp"

namespace test {

/// Sixty projects of every kind around one day, with what a list has to know of each, and a store that holds them.
struct MadeProject {
    std::string slug;
    std::string title;
    std::string topic;
    std::string alliance;
    std::string state_key;
    projects::Work work;
};

inline projects::Work made_work(int number)
{
    using projects::State;
    const auto around = base::Date(std::chrono::sys_days(today) + std::chrono::days(number % 9 - 4));
    const auto earlier = base::Date(std::chrono::sys_days(day("2020-01-01")) + std::chrono::days(number));
    switch (number % 7) {
    case 0: return {State::running, {}, {}};
    case 1: return {State::planned, {}, {}};
    case 2: return {State::running, earlier, {}};
    case 3: return {State::planned, around, {}};
    case 4: return {State::finished, {}, around};
    case 5: return {State::running, earlier, around};
    default: return {State::finished, earlier, base::Date(std::chrono::sys_days(earlier) + std::chrono::days(30))};
    }
}

inline std::vector<MadeProject> made_projects()
{
    static constexpr std::array titles = {"Haus", "Garten", "Café", "Große Bühne"};
    static constexpr std::array topics = {"", "ferien", "vaeter"};
    static constexpr std::array alliances = {std::pair{"stadt", "13"}, std::pair{"muenchen", "09"}, std::pair{"ende", "14"}, std::pair{"kreis", "13"}};
    std::vector<MadeProject> all;
    for (int number = 0; number < 60; ++number) {
        const auto at = static_cast<std::size_t>(number);
        const auto& [alliance, state] = alliances[at % 4];
        all.push_back({fmt::format("p{}", number), fmt::format("{} {}", titles[(at / 2) % 4], number), topics[at % 3], alliance, state, made_work(number)});
    }
    return all;
}

/// A store that holds these and no others.
class MadeProjectsStore : public RegisterStore {
public:
    explicit MadeProjectsStore(storage::Engine engine) : RegisterStore(engine)
    {
        REQUIRE(import(sample_table).is_applied);
        std::string table = "schluessel;titel;themen;stand;beginn;ende;buendnis\n";
        const auto text = [](const std::optional<base::Date>& day) { return day ? base::iso(*day) : ""; };
        for (const auto& one : made_projects()) {
            table += fmt::format("{};{};{};{};{};{};{}\n", one.slug, one.title, one.topic, projects::word_of(one.work.said),
                                 text(one.work.began_on), text(one.work.ended_on), one.alliance);
        }
        const auto plan = write([&](storage::Write& write) { return base::Result<table::Plan>(projects::import_projects(write, table, morning, &without_progress)); });
        REQUIRE(plan.value().is_applied);
        follow_projects(*this);
    }

    static MadeProjectsStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static MadeProjectsStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static MadeProjectsStore postgres(storage::Engine::postgres);
        return postgres;
    }
};

template <class Test>
void with_made_projects_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(MadeProjectsStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(MadeProjectsStore::shared(storage::Engine::postgres)); }
}

}
