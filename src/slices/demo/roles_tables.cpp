#include "slices/demo/chance.hpp"
#include "slices/demo/demo.hpp"

#include "csv/csv.hpp"
#include "slices/registry/registry.hpp"

#include <array>
#include <fmt/format.h>

namespace demo {
namespace {

constexpr std::array patrons = {"Oberbürgermeister", "Landrätin", "Bürgermeisterin", "Intendantin des Theaters",
                                "Präses der Handwerkskammer"};
constexpr std::array hands_on = {"Jugendamt", "Handwerkskammer", "Mehrgenerationenhaus", "Agentur für Arbeit", "Kreiselternrat",
                                 "Sportbund", "Diakonie", "Klinikum"};
constexpr std::array first_names = {"Ada", "Bruno", "Clara", "Deniz", "Edda", "Farid", "Greta", "Hanno", "Ilka", "Jakob"};
constexpr std::array last_names = {"Ahlers", "Brinkmann", "Celik", "Dreyer", "Eggers", "Fröhlich", "Grothe", "Hansen", "Ivens"};

std::string invented_name(Chance& chance)
{
    const auto* first = chance.pick(first_names);
    return fmt::format("{} {} (erfunden)", first, chance.pick(last_names));
}

std::string some_day(Chance& chance)
{
    return fmt::format("{}-{:02}-01", 2017 + chance.below(8), 1 + chance.below(12));
}

/// One line; every third person has not agreed to be named.
void add(csv::Writer& table, Chance& chance, const std::string& alliance, const char* role, const char* function)
{
    const auto name = invented_name(chance);
    const auto* consent = chance.one_in(3) ? "nein" : "ja";
    table.add({alliance, role, name, consent, function, some_day(chance), ""});
}

}

std::string roles_table(storage::Read& read, std::uint64_t seed)
{
    Chance chance(seed);
    csv::Writer table({"buendnis", "rolle", "person", "person_oeffentlich", "funktion", "seit", "bis"});
    for (const auto& alliance : registry::alliance_names(read)) {
        if (!chance.one_in(2) && alliance.slug != "rostock") continue;
        add(table, chance, alliance.slug, "Schirmherrschaft", chance.pick(patrons));
        if (chance.one_in(2)) table.add({alliance.slug, "Schirmherrschaft", invented_name(chance), "ja", chance.pick(patrons), "2010-01-01", "2016-12-31"});
        add(table, chance, alliance.slug, "Sprecherin", chance.pick(hands_on));
        const auto begin = chance.below(hands_on.size() - 3);
        for (auto at = begin; at < begin + 3; ++at) add(table, chance, alliance.slug, "Lenkungsgruppe", hands_on[at]);
    }
    return table.text();
}

std::string status_records_table(storage::Read& read)
{
    csv::Writer table({"buendnis", "status", "seit", "grund"});
    for (const auto& name : registry::alliance_names(read)) {
        const auto alliance = registry::find_alliance(read, name.slug);
        const auto& newest = alliance->history.back();
        const bool rests = newest.status == registry::Status::dormant;
        if (!rests && newest.status != registry::Status::dissolved) continue;
        table.add({name.slug, rests ? "ruhend" : "aufgelöst", base::iso(newest.since),
                   rests ? "Die Stelle der Koordination ist zurzeit nicht besetzt (erfunden)."
                         : "Die Aufgaben führt die Kommune weiter (erfunden)."});
    }
    return table.text();
}

}
