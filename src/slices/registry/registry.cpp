#include "slices/registry/registry.hpp"

#include "search/search.hpp"
#include "slices/registry/directory.hpp"
#include "slices/registry/store.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <tuple>

namespace registry {
namespace {

/// How far up the lineage the smallest place stands that the alliance serves; past its end where none does.
std::size_t nearest_served(const Alliance& alliance, std::span<const places::Place> lineage)
{
    const auto served = [&](const places::Place& place) {
        return std::any_of(alliance.serves.begin(), alliance.serves.end(),
                           [&](const places::Place& other) { return other.id == place.id; });
    };
    return static_cast<std::size_t>(std::find_if(lineage.begin(), lineage.end(), served) - lineage.begin());
}

/// Measuring exactly costs thirty times as much, so only the likeliest are.
constexpr std::size_t spare_candidates = 8;

/// Grows with the distance, for places not far from each other. `narrowing` is that of the degrees of longitude.
double roughly(places::Position from, places::Position to, double narrowing)
{
    const double up = to.latitude - from.latitude;
    const double along = (to.longitude - from.longitude) * narrowing;
    return up * up + along * along;
}

void keep_first(std::vector<std::pair<double, const Alliance*>>& near, std::size_t most)
{
    const auto count = std::min(most, near.size());
    std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count), near.end(),
                      [](const auto& one, const auto& other) {
                          return std::tie(one.first, one.second->slug) < std::tie(other.first, other.second->slug);
                      });
    near.resize(count);
}

template <class Fits>
ActiveAlliances count_active(storage::Read& read, base::Date today, Fits fits)
{
    const auto all = directory(read);
    ActiveAlliances active;
    std::map<std::string, std::int64_t> by_state;
    std::set<base::Id<places::Place>> served;
    const auto at_work = all->active_on(today);
    for (const auto* entry : *at_work) {
        if (!fits(entry->alliance)) continue;
        ++active.all;
        if (!entry->state_key.empty()) ++by_state[entry->state_key];
        for (const auto& place : entry->alliance.serves) served.insert(place.id);
    }
    active.by_state.assign(by_state.begin(), by_state.end());
    active.places_served = static_cast<std::int64_t>(served.size());
    return active;
}

}

std::optional<Alliance> find_alliance(storage::Read& read, std::string_view slug)
{
    const auto all = directory(read);
    const auto* entry = all->find(slug);
    return entry ? std::optional(entry->alliance) : std::nullopt;
}

std::string present_slug(storage::Read& read, std::string_view former)
{
    const auto all = directory(read);
    const auto* entry = all->find_former(former);
    return entry ? entry->alliance.slug : std::string();
}

std::vector<Alliance> alliances_serving(storage::Read& read, std::span<const places::Place> lineage,
                                        base::Date today)
{
    const auto all = directory(read);
    std::vector<std::pair<std::size_t, const Alliance*>> serving;
    const auto active = all->active_on(today);
    for (const auto* entry : *active) {
        const auto step = nearest_served(entry->alliance, lineage);
        if (step < lineage.size()) serving.emplace_back(step, &entry->alliance);
    }
    std::stable_sort(serving.begin(), serving.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<Alliance> alliances;
    for (const auto& [step, alliance] : serving) alliances.push_back(*alliance);
    return alliances;
}

std::vector<Nearby> nearest_alliances(storage::Read& read, places::Position position, base::Date today,
                                      std::span<const base::Id<Alliance>> except, std::size_t most)
{
    const auto all = directory(read);
    std::vector<std::pair<double, const Alliance*>> near;
    const double narrowing = std::cos(position.latitude * std::numbers::pi / 180);
    const auto active = all->active_on(today);
    near.reserve(active->size());
    for (const auto* entry : *active) {
        const auto& alliance = entry->alliance;
        if (alliance.seat.position) near.emplace_back(roughly(position, *alliance.seat.position, narrowing), &alliance);
    }
    keep_first(near, most + spare_candidates + except.size());
    std::erase_if(near, [&](const auto& one) { return std::find(except.begin(), except.end(), one.second->id) != except.end(); });
    for (auto& [distance, alliance] : near) distance = places::distance(position, *alliance->seat.position);
    keep_first(near, most);
    std::vector<Nearby> nearest;
    for (const auto& [distance, alliance] : near) nearest.push_back({summary_of(*alliance), distance});
    return nearest;
}

std::vector<AllianceSummary> active_in_states(storage::Read& read, std::span<const std::string> state_keys,
                                              base::Date today)
{
    const auto all = directory(read);
    std::vector<AllianceSummary> found;
    const auto active = all->active_on(today);
    for (const auto* entry : *active) {
        const bool lies_in_one = std::find(state_keys.begin(), state_keys.end(), entry->state_key) != state_keys.end();
        if (lies_in_one) found.push_back(summary_of(entry->alliance));
    }
    return found;
}

std::optional<std::string> own_name_in(storage::Read& read, std::string_view slug, std::string_view language)
{
    const auto all = directory(read);
    const auto* entry = all->find(slug);
    if (entry == nullptr) return std::nullopt;
    const auto& name = name_in(entry->alliance, language);
    return &name == &entry->alliance.name ? std::nullopt : std::optional(name);
}

std::string state_of_alliance(storage::Read& read, std::string_view slug)
{
    const auto all = directory(read);
    const auto* entry = all->find(slug);
    return entry ? entry->state_key : std::string();
}

std::vector<Topic> topics(storage::Read& read) { return directory(read)->topics(); }

ActiveAlliances active_alliances(storage::Read& read, base::Date today)
{
    return count_active(read, today, [](const Alliance&) { return true; });
}

ActiveAlliances active_alliances(storage::Read& read, base::Date today, std::string_view topic)
{
    return count_active(read, today, [&](const Alliance& alliance) {
        return std::any_of(alliance.topics.begin(), alliance.topics.end(),
                           [&](const Topic& one) { return one.slug == topic; });
    });
}

void change_alliance(storage::Write& write, const Alliance& alliance, base::Instant now)
{
    store_alliance(write, alliance, now);
    begin_edition(write);
    search::changed(write, search::Kind::alliance, now);
}

void topics_changed(storage::Write& write)
{
    begin_edition(write);
    for (const auto kind : {search::Kind::topic, search::Kind::alliance}) search::all_changed(write, kind);
}

void places_changed(storage::Write& write)
{
    begin_edition(write);
    for (const auto kind : {search::Kind::alliance, search::Kind::organisation, search::Kind::project}) {
        search::all_changed(write, kind);
    }
}

}
