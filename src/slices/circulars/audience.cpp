#include "slices/circulars/audience.hpp"

#include "slices/registry/registry.hpp"

#include <unordered_map>

namespace circulars {

std::vector<Seat> seats(storage::Read& read, const People& people)
{
    const auto directory = registry::directory(read);
    std::unordered_map<base::Id<registry::Alliance>, const registry::Entry*> entries;
    for (const auto& entry : directory->entries()) entries.emplace(entry.alliance.id, &entry);
    auto seats = roles_held(read, people);
    for (auto& seat : seats) {
        const auto found = seat.alliance ? entries.find(*seat.alliance) : entries.end();
        if (found == entries.end()) continue;
        seat.state = found->second->state_key;
        for (const auto& topic : found->second->alliance.topics) seat.topics.push_back(topic.slug);
    }
    return seats;
}

Reached reached_by(storage::Read& read, const Circular& circular) { return reached(seats(read), circular.aim, circular.is_duty); }

}
