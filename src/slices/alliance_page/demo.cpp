#include "clock/clock.hpp"
#include "slices/alliance_page/alliance_page.hpp"

namespace alliance_page {

void make_demo(storage::Write& write, base::Instant now)
{
    const auto page = editable();
    std::size_t number = 0;
    for (const auto& alliance : registry::at_work_on(write, wall_clock::day_in_germany(now))) {
        ++number;
        if (number % 4 == 0) continue; // some are never confirmed
        const std::chrono::days age{1 + number * 37 % 180};
        const auto people = page.responsible(write, alliance.id.uuid, now);
        const auto who = people.empty() ? std::nullopt : std::optional(people.front().id);
        publishing::confirm(write, {page.kind, alliance.id.uuid}, who, now - age);
    }
}

}
