#include "slices/cooperations/cooperations.hpp"

#include "clock/clock.hpp"
#include "slices/cooperations/store.hpp"
#include "slices/identity/identity.hpp"

namespace cooperations {
namespace {

/// Open ones of that alliance, as those see them who speak for it.
std::vector<identity::HandoverSection> open_ones(storage::Read& read, const web::Request& request, const identity::Actor&, base::Id<registry::Alliance> alliance)
{
    const auto& t = request.texts();
    const auto today = wall_clock::day_in_germany(request.now);
    identity::HandoverSection section{std::string(t("Cooperations"))};
    const auto members = identity::members_of(read, alliance, request.now);
    if (members.empty()) return {section};
    for (const auto& listed : own_cooperations(read, members.front().account)) {
        const auto& cooperation = listed.cooperation;
        if (cooperation.alliance != alliance || !is_open(cooperation, today)) continue;
        section.items.push_back(std::string(t(cooperation.direction == Direction::seeks ? "We seek" : "We offer")) + ": " + cooperation.title + ". " + cooperation.text);
    }
    return {section};
}

}

identity::HandoverPart handover_part() { return {&open_ones}; }

}
