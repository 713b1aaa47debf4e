#include "slices/workshop_kit/keynote.hpp"

#include <algorithm>
#include <array>

namespace workshop_kit {
namespace {

constexpr Keynote general = {"", "Beginnen Sie mit einer Familie von hier: was sie an einem gewöhnlichen Dienstag schaffen muss.",
                             "Was davon liegt an der Familie, und was liegt an uns?", "Nennen Sie ein Projekt aus Ihrem Bündnis mit seinem Ergebnis. Fehlt eines, sagen Sie das offen.",
                             "Bitten Sie um eine kleine, bestimmte Sache bis zu einem Tag."};

constexpr std::array all = {
    Keynote{"arbeit-und-familie", "Die meisten Besprechungen enden später als die Kita.", "Welche Regel in unserem Betrieb hat noch nie jemand begründet?", "Kernzeiten, die zu Bus und Betreuung passen; Tausch von Schichten ohne Bittgang.", "Eine Besprechung in Ihrem Haus auf den Vormittag legen."},
    Keynote{"kinderbetreuung", "Wo ein Betreuungsplatz fehlt, fehlt oft auch jemand im Betrieb.", "Wann fehlt Betreuung bei uns wirklich: früh, spät oder im Notfall?", "Randzeiten gemeinsam mit Tagespflege; eine Notfallbetreuung, die sich mehrere Betriebe teilen.", "Zahlen, Räume oder Stunden beisteuern."},
    Keynote{"ferien", "Schulferien dauern im Jahr rund zwölf Wochen, der Urlaub eines Elternteils sechs.", "Welche Ferienwoche hat bei uns kein Angebot?", "Eine Ferienkonferenz im November, ein gemeinsames Programm, gerechte Vergabe.", "Eine Woche übernehmen: mit Raum, Geld oder Menschen."},
    Keynote{"familienpaten", "Manchmal fehlt keine Beratung, sondern jemand, der um vier Uhr kommt.", "Wer ist in unserer Nachbarschaft allein mit einem Neugeborenen?", "Ehrenamtliche, die geschult und begleitet werden, zwei Stunden in der Woche.", "Eine Patin oder einen Paten gewinnen."},
    Keynote{"ernaehrungsarmut", "Am Monatsende sieht man es an der Brotdose.", "Wo essen Kinder bei uns, wenn die Schule zu ist?", "Frühstück ohne Anmeldung, Kochen in den Ferien, Kasse ohne Scham.", "Eine Küche öffnen."},
    Keynote{"ankommen", "Wer neu ist, kennt niemanden, den er fragen kann, wo man fragt.", "Welches unserer Formulare verstehen wir selbst nicht?", "Lotsinnen in der eigenen Sprache, Willkommenstasche, gemeinsame Feste.", "Eine Stunde in der Woche Zeit für eine Familie."},
    Keynote{"familienfreundliche-betriebe", "Niemand kündigt wegen der Kita, aber viele wegen der Antwort auf die Frage danach.", "Was erzählen Ihre Leute beim Abendessen über uns?", "Betriebe beraten Betriebe, ein kleines Siegel mit klaren Regeln.", "Einen Nachbarbetrieb mitbringen."},
    Keynote{"fachkraefte", "Fachkräfte ziehen nicht um, Familien ziehen um.", "Was zeigt man bei uns einer Familie am ersten Wochenende?", "Willkommenspaket mit Betreuung, Schule und Verein; Arbeit für beide.", "Die freie Stelle gemeinsam mit den Angeboten für Familien ausschreiben."},
    Keynote{"standort", "Ein Ort ist so stark wie sein Dienstagnachmittag.", "Wo treffen sich Familien bei uns, ohne zu bezahlen?", "Wege, Bänke, Wickelplätze: gemeinsam gesehen und gemeinsam geändert.", "Einen Ort nennen, der in diesem Jahr besser wird."},
    Keynote{"vaeter", "Väter wollen mehr Zeit. Gefragt werden sie selten.", "Was hält Männer bei uns davon ab, die zweite Hälfte zu nehmen?", "Vätertreff im Betrieb, Vorbilder aus der Werkstatt statt aus der Broschüre.", "Einen Vater bitten, öffentlich davon zu erzählen."},
    Keynote{"muetter", "Viele Mütter würden mehr arbeiten, wenn jemand die Stunde davor und die danach übernähme.", "Welche Aufgabe bei uns ginge in 30 Stunden?", "Wiedereinstieg mit Patin, Führung in Teilzeit.", "Eine Leitungsstelle geteilt ausschreiben."},
    Keynote{"zeit-fuer-familie", "Zeit ist die einzige Leistung, die man nicht nachzahlen kann.", "Wofür warten Familien bei uns?", "Öffnungszeiten am Abend, Wege, die sich verbinden lassen.", "Eine Sprechstunde verlegen."},
    Keynote{"familienformen", "Familie ist, wo Menschen füreinander Verantwortung übernehmen.", "Wen schließt unser Anmeldebogen aus?", "Angebote für Alleinerziehende, Patchwork- und Regenbogenfamilien, ohne Erklärungszwang.", "Ein Formular ändern."},
    Keynote{"digitales", "Ein Antrag, den man nur am Rechner ausfüllen kann, hat geschlossen.", "Was geht bei uns am Telefon nicht?", "Hilfe beim Ausfüllen, geliehene Geräte, einfache Sprache.", "Eine Seite von einer Familie prüfen lassen."},
    Keynote{"geld-und-beratung", "Viele Hilfen werden nicht geholt, weil niemand weiß, dass es sie gibt.", "Wer bei uns erklärt das Elterngeld, bevor der Antrag fehlt?", "Beratung dort, wo Familien ohnehin sind: Geburtsklinik, Kita, Betrieb.", "Einen Raum und einen festen Nachmittag anbieten."},
    Keynote{"pflege-und-beruf", "Pflege meldet sich nicht neun Monate vorher an.", "Wüssten Sie, wen Sie heute anrufen?", "Pflegelotsen in Betrieben, ein Blatt mit den ersten fünf Anrufen.", "Eine Kollegin oder einen Kollegen zum Lotsen machen."},
    Keynote{"oeffentlichkeitsarbeit", "Was niemand kennt, hilft niemandem.", "Wo suchen Familien bei uns zuerst?", "Eine Seite, ein Plakat, eine Nummer, überall gleich.", "Ein Fenster für ein Plakat."},
};

}

const Keynote& keynote_for(std::string_view topic)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Keynote& keynote) { return keynote.topic == topic; });
    return found == all.end() ? general : *found;
}

bool is_general(const Keynote& keynote) { return keynote.topic.empty(); }

}
