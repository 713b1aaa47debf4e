#include "slices/demo/chance.hpp"
#include "slices/demo/demo.hpp"
#include "slices/demo/reported.hpp"

#include "csv/csv.hpp"
#include "slices/registry/registry.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace demo {
namespace {

/// An award that nobody gives.
struct Prize {
    const char* label;
    const char* given_by;
    const char* occasion;
    int years; ///< for which it is held; 0 for good
};

constexpr std::array prizes = {
    Prize{"Familienpreis", "Stiftung Familienzeit (erfunden)", "Für Ideen, die wenig kosten und vielen helfen.", 3},
    Prize{"Preis für gute Nachbarschaft", "Nachbarschaftsfonds (erfunden)", "Weil hier niemand lange allein bleibt.", 0},
    Prize{"Goldener Brückenpfeiler", "Kreis der Brückenbauer (erfunden)", "Für die Brücke zwischen Betrieben und Familien.", 2},
    Prize{"Bündnis des Jahres", "Verein der Familienfreunde (erfunden)", "Für zehn Jahre am selben runden Tisch.", 1},
};

std::vector<std::string> cells_of(const registry::Alliance& alliance, const Prize& prize, Chance& chance)
{
    const auto founded = alliance.founded_on ? static_cast<int>(alliance.founded_on->year()) : 0;
    const auto year = std::max(2016 + static_cast<int>(chance.below(10)), founded + 1); // nobody is honoured before there is somebody
    const auto day = fmt::format("-{:02}-{:02}", 1 + chance.below(12), 1 + chance.below(28));
    const auto until = prize.years == 0 ? "" : std::to_string(year + prize.years) + day;
    return {alliance.slug, prize.label, prize.given_by, std::to_string(year) + day, until, alliance.seat.name, "",
            prize.occasion};
}

/// The seal of Rostock's alliance is no invention. Source: rostock-award-2023
std::vector<std::string> seal_of_rostock()
{
    const auto& seals = reported_ceremonies().front();
    return {"rostock", "Siegel „Ausgezeichnet in die Zukunft“", seals.given_by, seals.held_on, "", "Berlin", seals.key,
            "Für das, was seine Partner über Jahre gemeinsam für Familien in der Stadt aufgebaut haben."};
}

}

std::string ceremonies_table()
{
    csv::Writer table({"schluessel", "titel", "kurztext", "text", "verliehen_am", "ort", "verliehen_von", "ausgezeichnet",
                       "ausgezeichnet_was", "quelle"});
    for (const auto& one : reported_ceremonies()) {
        table.add({one.key, one.title, one.summary, one.text, one.held_on, "Berlin", one.given_by, one.honoured,
                   one.honoured_what, one.source});
    }
    return table.text();
}

std::string awards_table(storage::Read& read, std::uint64_t seed)
{
    Chance chance(seed);
    csv::Writer table({"buendnis", "auszeichnung", "verliehen_von", "verliehen_am", "gueltig_bis", "ort", "verleihung",
                       "anlass"});
    for (const auto& name : registry::alliance_names(read)) {
        if (name.slug == "rostock") table.add(seal_of_rostock());
        const auto alliance = registry::find_alliance(read, name.slug).value();
        const bool is_at_work = alliance.history.back().status == registry::Status::active;
        if (is_at_work && chance.one_in(4)) table.add(cells_of(alliance, chance.pick(prizes), chance));
    }
    return table.text();
}

}
