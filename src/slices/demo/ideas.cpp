#include "slices/demo/ideas.hpp"

#include <array>

namespace demo {
namespace {

constexpr std::array all_ideas = {
    Idea{"arbeit-und-familie", "schichtplan", "Runder Tisch Schichtplan {}", "Betriebe und Kitas legen ihre Zeiten nebeneinander.",
         "Niemand soll eine Stelle ablehnen, weil die Frühschicht vor der Kita beginnt."},
    Idea{"arbeit-und-familie", "wiedereinstieg", "Zurück im Beruf", "Ein Kurs für alle, die nach einer Familienzeit wieder anfangen.",
         "Zwanzig Eltern im Jahr finden eine Arbeit, die zu ihrem Alltag passt."},
    Idea{"arbeit-und-familie", "homeoffice-raum", "Arbeitsraum mit Kinderecke", "Schreibtische in der Bibliothek, nebenan eine Spielecke mit Aufsicht.",
         "Wer zu Hause keine Ruhe hat, arbeitet hier für ein paar Stunden."},
    Idea{"kinderbetreuung", "randzeiten", "Früh auf, spät heim", "Betreuung vor sechs und nach siebzehn Uhr, reihum in drei Kitas.",
         "Schichtarbeit und kleine Kinder gehen zusammen."},
    Idea{"kinderbetreuung", "notmami", "Die Feuerwehr fürs Kinderzimmer", "Ist das Kind krank, kommt jemand noch am selben Morgen.",
         "Eltern müssen nicht zwischen Arbeit und Fieberbett wählen."},
    Idea{"kinderbetreuung", "platzboerse", "Platzbörse {}", "Wo ein Betreuungsplatz frei ist, sieht man auf einer Liste für die ganze Stadt.",
         "Kein Platz bleibt leer, während eine Familie sucht."},
    Idea{"ferien", "ferienwerkstatt", "Ferienwerkstatt", "Eine Woche sägen, nähen und löten mit Handwerkerinnen aus der Stadt.",
         "Kinder entdecken, was ihre Hände können, und Eltern können arbeiten."},
    Idea{"ferien", "stadtranderholung", "Ferien am Stadtrand {}", "Drei Wochen Wald, Wasser und Mittagessen, mit Bus von der Haustür.",
         "Auch wer nicht verreist, hat etwas zu erzählen."},
    Idea{"ferien", "betriebsferien", "Sommercamp der Betriebe", "Fünf Betriebe teilen sich eine Ferienbetreuung.",
         "Verlässliche Wochen für die Kinder, deren Eltern keinen Urlaub mehr haben."},
    Idea{"familienpaten", "wegbegleiter", "Wegbegleiterinnen {}", "Geschulte Ehrenamtliche besuchen Familien ein Jahr lang.",
         "Kleine Sorgen werden nicht groß, weil jemand früh zuhört."},
    Idea{"familienpaten", "grosseltern", "Großeltern auf Zeit", "Ältere und junge Familien finden zueinander, die keine eigenen in der Nähe haben.",
         "Kinder haben jemanden zum Vorlesen, Ältere jemanden zum Lachen."},
    Idea{"familienpaten", "babybesuch", "Willkommen, kleiner Mensch", "Nach der Geburt kommt Besuch, mit Zeit und einer Tasche voller Adressen.",
         "Jede Familie weiß vom ersten Tag an, wen sie fragen kann."},
    Idea{"ernaehrungsarmut", "mittagstisch", "Mittagstisch für alle", "Zweimal in der Woche essen Kinder und Eltern gemeinsam warm.",
         "Kein Kind macht mit leerem Magen Hausaufgaben."},
    Idea{"ernaehrungsarmut", "gemuesebeet", "Beete hinter der Schule", "Schulkinder säen, ernten und kochen, was sie gezogen haben.",
         "Gutes Essen kennen, das wenig kostet."},
    Idea{"ernaehrungsarmut", "fruehstueck", "Frühstück vor der ersten Stunde", "Brot, Obst und ein ruhiger Tisch, ehe der Unterricht beginnt.",
         "Satt lernt es sich leichter."},
    Idea{"ankommen", "elterncafe", "Elterncafé in vielen Sprachen", "Jeden Mittwoch Kaffee, Kinderecke und Menschen, die übersetzen.",
         "Neue Eltern verstehen, wie Kita und Schule hier gehen."},
    Idea{"ankommen", "patenfamilien", "Familie trifft Familie {}", "Eine Familie von hier zeigt einer neuen ihren Ort.",
         "Aus Nachbarn werden Bekannte, aus Bekannten Freunde."},
    Idea{"ankommen", "schultasche", "Der erste Schultag", "Schulsachen, Rundgang und ein Termin beim Kinderarzt für Kinder, die neu im Land sind.",
         "Kein Kind sitzt am ersten Tag ohne Stifte da."},
    Idea{"familienfreundliche-betriebe", "betriebspreis", "Familienpreis der Wirtschaft {}", "Kleine Betriebe zeigen, was sie für Familien möglich machen.",
         "Gute Beispiele sprechen sich herum."},
    Idea{"familienfreundliche-betriebe", "fruehstuecksrunde", "Chefinnen und Chefs am Frühstückstisch", "Viermal im Jahr reden Betriebe offen über Teilzeit, Pflege und Elternzeit.",
         "Was in einem Betrieb klappt, probiert der nächste aus."},
    Idea{"familienfreundliche-betriebe", "kofferbuero", "Kinderkoffer fürs Büro", "Ein Koffer mit Spielen und Decke, den Betriebe ausleihen.",
         "Ein Nachmittag ohne Betreuung ist kein Drama mehr."},
    Idea{"fachkraefte", "willkommenspaket", "Willkommen mit Kind und Kegel", "Wohnung, Kita und Stelle für die Partnerin aus einer Hand.",
         "Wer kommt, bleibt."},
    Idea{"fachkraefte", "rueckkehrtag", "Rückkehrtag {}", "Zwischen den Jahren treffen Weggezogene die Betriebe ihrer alten Heimat.",
         "Junge Familien ziehen zurück in die Nähe der Großeltern."},
    Idea{"fachkraefte", "ausbildung-teilzeit", "Ausbildung in Teilzeit", "Junge Eltern lernen einen Beruf in dreißig Stunden die Woche.",
         "Ein Kind ist kein Ende der Ausbildung."},
    Idea{"standort", "spielplatzcheck", "Spielplätze im Test", "Kinder prüfen alle Spielplätze und legen der Stadt ihre Liste vor.",
         "Geplant wird mit denen, die dort spielen."},
    Idea{"standort", "familienstadtplan", "Stadtplan für Familien {}", "Wickeltische, Trinkbrunnen, Rampen und sichere Wege auf einem Blatt.",
         "Mit Kinderwagen ans Ziel."},
    Idea{"standort", "bauen-fuer-familien", "Wohnen in jedem Alter", "Neue Häuser werden mit Familien und Älteren zusammen geplant.",
         "Drei Generationen finden Platz in einer Straße."},
    Idea{"vaeter", "papasamstag", "Papasamstag", "Die Turnhalle gehört Vätern und ihren Kindern.", "Zeit zu zweit, auch nach einer Trennung."},
    Idea{"vaeter", "vaeter-im-betrieb", "Väter reden mit", "Ein Netz von Vätern in den Betrieben der Stadt.",
         "Elternzeit für Väter wird so gewöhnlich wie Urlaub."},
    Idea{"vaeter", "vater-kind-camp", "Zelten mit Papa", "Ein Wochenende am See, ohne Strom und mit viel Feuerholz.", "Erinnerungen, die ein Leben lang halten."},
    Idea{"muetter", "mut-kurs", "Mut zum Neustart", "Acht Vormittage Beratung und Übung, die Kinder spielen nebenan.",
         "Mütter finden in eine Arbeit, die ihrem Können entspricht."},
    Idea{"muetter", "gruenderinnen", "Gründerinnen am Küchentisch {}", "Frauen mit Kindern gründen Betriebe und helfen einander.",
         "Aus Ideen werden Einkommen."},
    Idea{"muetter", "mentorinnen", "Mentorinnen im Rathaus", "Erfahrene Frauen begleiten Mütter auf dem Weg in Leitungsstellen.", "Führung geht auch in Teilzeit."},
    Idea{"zeit-fuer-familie", "langer-donnerstag", "Der lange Donnerstag", "Ämter, Bücherei und Ärzte öffnen am selben Tag länger.",
         "Ein Nachmittag für alle Wege statt fünf."},
    Idea{"zeit-fuer-familie", "familiensonntag", "Familiensonntag {}", "Museum, Bad und Verein öffnen reihum ohne Eintritt.", "Ein freier Tag muss nichts kosten."},
    Idea{"zeit-fuer-familie", "spielstrasse", "Straße frei zum Spielen", "Im Sommer gehört jede Woche eine andere Straße den Kindern.", "Nachbarn lernen sich vor der Haustür kennen."},
    Idea{"familienformen", "allein-erziehen", "Allein und doch nicht allein", "Ein Frühstück für Eltern, die allein erziehen, mit Beratung am Nebentisch.",
         "Wer viel allein trägt, trägt es leichter gemeinsam."},
    Idea{"familienformen", "patchwork", "Flickenteppich", "Abende für Familien, die neu zusammenwachsen.", "Streit wird besprochen, ehe er groß wird."},
    Idea{"familienformen", "pflegeeltern", "Pflegefamilien im Gespräch", "Ein Treff für alle, die einem Kind auf Zeit ein Zuhause geben.", "Gute Pflegefamilien bleiben dabei."},
    Idea{"digitales", "wegweiser", "Wegweiser auf dem Telefon", "Alle Angebote der Stadt, nach Alter und Stadtteil.", "Was es gibt, wird auch gefunden."},
    Idea{"digitales", "medienabend", "Medienabend für Eltern {}", "Was Kinder im Netz tun und wann man mitreden sollte.", "Eltern wissen, wovon ihre Kinder sprechen."},
    Idea{"digitales", "antrag-mit-hilfe", "Formulare mit Begleitung", "Geräte, Netz und jemand, der beim Ausfüllen hilft.", "Kein Antrag scheitert am Computer."},
    Idea{"geld-und-beratung", "antragssprechstunde", "Sprechstunde Papierkram", "Jeden Mittwoch füllt eine Beraterin mit aus und rechnet nach.", "Familien bekommen, was ihnen zusteht."},
    Idea{"geld-und-beratung", "budgetkurs", "Das Geld und der Monat", "Ein Kurs über Haushalt, Verträge und kleine Reserven.", "Am Monatsende bleibt etwas übrig."},
    Idea{"geld-und-beratung", "elterngeldabend", "Elterngeld an einem Abend {}", "Werdende Eltern verstehen in zwei Stunden, welche Wege es gibt.", "Die Entscheidung fällt mit Wissen statt mit Bauchweh."},
    Idea{"pflege-und-beruf", "pflegelotsin", "Lotsin im Betrieb", "Betriebe teilen sich eine Beraterin für die ersten Tage einer Pflege.", "Wer pflegt, behält seine Arbeit."},
    Idea{"pflege-und-beruf", "pflegetreff", "Feierabend für Pflegende {}", "Ein Treff am Abend, an dem über alles gesprochen werden darf.", "Niemand pflegt für sich allein."},
    Idea{"pflege-und-beruf", "entlastungstag", "Ein freier Tag im Monat", "Geschulte Helferinnen springen ein, damit Angehörige durchatmen.", "Pflege hält länger, wenn es Pausen gibt."},
    Idea{"oeffentlichkeitsarbeit", "aktionstag", "Aktionstag auf dem Markt {}", "Alle Partner zeigen an einem Samstag, was es für Familien gibt.", "Jede Familie kennt danach ein Angebot mehr."},
    Idea{"oeffentlichkeitsarbeit", "kalender", "Familienkalender", "Ein Wandkalender mit Terminen, Nummern und Bildern aus der Stadt.", "Hilfe hängt in der Küche."},
    Idea{"oeffentlichkeitsarbeit", "fotowettbewerb", "So sieht Familie aus", "Ein Fotowettbewerb und eine Ausstellung im Rathaus.", "Familien sehen sich selbst in ihrer Stadt."},
};

constexpr std::array<const char*, 6> all_ways = {
    "Eine kleine Gruppe aus dem Bündnis plant, die Partner geben Räume, Zeit und Leute.",
    "Angefangen hat es mit einem Zettel am Schwarzen Brett; inzwischen kommen Familien aus der ganzen Stadt.",
    "Einmal im Vierteljahr fragen wir die Familien, was besser werden soll, und ändern es.",
    "Wer mitmachen will, ruft an: Ehrenamtliche werden eingearbeitet und sind versichert.",
    "Das Angebot kostet nichts oder so viel, wie jemand geben kann.",
    "Was wir gelernt haben, geben wir gern an andere Bündnisse weiter.",
};

constexpr std::array<const char*, 12> all_hands = {
    "Stadtbibliothek", "Volkshochschule", "Sportverein", "Kirchengemeinde", "Jugendzentrum", "Musikschule",
    "Mehrgenerationenhaus", "Wohnungsgenossenschaft", "Freiwillige Feuerwehr", "Grundschule", "Seniorenbeirat",
    "Handwerksbetriebe vor Ort"};

}

std::span<const Idea> ideas() { return all_ideas; }

std::span<const char* const> ways_of_working() { return all_ways; }

std::span<const char* const> hands() { return all_hands; }

}
