#include "slices/demo/demo.hpp"
#include "slices/demo/invented_alliance.hpp"
#include "slices/demo/store.hpp"

#include "csv/csv.hpp"

#include <set>

namespace demo {
namespace {

constexpr std::size_t big_towns = 70; ///< of these, nearly every one has an alliance
constexpr std::size_t always_active = 40;
constexpr std::size_t network_size = 330;
constexpr std::size_t national_size = 1000;
constexpr std::size_t smallest_rank = 2500;

/// Not every alliance is at work: some begin, some rest, some have ended. The biggest towns' are.
void give_status(InventedAlliance& alliance, Chance& chance, Scale scale, std::size_t number)
{
    if (number < always_active) return;
    const auto draw = chance.below(scale == Scale::network ? 33 : 10);
    if (draw == 0) alliance.status = "dormant";
    if (draw == 1) alliance.status = "dissolved";
    if (draw == 2) alliance.status = "in_founding";
    if (draw == 0 || draw == 1) alliance.status_since = "2023-01-01";
    if (draw == 2) {
        alliance.founded_on.clear();
        alliance.status_since = "2026-05-01";
    }
}

/// Some work for their whole county and are named after it.
bool speaks_for_county(const Town& town, Chance& chance)
{
    return !town.county_key.empty() && town.municipality.inhabitants < 60000 && chance.one_in(5);
}

InventedAlliance alliance_of(const Town& town, Chance& chance, std::size_t number, Scale scale)
{
    const bool countywide = speaks_for_county(town, chance);
    auto alliance = invent(chance, town.municipality, countywide ? town.county_name : town.municipality.name, number);
    if (countywide) alliance.serves += "|" + town.county_key;
    give_status(alliance, chance, scale, number);
    return alliance;
}

void add(csv::Writer& table, const InventedAlliance& alliance)
{
    table.add({alliance.key, alliance.name, alliance.summary, alliance.text, alliance.founded_on, alliance.status,
               alliance.status_since, "https://" + alliance.key + ".example/", alliance.address, alliance.seat,
               alliance.serves, alliance.topics, alliance.function, alliance.person,
               alliance.person_public ? "ja" : "nein", alliance.telephone, alliance.email, alliance.hours});
}

}

std::vector<InventedAlliance> invented_alliances(storage::Read& read, Scale scale, std::uint64_t seed)
{
    Chance chance(seed);
    auto invented = alliances_in_depth();
    std::set<std::string> seats;
    for (const auto& alliance : invented) seats.insert(alliance.seat);
    const auto all = towns(read);
    const auto wanted = scale == Scale::network ? network_size : national_size;
    for (std::size_t rank = 0, number = 0; number < wanted && number < all.size() / 2; ++rank) {
        const auto& town = rank < big_towns ? all[rank] : all[chance.below(std::min(all.size(), smallest_rank))];
        if (!seats.insert(*town.municipality.official_key).second) continue;
        invented.push_back(alliance_of(town, chance, number++, scale));
    }
    return invented;
}

std::string alliances_table(storage::Read& read, Scale scale, std::uint64_t seed)
{
    csv::Writer table({"schluessel", "name", "kurztext", "text", "gegruendet", "status", "status_seit", "website",
                       "anschrift", "sitz", "wirkungsgebiet", "themen", "funktion", "person", "person_oeffentlich",
                       "telefon", "email", "zeiten"});
    for (const auto& alliance : invented_alliances(read, scale, seed)) add(table, alliance);
    return table.text();
}

}
