#include "slices/open_data/dataset.hpp"

#include <array>

namespace open_data {
namespace {

constexpr std::array of_alliances = {Distribution{"/api/v1/alliances", "JSON", "application/json"},
                                     Distribution{"/api/v1/alliances.geojson", "GEOJSON", "application/geo+json"},
                                     Distribution{"/zahlen/buendnisse.csv", "CSV", "text/csv"},
                                     Distribution{"/feeds/alliances.atom", "ATOM", "application/atom+xml"}};
constexpr std::array of_organisations = {Distribution{"/api/v1/organisations", "JSON", "application/json"}};
constexpr std::array of_projects = {Distribution{"/api/v1/projects", "JSON", "application/json"}};
constexpr std::array of_places = {Distribution{"/datenquellen/orte.tsv", "TSV", "text/tab-separated-values"},
                                  Distribution{"/datenquellen/postleitzahlen.tsv", "TSV", "text/tab-separated-values"},
                                  Distribution{"/api/v1/places", "JSON", "application/json"}};
constexpr std::array of_figures = {Distribution{"/zahlen.csv", "CSV", "text/csv"},
                                   Distribution{"/api/v1/figures", "JSON", "application/json"}};

constexpr std::array all_datasets = {
    Dataset{"buendnisse", "Local alliances for families",
            "All local alliances with name, seat, area, topics, status over the years, and the public contact. Names of persons are in it only where the person agreed.",
            "SOCI", "Familie|Lokales Bündnis|Beratung|Kinderbetreuung|Anlaufstelle", "", of_alliances},
    Dataset{"organisationen", "Organisations that take part in alliances",
            "Town halls, companies, associations and all others that take part in alliances, by kind, with seat and the time since when. No persons are in it.",
            "SOCI", "Familie|Partner|Verein|Unternehmen|Kommune", "", of_organisations},
    Dataset{"projekte", "Projects of the alliances", "What the alliances do for families: title, aim, topics, beginning and end, place.",
            "SOCI", "Familie|Projekt|Ferienbetreuung|Familienfreundlichkeit", "", of_projects},
    Dataset{"orte", "Places and postal codes of Germany",
            "States, counties, municipalities and some districts with key, position and postal codes, joined from several sources.",
            "REGI", "Gemeinde|Postleitzahl|Amtlicher Gemeindeschlüssel|Kreis", "odbl", of_places},
    Dataset{"zahlen", "Figures of the alliances",
            "How many alliances, organisations and projects there are, in Germany and in each state, with the day of the count.",
            "SOCI", "Statistik|Familie|Bündnis|Länder", "", of_figures},
};

}

std::span<const Dataset> datasets() { return all_datasets; }

std::vector<std::string_view> words_in(std::string_view list)
{
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const auto end = std::min(list.find('|'), list.size());
        words.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

}
