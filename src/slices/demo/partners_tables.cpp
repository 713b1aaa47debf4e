#include "slices/demo/demo.hpp"
#include "slices/demo/invented_partner.hpp"
#include "slices/demo/store.hpp"

#include "csv/csv.hpp"

#include <algorithm>
#include <map>

namespace demo {
namespace {

constexpr std::size_t national_partners = 50;
constexpr std::size_t fewest_partners = 6;
constexpr std::size_t most_partners = 15;
constexpr std::size_t partners_in_depth = 45; ///< of the first alliance, which is told in depth
constexpr std::size_t first_abroad = 1;       ///< a town hall stays at home
constexpr std::size_t every_so_many = 12;     ///< of the others also takes part in another alliance of the state

std::size_t partners_of(std::size_t alliance, Chance& chance, Scale scale)
{
    if (alliance == 0) return partners_in_depth;
    if (scale == Scale::national) return national_partners;
    return fewest_partners + chance.below(most_partners - fewest_partners);
}

void add(csv::Writer& table, const InventedOrganisation& one)
{
    table.add({one.key, one.name, one.sector, one.summary, "https://" + one.key + ".example/", one.seat, one.legal_form});
}

void add(csv::Writer& table, const InventedPartnership& one)
{
    const auto is_public = one.person.empty() ? "" : one.person_public ? "ja" : "nein";
    table.add({one.alliance, one.organisation, one.person, one.person_kind, is_public, one.since, one.until});
}

/// What stands for the town in the name of an organisation.
std::string town_of(const InventedAlliance& alliance, const std::map<std::string, std::string>& names)
{
    const auto found = names.find(alliance.seat);
    return found == names.end() ? alliance.seat : found->second;
}

/// Those that are told in depth lie in Mecklenburg-Vorpommern, whatever names their seat.
std::string state_of(const InventedAlliance& alliance)
{
    const bool is_key = alliance.seat.size() == 8 && alliance.seat.find_first_not_of("0123456789") == std::string::npos;
    return is_key ? alliance.seat.substr(0, 2) : "13";
}

/// Some work beyond their own town.
void add_neighbours(csv::Writer& table, const InventedPartners& partners, const InventedAlliance& neighbour)
{
    for (std::size_t at = first_abroad; at < partners.organisations.size(); at += every_so_many) {
        auto partnership = partners.partnerships[at];
        partnership.alliance = neighbour.key;
        partnership.since = std::max(partnership.since, neighbour.status_since);
        partnership.until.clear();
        add(table, partnership);
    }
}

}

PartnersTables partners_tables(storage::Read& read, Scale scale, std::uint64_t seed)
{
    Chance chance(seed);
    csv::Writer organisations({"schluessel", "name", "art", "kurztext", "website", "sitz", "rechtsform"});
    csv::Writer partnerships({"buendnis", "organisation", "person", "person_art", "person_oeffentlich", "seit", "bis"});
    std::map<std::string, std::string> names;
    for (const auto& town : towns(read)) names.emplace(*town.municipality.official_key, town.municipality.name);
    std::map<std::string, const InventedAlliance*> neighbours; ///< the last active one of each state
    const auto alliances = invented_alliances(read, scale, seed);
    for (std::size_t at = 0; at < alliances.size(); ++at) {
        const auto& alliance = alliances[at];
        const auto partners = invent_partners(chance, alliance, town_of(alliance, names), partners_of(at, chance, scale));
        for (const auto& organisation : partners.organisations) add(organisations, organisation);
        for (const auto& partnership : partners.partnerships) add(partnerships, partnership);
        auto& neighbour = neighbours[state_of(alliance)];
        if (neighbour) add_neighbours(partnerships, partners, *neighbour);
        if (alliance.status == "active") neighbour = &alliance;
    }
    return {organisations.text(), partnerships.text()};
}

}
