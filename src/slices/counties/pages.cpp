#include "slices/counties/counties.hpp"

#include "clock/clock.hpp"
#include "slices/counties/store.hpp"
#include "slices/counties/views.hpp"
#include "table/cells.hpp"

#include <algorithm>

namespace counties {
namespace {

void choose(const web::Request& request, CountyMap& map)
{
    const auto& t = request.texts();
    const auto typed = request.query["stand"];
    const auto day = table::day_in(typed);
    if (day && *day <= map.today) map.day = *day;
    else if (!typed.empty()) map.notes.emplace_back(t("The map shows days until today. Here is today."));
    map.state = registry::find_state(request.query["land"]);
    if (!map.state && !request.query["land"].empty()) map.notes.emplace_back(t("We do not know this state. Here are all states."));
    map.measure = measure_of_word(request.query["nach"]);
}

/// In which counties the alliances of the day have their seats, one entry for each alliance.
std::vector<std::string> seats_on(storage::Read& read, CountyMap& map)
{
    const auto county_of = county_of_each_alliance(read);
    std::vector<std::string> seats;
    for (const auto& alliance : registry::at_work_on(read, map.day)) {
        const auto found = county_of.find(alliance.id);
        if (found == county_of.end()) ++map.without_county;
        else seats.push_back(found->second);
    }
    return seats;
}

web::Response county_map(const web::Request& request, storage::Read& read)
{
    for (const auto* version : {"counties", "registry", "places"}) read.depends_on(version);
    const auto today = wall_clock::day_in_germany(request.now);
    CountyMap map;
    map.today = today;
    map.day = today;
    choose(request, map);
    map.first_day = first_active_day(read).value_or(today);
    const auto seats = seats_on(read, map);
    map.counties = covered(counties_of(read), seats, all_populations(read), map.day);
    map.outlines = all_outlines(read);
    map.notice = notice_of_map(read).value_or("");
    return county_map_page(request, map);
}

}

registry::MapLevel map_level() { return {"kreise", base::says("By county"), &has_map, &county_map}; }

}
