#pragma once

#include <array>
#include <string_view>

namespace search_page {

/// A page of the portal itself; the texts are sources of the catalogue.
struct SitePage {
    const char* path;
    const char* title;
    const char* summary;
    const char* words; ///< further ones by which people look for it, in both languages
};

inline constexpr std::array site_pages = {
    SitePage{"/buendnisse", "All alliances", "Every active alliance, by place, state and topic.", "Liste Verzeichnis Bündnisse alliances list"},
    SitePage{"/karte", "Map", "Where in Germany there are alliances.", "Landkarte Deutschlandkarte Bundesländer map states"},
    SitePage{"/laender", "States and regions", "The entrance of each state, with its alliances.", "Bundesland Länder Regionen states regions"},
    SitePage{"/projekte", "Projects", "What alliances do for families, to take part in and to copy.", "Angebote Vorhaben projects"},
    SitePage{"/projekte/leuchttuerme", "Flagship projects", "Projects of local alliances that the service office recommends, each with its reason.", "Leuchtturm Vorbild Beispiel gute Praxis best practice example"},
    SitePage{"/themen", "Topics", "What alliances work on, from childcare to care of relatives.", "Themen Anliegen topics"},
    SitePage{"/organisationen", "Organisations", "Who takes part in alliances: town halls, companies, associations.", "Partner Firmen Vereine Kommunen partners"},
    SitePage{"/auszeichnungen", "Awards", "The days on which alliances were honoured.", "Siegel Preis Ehrung Urkunde seal award"},
    SitePage{"/buendnis-gruenden", "How to found an alliance", "What a town hall or an association needs to begin.", "gründen Gründung Anleitung mitmachen starten founding join"},
    SitePage{"/zahlen", "Figures", "How many alliances, partners and projects there are, on any day.", "Statistik Anzahl Kennzahlen Zahlen statistics numbers"},
    SitePage{"/daten", "Open data", "Everything that you may take along, with licences.", "Download CSV Datensätze Lizenz datasets"},
    SitePage{"/api", "Open interface", "For programs: addresses, answers and examples.", "API JSON Schnittstelle Entwickler developers"},
    SitePage{"/einbetten", "Show it on your website", "Lines to copy that bring a piece of the portal to your own page.", "Widget iframe Homepage Webseite einbinden embed"},
    SitePage{"/gebaerdensprache", "Sign language", "Videos in German Sign Language.", "DGS Gebärden gehörlos Video deaf"},
    SitePage{"/datenquellen", "Sources of data", "Where places, postal codes and figures come from.", "Daten Lizenzen Quellen Statistik Zahlen open data licences"},
    SitePage{"/impressum", "Imprint", "Who is responsible for this portal, and how to reach them.", "Betreiber Kontakt Anschrift verantwortlich operator contact"},
    SitePage{"/datenschutz", "Privacy", "What this portal knows of you, and what it does not.", "Daten DSGVO Cookies Auskunft GDPR cookies"},
    SitePage{"/barrierefreiheit", "Accessibility", "How far everybody can use this portal, and what does not work yet.", "Barrieren Erklärung BITV Screenreader Leichte Sprache barriers statement"},
    SitePage{"/barriere-melden", "Report a barrier", "Tell us what does not work for you.", "Feedback Problem Fehler melden Rückmeldung contact"},
};

}
