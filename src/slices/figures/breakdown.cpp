#include "slices/figures/breakdown.hpp"

#include "slices/counties/counties.hpp"
#include "slices/projects/projects.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace figures {
namespace {

/// What there is in one county: an organisation in several of its alliances counts once.
struct Gathered {
    std::int64_t alliances = 0;
    std::int64_t persons = 0;
    std::int64_t projects = 0;
    std::set<std::string> organisations;
    std::set<std::string> companies;
};

void gather(Gathered& gathered, const partners::Partners& partners)
{
    constexpr std::string_view company = "unternehmen";
    ++gathered.alliances;
    for (const auto& partner : partners.organisations) {
        gathered.organisations.insert(partner.slug);
        if (partner.sector.slug == company) gathered.companies.insert(partner.slug);
    }
    for (const auto& persons : partners.persons) {
        gathered.persons += static_cast<std::int64_t>(persons.named.size()) + persons.unnamed;
    }
}

Part part_of(std::string key, std::string name, const Gathered& gathered)
{
    return {std::move(key), std::move(name), gathered.alliances,
            {static_cast<std::int64_t>(gathered.organisations.size()),
             static_cast<std::int64_t>(gathered.companies.size()), gathered.persons},
            gathered.projects};
}

std::map<std::string, Gathered> gathered_by_county(storage::Read& read, base::Date day, std::string_view state_key)
{
    const auto county_of = counties::county_of_each_alliance(read);
    std::map<std::string, Gathered> by_key;
    for (const auto& alliance : registry::at_work_on(read, day)) {
        if (alliance.state_key != state_key) continue;
        const auto county = county_of.find(alliance.id);
        gather(by_key[county == county_of.end() ? "" : county->second], partners::partners_on(read, alliance.id, day));
    }
    for (const auto& [county, count] : projects::running_by_county(read, day, state_key)) by_key[county].projects = count;
    return by_key;
}

template <class Counts>
auto taken_from(Counts& by_key, const std::string& key)
{
    auto node = by_key.extract(key);
    return node ? std::move(node.mapped()) : typename Counts::mapped_type{};
}

template <class Count>
std::map<std::string, Count> as_map(const std::vector<std::pair<std::string, Count>>& by_state)
{
    return {by_state.begin(), by_state.end()};
}

template <class Count>
std::int64_t sum_of(const std::vector<std::pair<std::string, Count>>& by_state)
{
    std::int64_t sum = 0;
    for (const auto& [key, count] : by_state) sum += count;
    return sum;
}

}

std::int64_t count_of(const Part& part, Subject subject)
{
    switch (subject) {
    case Subject::alliances: return part.alliances;
    case Subject::engaged: return part.engaged.all();
    case Subject::companies: return part.engaged.companies;
    case Subject::projects: break;
    }
    return part.projects;
}

std::vector<Part> by_state(storage::Read& read, base::Date day)
{
    const auto active = registry::active_alliances(read, day);
    const auto running = projects::running_by_state(read, day);
    auto alliances = as_map(active.by_state);
    auto engaged = as_map(partners::engaged_by_state(read, day));
    auto projects = as_map(running);
    std::vector<Part> parts;
    for (const auto& state : registry::states_on_map()) {
        parts.push_back({state.key, state.name, taken_from(alliances, state.key), taken_from(engaged, state.key),
                         taken_from(projects, state.key)});
    }
    const Part nowhere{{}, {}, active.all - sum_of(active.by_state), {},
                       projects::running_on(read, day) - sum_of(running)};
    if (nowhere.alliances != 0 || nowhere.projects != 0) parts.push_back(nowhere);
    return parts;
}

std::vector<Part> by_county(storage::Read& read, base::Date day, std::string_view state_key)
{
    auto gathered = gathered_by_county(read, day, state_key);
    std::vector<Part> parts;
    for (const auto& county : counties::counties_of(read, state_key)) {
        parts.push_back(part_of(county.key, county.name, taken_from(gathered, county.key)));
    }
    const auto nowhere = taken_from(gathered, "");
    if (nowhere.alliances != 0 || nowhere.projects != 0) parts.push_back(part_of("", "", nowhere));
    return parts;
}

std::vector<YearsEnd> growth_until(storage::Read& read, base::Date day, std::string_view state_key)
{
    constexpr std::chrono::years most{40};
    const auto first = first_day(read);
    if (!first || *first > day) return {};
    std::vector<YearsEnd> growth;
    for (auto year = std::max(first->year(), day.year() - most); year <= day.year(); ++year) {
        const auto end = std::min(day, base::Date(year / std::chrono::December / 31));
        const auto active = registry::active_alliances(read, end);
        const auto in_state = std::find_if(active.by_state.begin(), active.by_state.end(),
                                           [&](const auto& state) { return state.first == state_key; });
        const auto count = state_key.empty() ? active.all : in_state == active.by_state.end() ? 0 : in_state->second;
        growth.push_back({end, count});
    }
    return growth;
}

}
