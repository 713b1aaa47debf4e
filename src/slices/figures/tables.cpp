#include "slices/figures/tables.hpp"

#include "csv/csv.hpp"

#include <fmt/format.h>

namespace figures {
namespace {

void add_figure(csv::Writer& table, const Figure& figure, const std::string& area_key, const std::string& area)
{
    const bool is_counted = figure.kind == Kind::counted;
    table.add({std::string(word_of(figure.subject)), area_key, area, std::to_string(figure.value), figure.rounding,
               is_counted ? "gezaehlt" : "angegeben", written(figure.as_of), figure.source, figure.source_url});
}

void add_part(csv::Writer& table, const Part& part, base::Date day)
{
    const auto name = part.key.empty() ? std::string("unbekannt") : part.name;
    for (const auto subject : subjects) {
        add_figure(table, {.subject = subject, .value = count_of(part, subject), .as_of = {day}}, part.key, name);
    }
}

}

std::string figures_table(const std::vector<Figure>& figures, const registry::State* state,
                          const std::vector<Part>& parts, base::Date day)
{
    csv::Writer table({"zahl", "gebiet_schluessel", "gebiet", "wert", "rundung", "art", "stand", "quelle", "quelle_adresse"});
    for (const auto& figure : figures) {
        add_figure(table, figure, state ? state->key : "", state ? state->name : "Deutschland");
    }
    for (const auto& part : parts) add_part(table, part, day);
    return table.text();
}

std::string alliances_table(const std::vector<Active>& alliances, base::Date day)
{
    csv::Writer table({"schluessel", "name", "sitz", "land", "kreis", "stand", "aktiv_seit", "organisationen",
                       "personen", "personen_ohne_namen"});
    for (const auto& [alliance, county, partners] : alliances) {
        std::vector<std::string> organisations;
        for (const auto& partner : partners.organisations) organisations.push_back(partner.name);
        std::vector<std::string> named;
        std::int64_t unnamed = 0;
        for (const auto& persons : partners.persons) {
            for (const auto& [name, since] : persons.named) named.push_back(name);
            unnamed += persons.unnamed;
        }
        const auto* state = registry::find_state(alliance.state_key);
        table.add({alliance.slug, alliance.name, alliance.seat, state ? state->name : "", county, base::iso(day),
                   base::iso(alliance.since), fmt::format("{}", fmt::join(organisations, "|")),
                   fmt::format("{}", fmt::join(named, "|")), std::to_string(unnamed)});
    }
    return table.text();
}

}
