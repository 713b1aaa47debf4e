#include "clock/clock.hpp"
#include "slices/adoptions/adoptions.hpp"
#include "slices/adoptions/store.hpp"
#include "slices/registry/registry.hpp"

#include <array>

namespace adoptions {
namespace {

struct Invented {
    State state;
    const char* result;
};

/// What became of one project at three places; the third followed the example of the first.
constexpr std::array invented = {
    Invented{State::finished, "Ein Jahr lang gemacht, mit zwei Vereinen mehr als gedacht."},
    Invented{State::running, "Läuft seit dem Frühjahr, einmal im Monat."},
    Invented{State::planned, ""},
};

constexpr std::size_t most_projects = 12;
constexpr std::chrono::hours between_adoptions{24 * 150};

}

void make_demonstration(storage::Write& write, base::Instant now)
{
    const auto alliances = registry::alliance_names(write);
    if (alliances.size() < 2) return;
    projects::Choice running;
    running.state = projects::State::running;
    std::size_t next = 0;
    for (const auto& listed : projects::newest(write, running, wall_clock::day_in_germany(now), most_projects)) {
        const auto project = projects::find_project(write, listed.slug).value();
        std::optional<base::Id<Adoption>> first;
        auto at = now - 4 * between_adoptions;
        for (const auto& one : invented) {
            const auto& alliance = alliances[(next++ * 11) % alliances.size()];
            at += between_adoptions;
            if (alliance.id == project.alliance) continue;
            const auto id = base::Id<Adoption>::fresh();
            const auto from = one.state == State::planned ? first : std::nullopt;
            store_adoption(write, {id, project.id, alliance.id, from, at, one.state, {}, one.result}, std::nullopt);
            if (!first) first = id;
        }
        if (next == invented.size()) {
            store_flagship(write, project.id, std::nullopt, {"Leicht nachzumachen: ein Raum, zwei Ehrenamtliche und ein fester Tag genügen.", now});
        }
    }
}

}
