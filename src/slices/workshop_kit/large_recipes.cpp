#include "slices/workshop_kit/small_recipes.hpp"

#include <array>

namespace workshop_kit {
namespace {

using Lines = std::string_view;

constexpr std::array future_material = {Lines{"Ein großer Raum und drei kleine"}, Lines{"Papierrolle, Stifte, Klebeband, Uhr für alle sichtbar"}, Lines{"Kinderbetreuung nebenan, angekündigt in der Einladung"}};
constexpr std::array future_course = {
    Step{"0–20", "Begrüßung, Ablauf, eine Aufwärmfrage: Woran merke ich, dass es Familien hier gut geht?"},
    Step{"20–60", "Kritik: Was stört? Alles auf die Rolle, nichts wird diskutiert."},
    Step{"60–75", "Pause."},
    Step{"75–125", "Wunsch: Wie sähe es in fünf Jahren aus, wenn Geld keine Rolle spielte? In Gruppen malen oder spielen."},
    Step{"125–175", "Umsetzung: Welches Stück davon geht schon? Je Gruppe ein Vorhaben mit Namen, erstem Schritt und Tag."},
    Step{"175–180", "Vorhaben an die Wand, wer mitmacht, unterschreibt daneben."}};
constexpr std::array future_after = {Lines{"Fotoprotokoll nach drei Tagen."}, Lines{"Jedes Vorhaben bekommt eine Patin oder einen Paten aus dem Bündnis."}, Lines{"Nach acht Wochen: kurzes Treffen, was daraus wurde."}};
constexpr std::array future_pitfalls = {Lines{"Die Wunschphase abkürzen: aus Kritik allein entsteht nichts."}, Lines{"Vorhaben ohne Namen dahinter."}};

constexpr std::array market_material = {Lines{"Tische, Strom, Lageplan, Wegweiser in großer Schrift"}, Lines{"Laufkarte für Kinder mit einem Stempel je Stand"}, Lines{"Plakate A3 und das Bild zum Teilen aus dem Sichtbarkeitspaket"}};
constexpr std::array market_course = {
    Step{"−120–0", "Aufbau. Jeder Stand hat etwas zum Mitmachen, nicht nur Faltblätter."},
    Step{"0–10", "Eröffnung in zwei Sätzen, am besten durch ein Kind."},
    Step{"10–200", "Offener Markt. Ein Lotse je Eingang fragt: Was suchen Sie? und bringt die Leute hin."},
    Step{"100–120", "Auf der kleinen Bühne: drei Familien erzählen je fünf Minuten, was ihnen geholfen hat."},
    Step{"200–240", "Verlosung unter den vollen Laufkarten, Abbau, gemeinsames Essen der Stände."}};
constexpr std::array market_after = {Lines{"Stände nach zwei Fragen auswerten: Wen haben wir erreicht? Was machen wir anders?"}, Lines{"Angebote, die noch fehlten, im Portal nachtragen."}};
constexpr std::array market_pitfalls = {Lines{"Kein Plan für Regen."}, Lines{"Stufen, lose Kabel und enge Gänge: vorher mit Kinderwagen und Rollstuhl abgehen."}};

constexpr std::array day_material = {Lines{"Steckbrief jedes Angebots: Alter, Tage, Preis, Ermäßigung"}, Lines{"Anmeldung, die auch am Telefon geht"}, Lines{"Liste aller Ferienwochen mit den Lücken"}};
constexpr std::array day_course = {
    Step{"0–15", "Zahlen auf den Tisch: Wie viele Kinder, wie viele Plätze, welche Wochen fehlen?"},
    Step{"15–50", "Jeder Träger trägt ein, was er bietet und was er böte, wenn Raum, Fahrt oder Personal da wäre."},
    Step{"50–80", "Tauschen: Wer hat Räume, wer Leute, wer Geld? Angebote zusammensetzen, bis die größte Lücke zu ist."},
    Step{"80–100", "Regeln vereinbaren: wer zuerst drankommt, was Familien mit wenig Geld zahlen, wer bei Absagen nachrückt."},
    Step{"100–120", "Zeitplan bis zur Veröffentlichung, wer wofür gerade steht."}};
constexpr std::array day_after = {Lines{"Gemeinsames Programm an einem Tag veröffentlichen."}, Lines{"Nach den Ferien: Plätze, Absagen und Warteliste zählen."}};
constexpr std::array day_pitfalls = {Lines{"Wer zuerst klickt, bekommt den Platz: das trifft die, die arbeiten."}, Lines{"Betriebe vergessen: viele geben für eine sichere Woche gern etwas dazu."}};

constexpr std::array forum_material = {Lines{"Bühne mit Rampe, zwei Mikrofone, Höranlage, Schriftmitschnitt"}, Lines{"Vortrag aus diesem Paket, mit eigenen Zahlen"}, Lines{"Antwortkarten: Ich mache mit bei"}};
constexpr std::array forum_course = {
    Step{"0–15", "Einlass mit Musik, Antwortkarten auf den Stühlen."},
    Step{"15–25", "Begrüßung durch die Schirmherrschaft: höchstens zehn Minuten, vorher abgesprochen."},
    Step{"25–45", "Vortrag: wer wir sind, was gelungen ist, was fehlt. Zahlen mit Datum."},
    Step{"45–85", "Gespräch mit einer Mutter oder einem Vater, einem Betrieb, der Verwaltung. Die erste Frage kommt aus dem Saal."},
    Step{"85–100", "Alle füllen die Karte aus, Helfende sammeln sie persönlich ein."},
    Step{"100–150", "Essen und Gespräche an Themeninseln; an jeder steht jemand, der zuständig ist."}};
constexpr std::array forum_after = {Lines{"Alle, die eine Karte ausgefüllt haben, innerhalb von fünf Tagen anrufen."}, Lines{"Text fürs Amtsblatt aus dem Sichtbarkeitspaket, mit zwei Fotos, deren Abgebildete zugestimmt haben."}};
constexpr std::array forum_pitfalls = {Lines{"Sieben Grußworte."}, Lines{"Podium ohne Eltern."}};

constexpr std::array large = {
    Recipe{"zukunftswerkstatt", "Zukunftswerkstatt", "Aus Unzufriedenheit werden Vorhaben", "zwanzig bis vierzig Menschen, mindestens die Hälfte Eltern",
           "eine erfahrene Leitung, je Gruppe eine Begleitung", "drei Stunden, am Samstag", future_material, future_course,
           "200 bis 600 Euro, je nach Leitung und Verpflegung", future_after, future_pitfalls},
    Recipe{"ferienkonferenz", "Ferienkonferenz", "Lücken in den Ferien gemeinsam schließen", "Träger, Vereine, Schulen, Betriebe mit vielen Eltern, Jugendamt",
           "eine Leitung, eine Person mit der Tabelle", "zwei Stunden, spätestens im November", day_material, day_course,
           "fast nichts; die Angebote selbst brauchen Zusagen", day_after, day_pitfalls},
    Recipe{"markt-der-moeglichkeiten", "Markt der Möglichkeiten", "Angebote sichtbar machen, Menschen zusammenbringen", "alle Familien am Ort",
           "eine Leitung, je Stand zwei, vier Lotsen, Erste Hilfe", "vier Stunden und zwei zum Aufbauen", market_material, market_course,
           "500 bis 2.000 Euro: Technik, Sicherung, Versicherung", market_after, market_pitfalls},
    Recipe{"buendnisforum", "Bündnisforum", "Neue Partner öffentlich gewinnen", "Entscheiderinnen und Entscheider, Presse, Familien; fünfzig bis hundertfünfzig Gäste",
           "eine Leitung, eine Moderation, sechs Helfende", "zweieinhalb Stunden", forum_material, forum_course,
           "1.000 bis 3.000 Euro; Sponsoren offen nennen", forum_after, forum_pitfalls},
};

}

std::span<const Recipe> large_recipes() { return large; }

}
