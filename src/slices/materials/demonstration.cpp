#include "slices/identity/identity.hpp"
#include "slices/materials/bring.hpp"
#include "slices/materials/materials.hpp"
#include "slices/materials/open_document.hpp"
#include "slices/materials/store.hpp"
#include "slices/materials/store_people.hpp"

#include <algorithm>
#include <stdexcept>

namespace materials {
namespace {

/// A guide or a template as it was told; the lines of its text are its paragraphs.
struct Invented {
    const char* kind;
    const char* topic;
    const char* title;
    const char* summary;
    const char* collection;
    const char* licence;
    const char* file;
    std::vector<std::string_view> lines;
    const char* newer = ""; ///< what a second version brought; empty: there is none
};

const std::vector<Invented>& invented()
{
    static const std::vector<Invented> all = {
        {"leitfaden", "ferien", "Checkliste für eine Ferienwoche", "Was zwölf, acht und zwei Wochen vorher zu tun ist. Zum Abhaken.", "Ferien", "cc-by", "Checkliste-Ferienwoche.odt",
         {"Zwölf Wochen vorher: Termin, Raum und Zahl der Plätze festlegen. Wer leitet, wer vertritt?", "Acht Wochen vorher: Anmeldung öffnen. Führungszeugnisse anfordern.",
          "Zwei Wochen vorher: Essen bestellen, Allergien abfragen, Notfallnummern auf ein Blatt schreiben.", "Am ersten Tag: Namensschilder, Abholliste, Sonnencreme."},
         "Neu: ein Abschnitt über Allergien und die Liste für den ersten Tag."},
        {"vorlage", "ferien", "Brief an Eltern vor der Ferienwoche", "Ein Brief von einer Seite, in kurzen Sätzen. Die Lücken sind mit ... markiert.", "Ferien", "cc0", "Elternbrief-Ferienwoche.odt",
         {"Liebe Eltern,", "Ihr Kind ist vom ... bis zum ... bei uns. Bringen Sie es bitte bis ... Uhr und holen Sie es bis ... Uhr ab.",
          "Mitbringen: feste Schuhe, Trinkflasche, Regenjacke. Mittagessen gibt es bei uns.", "Sie erreichen uns den ganzen Tag unter ..."}},
        {"leitfaden", "pflege-und-beruf", "Pflegelotsen im Betrieb: so fangen Sie an", "Wie ein Betrieb jemanden findet, der bei Pflege in der Familie weiterhilft.", "Betriebe", "cc-by", "Pflegelotsen.md",
         {"# Pflegelotsen im Betrieb", "## Wen suchen Sie?", "Jemanden, dem die Kolleginnen und Kollegen vertrauen. Vorwissen ist nicht nötig.",
          "## Was braucht die Person?", "- zwei Stunden Zeit in der Woche", "- einen Raum mit Tür", "- eine Liste der Stellen vor Ort"}},
        {"vorlage", "", "Zehn Minuten bei der Innung", "Stichworte für einen kurzen Auftritt vor kleinen Betrieben.", "Betriebe", "cc-by-sa", "Innung-Stichworte.md",
         {"# Zehn Minuten bei der Innung", "1. Eine Geschichte: was fehlte, was half.", "2. Drei Angebote, jedes in einem Satz.", "3. Ein Zettel mit einer Telefonnummer. Sonst nichts."}},
        {"format", "vaeter", "Vätertag im Park", "Ablauf für einen Vormittag mit dreißig Kindern und ihren Vätern, mit Liste zum Einkaufen.", "", "cc-by", "Vaetertag-Ablauf.odt",
         {"9.30 Uhr: Aufbauen. Zwei Tische, ein Pavillon, Wasser.", "10 Uhr: Begrüßung, höchstens drei Minuten.", "10.15 Uhr: vier Stationen, alle zwanzig Minuten weiter.",
          "12 Uhr: Essen. Wer grillt, steht vorher fest.", "13 Uhr: gemeinsam abbauen."}},
        {"vorlage", "", "Kassenblatt für kleine Feste", "Eine Tabelle mit Einnahmen und Ausgaben, die auch beim Abrechnen hilft.", "", "cc0", "Kassenblatt.csv",
         {"Tag;Wofür;Einnahme;Ausgabe;Beleg", "01.06.;Spende Sparkasse;200,00;;1", "03.06.;Getränke;;84,50;2", "03.06.;Kuchenverkauf;137,20;;3"}},
        {"leitfaden", "", "Gut einladen: Checkliste zur Barrierefreiheit", "Zwanzig Fragen zu Raum, Sprache und Einladung.", "Startpaket", "cc0", "Gut-einladen.md",
         {"# Gut einladen", "- Kommt man ohne Stufen hinein, auch zur Toilette?", "- Steht in der Einladung, wen man vorher fragen kann?", "- Gibt es die Einladung in Leichter Sprache?",
          "- Kann jemand mit Kinderwagen neben dem Ausgang sitzen?"}},
        {"praesentation", "", "Das Bündnis in sechs Bildern", "Gliederung für einen Vortrag vor dem Stadtrat: sechs Bilder, sechs Sätze.", "Startpaket", "cc-by", "Sechs-Bilder.odt",
         {"1. Wer wir sind: Zahl der Partner, seit wann.", "2. Was Familien hier fehlt: eine Zahl, eine Stimme.", "3. Was wir tun: drei Vorhaben.", "4. Was es kostet und wer trägt.",
          "5. Was gelungen ist, was nicht.", "6. Was wir von Ihnen brauchen: ein Satz."},
         "Neu: Bild 5 fragt auch nach dem, was nicht gelungen ist."},
        {"leitfaden", "", "Die ersten hundert Tage eines Bündnisses", "Wen fragen, was klären, womit anfangen.", "Startpaket", "cc-by", "Hundert-Tage.md",
         {"# Die ersten hundert Tage", "## Woche 1 bis 4", "Zuhören: zehn Gespräche mit Familien, fünf mit Betrieben.", "## Woche 5 bis 10", "Ein Vorhaben wählen, das bis zum Sommer fertig wird.",
          "## Danach", "Feiern, aufschreiben, weitersagen."}},
    };
    return all;
}

std::string bytes_of(const Invented& one, std::size_t lines)
{
    const std::vector<std::string_view> kept(one.lines.begin(), one.lines.begin() + static_cast<std::ptrdiff_t>(lines));
    if (std::string_view(one.file).ends_with(".odt")) return open_document(one.title, kept);
    const std::string_view between = std::string_view(one.file).ends_with(".csv") ? "\r\n" : "\n\n";
    std::string text;
    for (const auto& line : kept) text.append(line).append(between);
    return text;
}

/// Throws: std::logic_error for a file that nobody could send
void bring_invented(storage::Write& write, const files::Store& store, const Version& version, const Invented& one, std::size_t lines)
{
    const auto bytes = bytes_of(one, lines);
    auto inspected = files::inspect(one.file, bytes, store.limits);
    if (!inspected) throw std::logic_error("an invented file is not accepted: " + inspected.error().text);
    const files::Taken taken{std::move(*inspected), bytes};
    bring_version(write, web::Site(), store, version, std::span(&taken, 1));
}

/// The first who holds that role; nobody where there is none.
const identity::Actor* somebody(std::span<const identity::Actor> people, identity::Role role)
{
    const auto found = std::find_if(people.begin(), people.end(), [&](const identity::Actor& actor) { return actor.holds(role); });
    return found == people.end() ? nullptr : &*found;
}

void tell_of(storage::Write& write, const identity::Actor& who, base::Id<Material> material, bool used_for, const char* text, base::Instant at)
{
    store_note(write, {base::Id<Note>::fresh(), material, who.id, who.name, used_for, text, at});
}

}

void make_demonstration(storage::Write& write, const files::Store& store, std::span<const identity::Actor> people, base::Instant now)
{
    const auto* office = somebody(people, identity::Role::service_office);
    const auto* coordinator = somebody(people, identity::Role::coordinator);
    auto at = now - std::chrono::days(60);
    for (const auto& one : invented()) {
        at += std::chrono::days(5);
        const bool is_proposed = &one == &invented().back() && coordinator != nullptr;
        Material material{base::Id<Material>::fresh(), {}, office != nullptr ? std::optional(office->id) : std::nullopt, one.kind, one.topic, one.title, one.summary, "de", one.licence,
                          "Der Text lässt sich mit einem Vorleseprogramm lesen.", one.collection, "", at};
        if (is_proposed) {
            material.alliance = coordinator->alliances().front();
            material.author = coordinator->id;
        }
        store_material(write, material, at);
        const bool has_newer = *one.newer != '\0';
        const auto released = is_proposed ? std::nullopt : std::optional(at);
        bring_invented(write, store, {base::Id<Version>::fresh(), material.id, 1, "", at, released}, one, one.lines.size() - (has_newer ? 1 : 0));
        if (!has_newer) continue;
        if (coordinator != nullptr) {
            tell_of(write, *coordinator, material.id, true, "Bei uns im Sommer benutzt. Die Liste hängt jetzt im Büro.", at + std::chrono::days(2));
        }
        if (office != nullptr) tell_of(write, *office, material.id, false, "Wer etwas ergänzt: bitte schreiben, wir nehmen es auf.", at + std::chrono::days(3));
        const auto later = now - std::chrono::days(2);
        bring_invented(write, store, {base::Id<Version>::fresh(), material.id, 2, one.newer, later, later}, one, one.lines.size());
        if (coordinator != nullptr) hold(write, material.id, coordinator->id, 1); // afterwards: nobody is mailed in a story
    }
}

}
