#include "slices/demo/invented_alliance.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace demo {
namespace {

/// A topic with sentences that an alliance could say about it.
struct Work {
    const char* topic;
    const char* short_form;
    std::array<const char*, 2> sentences;
};

constexpr std::array works = {
    Work{"kinderbetreuung", "Betreuung auch am Rand des Tages",
         {"Tagesmütter, Kitas und Betriebe stimmen ihre Zeiten ab, damit auch Schichtdienst und Familie zusammenpassen.",
          "Eine gemeinsame Liste zeigt, wo gerade ein Betreuungsplatz frei ist."}},
    Work{"ferien", "ein Ferienprogramm für alle Kinder",
         {"In den Ferien gibt es jeden Tag etwas: Werkstatt, Wald, Schwimmbad und Theater, mit Mittagessen.",
          "Vereine und Jugendhaus füllen zusammen den Ferienkalender; wer wenig Geld hat, zahlt weniger."}},
    Work{"familienpaten", "Familienpatinnen und Familienpaten",
         {"Geschulte Ehrenamtliche begleiten Familien ein Jahr lang, jede Woche ein paar Stunden.",
          "Familienpaten gehen mit zum Amt, hüten ein Kind oder hören einfach zu."}},
    Work{"pflege-und-beruf", "Beratung zu Pflege und Beruf",
         {"Wer Angehörige pflegt, findet hier eine Beratung, die auch abends offen ist.",
          "Betriebe der Region haben Lotsinnen, die in den ersten Tagen einer Pflege helfen."}},
    Work{"ankommen", "Hilfe beim Ankommen",
         {"Ein Elterncafé mit Dolmetscherinnen hilft bei Schule, Sprache und den ersten Wegen.",
          "Patenfamilien zeigen Neuangekommenen ihren Ort."}},
    Work{"geld-und-beratung", "Beratung zu Elterngeld und Anträgen",
         {"Einmal in der Woche füllt eine Beraterin mit Ihnen die Anträge aus.",
          "Die Sprechstunde zu Elterngeld und Kinderzuschlag kostet nichts."}},
    Work{"familienfreundliche-betriebe", "ein Netz familienfreundlicher Betriebe",
         {"Jedes Jahr zeichnen wir Betriebe aus, die Eltern ihre Arbeit leichter machen.",
          "Betriebe tauschen sich über Teilzeit, Homeoffice und Kinderzimmer im Büro aus."}},
    Work{"ernaehrungsarmut", "gutes Essen für alle",
         {"Ein Mittagstisch im Stadtteiltreff: Wer kann, zahlt; wer nicht kann, isst trotzdem mit.",
          "Kochkurse für Eltern und Kinder, mit dem, was gerade günstig ist."}},
    Work{"vaeter", "Treffen für Väter",
         {"Am Samstag gehört die Turnhalle den Vätern und ihren Kindern.",
          "Ein Vätertreff, bei dem über Arbeit, Trennung und Elternzeit gesprochen wird."}},
    Work{"zeit-fuer-familie", "mehr Zeit für Familien",
         {"Ämter, Bibliothek und Vereine haben einen langen Nachmittag abgestimmt.",
          "Einmal im Jahr ein großes Familienfest, das alle zusammen ausrichten."}},
};

constexpr std::array names = {"Bündnis für Familie {}", "Lokales Bündnis für Familie {}", "Familienbündnis {}",
                              "{} – Bündnis für Familien"};
constexpr std::array functions = {"Koordinationsstelle des Bündnisses", "Familienbüro", "Geschäftsstelle im Rathaus",
                                  "Koordination beim Träger der Jugendhilfe", "Stabsstelle Familie"};
constexpr std::array hours = {"Mo bis Do 9–15 Uhr", "Di und Do 9–12 und 14–18 Uhr", "Mo bis Fr 8–12 Uhr",
                              "Mo, Mi und Fr 10–14 Uhr", "Do 14–18 Uhr und nach Absprache"};
constexpr std::array beginnings = {
    "Rathaus, Vereine, Kirchengemeinden und Betriebe sitzen seit Jahren an einem Tisch.",
    "Hier arbeiten Verwaltung, freie Träger, Kammern und Familien gleichberechtigt zusammen.",
    "Aus einer Handvoll Leute ist ein Netz geworden, in dem jeder etwas beiträgt.",
    "Zweimal im Jahr treffen sich alle Partner; dazwischen arbeiten kleine Gruppen an dem, was Familien fehlt.",
};

std::vector<Work> some_works(Chance& chance)
{
    std::vector<Work> chosen(works.begin(), works.end());
    for (std::size_t at = chosen.size() - 1; at > 0; --at) std::swap(chosen[at], chosen[chance.below(at + 1)]);
    chosen.resize(2 + chance.below(3));
    return chosen;
}

std::string day(Chance& chance, int first_year, std::size_t years)
{
    return fmt::format("{}-{:02}-{:02}", first_year + static_cast<int>(chance.below(years)), 1 + chance.below(12),
                       1 + chance.below(28));
}

void describe(InventedAlliance& alliance, Chance& chance)
{
    const auto chosen = some_works(chance);
    alliance.summary = fmt::format("Dafür stehen wir: {} und {}.", chosen[0].short_form, chosen[1].short_form);
    alliance.text = chance.pick(beginnings);
    for (const auto& work : chosen) {
        alliance.topics += (alliance.topics.empty() ? "" : "|") + std::string(work.topic);
        alliance.text += std::string("\n\n") + chance.pick(work.sentences);
    }
}

}

std::string fictional_telephone(std::size_t number)
{
    const auto last = number % 1000;
    return number / 1000 % 2 == 0 ? fmt::format("(030) 23125-{:03}", last) : fmt::format("(040) 66969-{:03}", last);
}

InventedAlliance invent(Chance& chance, const places::Place& seat, const std::string& place_name, std::size_t number)
{
    InventedAlliance alliance;
    alliance.key = seat.slug;
    alliance.name = fmt::format(fmt::runtime(chance.pick(names)), place_name);
    describe(alliance, chance);
    alliance.founded_on = day(chance, 2004, 19);
    alliance.status_since = alliance.founded_on;
    alliance.seat = seat.official_key.value_or("");
    alliance.serves = alliance.seat;
    alliance.function = chance.pick(functions);
    alliance.telephone = fictional_telephone(number);
    alliance.email = "buendnis@" + alliance.key + ".example";
    alliance.hours = chance.pick(hours);
    if (chance.one_in(3)) alliance.person = "Kim Muster (erfunden)";
    alliance.person_public = !alliance.person.empty() && chance.one_in(2);
    return alliance;
}

}
