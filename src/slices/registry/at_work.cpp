#include "slices/registry/registry.hpp"

#include "slices/registry/directory.hpp"

namespace registry {

std::vector<AtWork> at_work_on(storage::Read& read, base::Date day)
{
    const auto all = directory(read);
    std::vector<AtWork> found;
    for (const auto& entry : all->entries()) {
        const auto status = status_on(entry.alliance, day);
        if (!status || status->status != Status::active) continue;
        found.push_back({entry.alliance.id, entry.alliance.slug, entry.alliance.name, entry.alliance.seat.name,
                         entry.state_key, status->since});
    }
    return found;
}

}
