#include "clock/clock.hpp"
#include "slices/adoptions/adoptions.hpp"
#include "slices/adoptions/store.hpp"
#include "slices/project_plans/project_plans.hpp"
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

/// Why every fourth of them is held up as an example, the first one of all first.
constexpr std::array reasons = {
    "Leicht nachzumachen: ein Raum, zwei Ehrenamtliche und ein fester Tag genügen.",
    "Firmen und Verwaltung teilen sich die Kosten, und beide sagen, was es ihnen bringt.",
    "Auch Familien kommen, die sonst keine Beratung finden: Das Angebot geht zu ihnen.",
};

constexpr std::size_t most_projects = 12;
constexpr std::chrono::hours between_adoptions{24 * 330};

/// Those who began with the plan of that project took it up, too.
void note_beginnings(storage::Write& write, const projects::Project& project, const std::vector<registry::AllianceName>& alliances, base::Instant now)
{
    for (const auto& alliance : alliances) {
        if (project_plans::path_of_begun_like(write, project.id, alliance.id).empty()) continue;
        store_adoption(write, {base::Id<Adoption>::fresh(), project.id, alliance.id, {}, now - std::chrono::days(40), State::planned, {}, {}}, std::nullopt);
    }
}

}

void make_demonstration(storage::Write& write, base::Instant now)
{
    const auto alliances = registry::alliance_names(write);
    if (alliances.size() < 2) return;
    projects::Choice running;
    running.state = projects::State::running;
    std::size_t next = 0;
    std::size_t seen = 0;
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
        if (seen == 0) note_beginnings(write, project, alliances, now);
        if (seen % 4 == 0) store_flagship(write, project.id, std::nullopt, {reasons.at(seen / 4), now - std::chrono::days(seen)});
        ++seen;
    }
}

}
