#include "slices/circulars/circular.hpp"

#include <algorithm>
#include <set>

namespace circulars {
namespace {

using identity::Role;

bool is_meant(const Seat& seat, const Aim& aim, const Audience& audience)
{
    const bool fits_role = audience.word[0] == '\0' || std::find(audience.roles.begin(), audience.roles.end(), std::optional(seat.role)) != audience.roles.end();
    const bool fits_state = aim.state.empty() || seat.state == aim.state;
    const bool fits_topic = aim.topic.empty() || std::find(seat.topics.begin(), seat.topics.end(), aim.topic) != seat.topics.end();
    return fits_role && fits_state && fits_topic;
}

}

const Audience& audience_of(std::string_view word)
{
    const auto found = std::find_if(audiences.begin(), audiences.end(), [&](const Audience& one) { return one.word == word; });
    return found == audiences.end() ? audiences.front() : *found;
}

Reached reached(const std::vector<Seat>& seats, const Aim& aim, bool is_duty)
{
    Reached reached;
    std::set<base::Id<identity::Account>> seen;
    const auto& audience = audience_of(aim.audience);
    for (const auto& seat : seats) {
        if (!is_meant(seat, aim, audience) || !seen.insert(seat.account.id).second) continue;
        if (seat.has_refused && !is_duty) ++reached.refused;
        else reached.people.push_back(seat.account);
    }
    return reached;
}

std::vector<std::string> coordinated_states(const identity::Actor& actor)
{
    std::set<std::string> states;
    for (const auto& grant : actor.grants) {
        if (grant.role == Role::state_coordination && !grant.state.empty()) states.insert(grant.state);
    }
    return {states.begin(), states.end()};
}

bool may_write(const identity::Actor& actor) { return actor.holds(Role::service_office) || !coordinated_states(actor).empty(); }

bool may_handle(const identity::Actor& actor, const Circular& circular)
{
    if (actor.holds(Role::service_office)) return true;
    const auto own = coordinated_states(actor);
    const auto is_own = [&](const std::string& state) { return std::find(own.begin(), own.end(), state) != own.end(); };
    return is_own(circular.written_for) && is_own(circular.aim.state);
}

}
