#include "slices/adoptions/spread.hpp"

#include "clock/clock.hpp"
#include "slices/adoptions/store.hpp"
#include "slices/registry/registry.hpp"

#include <algorithm>

namespace adoptions {
namespace {

std::optional<registry::Point> seat_of(storage::Read& read, std::string_view slug)
{
    const auto alliance = registry::find_alliance(read, slug);
    if (!alliance || !alliance->seat.position) return std::nullopt;
    return registry::on_map(*alliance->seat.position);
}

}

int year_of(const Adoption& adoption) { return static_cast<int>(wall_clock::day_in_germany(adoption.adopted_at).year()); }

Spread spread_of(storage::Read& read, const projects::Project& project, std::string_view wanted)
{
    Spread spread{project.slug, project.title, 0, {}, adoptions_of(read, project.id), {}, {}};
    for (const auto& listed : spread.adoptions) {
        if (spread.years.empty() || spread.years.back() != year_of(listed.adoption)) spread.years.push_back(year_of(listed.adoption));
    }
    const auto found = std::find_if(spread.years.begin(), spread.years.end(), [&](int year) { return std::to_string(year) == wanted; });
    if (!spread.years.empty()) spread.chosen = found == spread.years.end() ? spread.years.back() : *found;
    std::erase_if(spread.adoptions, [&](const Listed& listed) { return year_of(listed.adoption) > spread.chosen; });
    if (const auto author = registry::name_of_alliance(read, project.alliance)) spread.begun_at = seat_of(read, author->slug);
    for (const auto& listed : spread.adoptions) {
        if (const auto point = seat_of(read, listed.alliance_slug)) spread.points.push_back(*point);
    }
    return spread;
}

}
