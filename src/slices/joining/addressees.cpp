#include "slices/joining/addressees.hpp"

#include "clock/clock.hpp"
#include "slices/joining/store.hpp"
#include "slices/places/places.hpp"

namespace joining {
namespace {

constexpr std::size_t most_near = 6;

std::vector<base::Id<identity::Account>> who_runs(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant now)
{
    std::vector<base::Id<identity::Account>> chosen;
    for (const auto& account : identity::acting_for(read, alliance, now)) chosen.push_back(account.id);
    return chosen;
}

std::vector<base::Id<identity::Account>> ids_of(storage::Read& read, const Inquiry& inquiry, base::Instant now)
{
    switch (inquiry.rung) {
    case Rung::state: return coordinators_of_state(read, inquiry.state);
    case Rung::office: return service_office(read);
    default: return inquiry.alliance ? who_runs(read, *inquiry.alliance, now) : std::vector<base::Id<identity::Account>>();
    }
}

std::optional<registry::Alliance> alliance_of(storage::Read& read, base::Id<registry::Alliance> id)
{
    const auto name = registry::name_of_alliance(read, id);
    return name ? registry::find_alliance(read, name->slug) : std::nullopt;
}

}

std::optional<registry::Alliance> alliance_for(storage::Read& read, const places::Place& place, base::Date today)
{
    const auto lineage = places::lineage(read, place.id);
    auto serving = registry::alliances_serving(read, lineage, today);
    if (!serving.empty()) return std::move(serving.front());
    for (const auto& step : lineage) {
        if (!step.position) continue;
        const auto near = registry::nearest_alliances(read, *step.position, today, {}, 1);
        if (near.empty() || near.front().distance > farthest_alliance) return std::nullopt;
        return registry::find_alliance(read, near.front().alliance.slug);
    }
    return std::nullopt;
}

std::string state_of(storage::Read& read, const places::Place& place)
{
    for (const auto& step : places::lineage(read, place.id)) {
        if (step.kind == places::Kind::state) return step.official_key.value_or("");
    }
    return {};
}

std::vector<identity::Account> people_of(storage::Read& read, const Inquiry& inquiry, base::Instant now)
{
    std::vector<identity::Account> accounts;
    for (const auto& id : ids_of(read, inquiry, now)) {
        if (auto account = identity::find_account(read, id)) accounts.push_back(std::move(*account));
    }
    return identity::acting_among(read, std::move(accounts), now);
}

Rung above(Rung rung) { return rung == Rung::alliance ? Rung::state : Rung::office; }

void put(storage::Read& read, Inquiry& inquiry, Rung rung, base::Instant now)
{
    inquiry.rung = rung;
    while (inquiry.rung != Rung::office && ids_of(read, inquiry, now).empty()) inquiry.rung = above(inquiry.rung);
    inquiry.rung_since = now;
    inquiry.reminded_at = std::nullopt;
    inquiry.answer_due_on = answer_due(wall_clock::day_in_germany(now));
}

std::vector<registry::AllianceName> others_for(storage::Read& read, const Inquiry& inquiry, base::Date today)
{
    std::vector<registry::AllianceName> others;
    const auto add = [&](std::string_view slug) {
        if (const auto alliance = registry::find_alliance(read, slug)) others.push_back({alliance->id, alliance->slug, alliance->name, {}});
    };
    const auto own = inquiry.alliance ? alliance_of(read, *inquiry.alliance) : std::nullopt;
    if (own && own->seat.position) {
        const std::array except = {own->id};
        for (const auto& near : registry::nearest_alliances(read, *own->seat.position, today, except, most_near)) add(near.alliance.slug);
        return others;
    }
    for (const auto& one : registry::at_work_on(read, today)) {
        if (one.state_key == inquiry.state && one.id != inquiry.alliance) others.push_back({one.id, one.slug, one.name, one.state_key});
    }
    return others;
}

}
