#include "slices/cooperations/cooperations.hpp"
#include "slices/cooperations/store.hpp"
#include "slices/registry/registry.hpp"

namespace cooperations {
namespace {

/// What one alliance seeks or offers; every second one answers the one before it.
struct Invented {
    Direction direction;
    const char* good;
    const char* topic;
    Reach reach;
    const char* title;
    const char* text;
    const char* in_return;
};

constexpr std::array invented = {
    Invented{Direction::seeks, "raeume", "ferien", Reach::everywhere, "Turnhalle für die Ferienwoche gesucht",
             "Unsere eigene Halle wird saniert. Wir brauchen einen Raum für 30 Kinder, acht bis sechzehn Uhr.", "Wir bringen das Mittagessen mit."},
    Invented{Direction::offers, "raeume", "ferien", Reach::everywhere, "Halle in den Sommerferien frei",
             "Die Halle unseres Partnervereins steht in den Ferien leer. Küche und Garten sind dabei.", "Zwei Plätze für unsere Kinder."},
    Invented{Direction::seeks, "wissen", "pflege-und-beruf", Reach::everywhere, "Wer hat Pflegelotsen im Betrieb aufgebaut?",
             "Drei Betriebe wollen anfangen. Wir suchen jemanden, der einen Vormittag lang erzählt, was geholfen hat.", "Anreise und Essen."},
    Invented{Direction::offers, "wissen", "pflege-und-beruf", Reach::everywhere, "Wir erzählen von unseren Pflegelotsen",
             "Seit vier Jahren gibt es sie bei uns in elf Betrieben. Wir bringen Vorlagen mit.", ""},
    Invented{Direction::offers, "material", "vaeter", Reach::state, "Spielekoffer für Vätertage zu verleihen",
             "Zwei Koffer mit Spielen für draußen, für je zwanzig Kinder.", "Ein Foto vom Einsatz."},
    Invented{Direction::seeks, "material", "vaeter", Reach::everywhere, "Spiele für einen Vätertag gesucht",
             "Im Mai laden wir Väter mit Kindern in den Park ein. Was uns fehlt, sind Spiele für draußen.", ""},
};

}

void make_demonstration(storage::Write& write, base::Instant now)
{
    const auto alliances = registry::alliance_names(write);
    if (alliances.empty()) return;
    base::Instant at = now - std::chrono::hours(24 * 20);
    std::size_t number = 0;
    for (const auto& one : invented) {
        const auto& alliance = alliances[(number++ * 7) % alliances.size()];
        at += std::chrono::hours(24);
        store_cooperation(write, {base::Id<Cooperation>::fresh(), alliance.id, {}, one.direction, one.good, one.topic, one.reach, one.title,
                                  one.text, one.in_return, {}, at}, at);
    }
}

}
