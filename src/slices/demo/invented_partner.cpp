#include "slices/demo/invented_partner.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace demo {
namespace {

constexpr int this_year = 2026;

/// A kind of organisation with what it could be called: `{0}` is a word, `{1}` the town.
struct Template {
    const char* sector;
    const char* key;
    const char* name;
    const char* legal_form;
    const char* summary;
};

constexpr std::array templates = {
    Template{"kommune", "rathaus", "Rathaus {1}, Stelle {0}", "", "Öffnet Türen in der Verwaltung."},
    Template{"unternehmen", "backhaus", "Backhaus {0} {1}", "GmbH", "Stimmt Schichten auf Kitazeiten ab."},
    Template{"kita", "kita", "Kita {0} {1}", "", "Hat auch am Rand des Tages offen."},
    Template{"verein", "sportverein", "Sportverein {0} {1}", "e. V.", "Macht das Ferienprogramm mit."},
    Template{"wohlfahrt", "sozialwerk", "Sozialwerk {0} {1}", "e. V.", "Berät Familien in jeder Lage."},
    Template{"schule", "schule", "Schule {0} {1}", "", "Stellt Räume für Treffen bereit."},
    Template{"unternehmen", "metallbau", "Metallbau {0} {1}", "GmbH & Co. KG", "Hat zwei Betreuungsplätze im Betrieb."},
    Template{"kirche", "gemeinde", "Gemeinde {0} {1}", "", "Lädt jede Woche zum Familienkaffee ein."},
    Template{"gesundheit", "hebammen", "Hebammenhaus {0} {1}", "", "Besucht junge Familien zu Hause."},
    Template{"unternehmen", "pflege", "Pflegedienst {0} {1}", "gGmbH", "Berät zu Pflege und Beruf."},
    Template{"verein", "musik", "Musikwerkstatt {0} {1}", "e. V.", "Gibt Kindern Instrumente in die Hand."},
    Template{"stiftung", "stiftung", "Bürgerstiftung {0} {1}", "Stiftung", "Hilft, wo Geld für Kinder fehlt."},
    Template{"unternehmen", "software", "Software {0} {1}", "AG", "Bietet Eltern freie Arbeitszeiten."},
    Template{"kammer", "wirtschaftskreis", "Wirtschaftskreis {0} {1}", "e. V.", "Wirbt bei Betrieben für das Bündnis."},
    Template{"jobcenter", "jobcenter", "Jobcenter {1}, Team {0}", "", "Hilft Eltern zurück in den Beruf."},
};

constexpr std::array words = {
    std::pair{"sonnenblume", "Sonnenblume"}, std::pair{"moewe", "Möwe"},         std::pair{"lindenhof", "Lindenhof"},
    std::pair{"regenbogen", "Regenbogen"},   std::pair{"bruecke", "Brücke"},     std::pair{"kastanie", "Kastanie"},
    std::pair{"leuchtturm", "Leuchtturm"},   std::pair{"wiesengrund", "Wiesengrund"}, std::pair{"kompass", "Kompass"},
    std::pair{"morgenrot", "Morgenrot"},
};

constexpr std::array persons = {std::pair{"Kim Muster (erfunden)", "Privatperson"},
                                std::pair{"Familie Beispiel (erfunden)", "Familie"},
                                std::pair{"Toni Beispiel (erfunden)", "Privatperson"}};

int year_of(const std::string& day) { return std::stoi(day.substr(0, 4)); }

/// From the first day on, or some years later; of an alliance that ended until its end.
void give_period(InventedPartnership& partnership, const InventedAlliance& alliance, Chance& chance, bool is_founder)
{
    const bool has_ended = alliance.status == "dissolved";
    const auto& first_day = alliance.founded_on.empty() ? alliance.status_since : alliance.founded_on;
    const int first = year_of(first_day) + 1;
    const int last = has_ended ? year_of(alliance.status_since) - 1 : this_year - 1;
    partnership.since = first_day;
    if (!is_founder && first <= last) {
        const int year = first + static_cast<int>(chance.below(static_cast<std::size_t>(last - first + 1)));
        partnership.since = fmt::format("{}-{:02}-{:02}", year, 1 + chance.below(12), 1 + chance.below(28));
    }
    if (has_ended) partnership.until = alliance.status_since;
    else if (!is_founder && chance.one_in(9)) partnership.until = fmt::format("{}-12-31", year_of(partnership.since));
}

InventedOrganisation organisation(const InventedAlliance& alliance, const std::string& town, std::size_t number)
{
    const auto& kind = templates[number % templates.size()];
    const auto& [key, word] = words[(number / templates.size() + number % templates.size() + alliance.key.size()) % words.size()];
    return {alliance.key + "-" + kind.key + "-" + key, fmt::format(fmt::runtime(kind.name), word, town), kind.sector,
            std::string(kind.summary) + " Erfunden für diese Vorführung.", alliance.seat, kind.legal_form};
}

}

std::size_t most_invented_partners() { return templates.size() * words.size(); }

InventedPartners invent_partners(Chance& chance, const InventedAlliance& alliance, const std::string& town,
                                 std::size_t count)
{
    constexpr std::size_t founders = 4;
    InventedPartners partners;
    for (std::size_t number = 0; number < std::min(count, most_invented_partners()); ++number) {
        partners.organisations.push_back(organisation(alliance, town, number));
        InventedPartnership partnership;
        partnership.alliance = alliance.key;
        partnership.organisation = partners.organisations.back().key;
        give_period(partnership, alliance, chance, number < founders);
        partners.partnerships.push_back(std::move(partnership));
    }
    const auto some = chance.below(persons.size() + 1);
    for (std::size_t number = 0; number < some; ++number) {
        InventedPartnership partnership;
        partnership.alliance = alliance.key;
        partnership.person = persons[number].first;
        partnership.person_kind = persons[number].second;
        partnership.person_public = number == 0;
        give_period(partnership, alliance, chance, false);
        partners.partnerships.push_back(std::move(partnership));
    }
    return partners;
}

}
