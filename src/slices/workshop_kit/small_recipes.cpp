#include "slices/workshop_kit/small_recipes.hpp"

#include <array>

namespace workshop_kit {
namespace {

using Lines = std::string_view;

constexpr std::array breakfast_material = {Lines{"Kaffee, Tee, Brötchen, auch etwas ohne Milch und Fleisch"}, Lines{"Namensschilder zum Selberschreiben"}, Lines{"Karte A6 mit QR-Code für jeden Platz"}};
constexpr std::array breakfast_course = {
    Step{"0–15", "Ankommen. Wer einlädt, steht an der Tür und begrüßt alle mit Namen."},
    Step{"15–25", "Ein Betrieb erzählt aus seinem Alltag: Was hat sich für Eltern geändert, was hat es gekostet? Ohne Folien."},
    Step{"25–50", "Tischgespräch zu einer Frage: Woran ist zuletzt eine Schicht oder ein Termin gescheitert, weil die Betreuung fehlte?"},
    Step{"50–65", "Jeder Tisch nennt eine Sache, die man gemeinsam lösen könnte. Eine Person schreibt sichtbar mit."},
    Step{"65–75", "Wer macht weiter? Termin für ein Folgetreffen nennen, Karten mitgeben, pünktlich enden."}};
constexpr std::array breakfast_after = {Lines{"Am selben Tag: Dank mit der mitgeschriebenen Liste an alle."}, Lines{"Innerhalb einer Woche: Anruf bei allen, die weitermachen wollten."}};
constexpr std::array breakfast_pitfalls = {Lines{"Ein langer Vortrag: Betriebe gehen um neun."}, Lines{"Nur große Unternehmen einladen: Handwerk und Pflege haben die dringendsten Fragen."}};

constexpr std::array table_material = {Lines{"Stühle im Kreis oder ein wirklich runder Tisch"}, Lines{"Moderationskarten, dicke Stifte, eine Wand"}, Lines{"Liste der Partner aus dem Portal, nach Bereichen"}};
constexpr std::array table_course = {
    Step{"0–10", "Begrüßung, Ziel des Abends, Ende um die angekündigte Uhrzeit."},
    Step{"10–30", "Jede Person sagt in einer Minute, wen sie vertritt und was sie mitbringt."},
    Step{"30–55", "Auf Karten: Was fehlt Familien bei uns? Eine Karte, ein Gedanke. Gemeinsam zu drei bis fünf Themen ordnen."},
    Step{"55–70", "Jede Person verteilt drei Punkte. Das Thema mit den meisten Punkten wird zuerst angegangen."},
    Step{"70–85", "Zu diesem Thema: der erste Schritt, wer, bis wann. Nur was jemand selbst zusagt, wird notiert."},
    Step{"85–90", "Nächster Termin, Dank."}};
constexpr std::array table_after = {Lines{"Ergebnis als eine Seite an alle, auch an die, die fehlten."}, Lines{"Zusagen als Projekt im Portal anlegen."}};
constexpr std::array table_pitfalls = {Lines{"Zu viele Themen auf einmal: lieber eines fertig als fünf begonnen."}, Lines{"Niemand aus Familien selbst am Tisch."}};

constexpr std::array cafe_material = {Lines{"Spielecke in Sichtweite, Wickelplatz, Platz für Kinderwagen"}, Lines{"Getränke, Obst"}, Lines{"Flipchart mit einer Frage, in einfachen Worten und den Sprachen der Gäste"}};
constexpr std::array cafe_course = {
    Step{"0–20", "Offenes Ankommen, Kinder zuerst: zeigen, wo gespielt wird und wer aufpasst."},
    Step{"20–30", "Wer sind wir, wozu fragen wir? Zwei Sätze genügen."},
    Step{"30–70", "An jedem Tisch sitzt eine Person aus dem Bündnis, hört zu und schreibt wörtlich mit: Was war in den letzten vier Wochen schwierig?"},
    Step{"70–85", "Die Sätze an die Wand hängen. Eltern kleben einen Punkt an das, was auch sie betrifft."},
    Step{"85–90", "Sagen, was damit geschieht und wann man davon hört."}};
constexpr std::array cafe_after = {Lines{"Nach zwei Wochen antworten: Was haben wir gehört, was tun wir, was können wir nicht?"}, Lines{"Keine Namen notieren, die niemand braucht."}};
constexpr std::array cafe_pitfalls = {Lines{"Fragen und dann schweigen: das verzeihen Eltern einmal."}, Lines{"Ein Ort, an den nur die kommen, die immer kommen."}};

constexpr std::array walk_material = {Lines{"Karte des Stadtteils in A3, Klemmbretter"}, Lines{"Warnwesten für Kinder, Wasser"}, Lines{"Ein Rollstuhl oder Zwillingswagen zum Ausprobieren"}};
constexpr std::array walk_course = {
    Step{"0–10", "Treffpunkt an einer Haltestelle, Weg und Sicherheit erklären."},
    Step{"10–70", "In Gruppen zu fünft gehen: Was hilft Familien hier, was hindert? Kinder zeigen ihre Wege, fotografiert werden Orte, keine Menschen."},
    Step{"70–100", "Gemeinsam an der Karte: grüne und rote Punkte, je ein Satz dazu."},
    Step{"100–120", "Drei rote Punkte auswählen, die noch in diesem Jahr grün werden können. Wer spricht mit wem?"}};
constexpr std::array walk_after = {Lines{"Karte und Fotos an Verwaltung und Ortsbeirat, mit Bitte um Antwort bis zu einem Tag."}, Lines{"Nach einem halben Jahr noch einmal gehen."}};
constexpr std::array walk_pitfalls = {Lines{"Zu langer Weg: mit Kindern reicht ein Kilometer."}, Lines{"Mängel sammeln, die niemand der Anwesenden ändern kann."}};

constexpr std::array small = {
    Recipe{"unternehmensfruehstueck", "Unternehmensfrühstück", "Betriebe für eine gemeinsame Sache gewinnen", "Leitungen und Personalverantwortliche von acht bis zwanzig Betrieben",
           "zwei: eine begrüßt, eine schreibt mit", "75 Minuten, ab 7.30 Uhr", breakfast_material, breakfast_course,
           "5 bis 8 Euro je Gast; der Raum kommt oft von einem Betrieb", breakfast_after, breakfast_pitfalls},
    Recipe{"runder-tisch", "Runder Tisch", "Sich auf ein Thema einigen und den ersten Schritt verabreden", "bestehende und mögliche Partner, zwölf bis fünfundzwanzig Personen",
           "eine, die leitet und nicht mitredet; eine, die mitschreibt", "90 Minuten, am frühen Abend", table_material, table_course,
           "unter 50 Euro für Getränke und Karten", table_after, table_pitfalls},
    Recipe{"elterncafe", "Elterncafé mit offenem Ohr", "Hören, was Familien wirklich brauchen", "Eltern mit kleinen Kindern, auch solche, die sonst nicht kommen",
           "vier bis sechs zum Zuhören, zwei für die Kinder", "90 Minuten, vormittags oder am Samstag", cafe_material, cafe_course,
           "rund 80 Euro; Dolmetschen ab 40 Euro die Stunde", cafe_after, cafe_pitfalls},
    Recipe{"stadtteilspaziergang", "Stadtteilspaziergang", "Den Ort mit den Augen von Familien sehen", "Familien, Verwaltung, Verkehrsbetriebe, Ortsbeirat",
           "je Gruppe eine Begleitung", "zwei Stunden bei Tageslicht", walk_material, walk_course,
           "fast nichts: Druck und Getränke", walk_after, walk_pitfalls},
};

}

std::span<const Recipe> small_recipes() { return small; }

}
