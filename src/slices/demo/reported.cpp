#include "slices/demo/reported.hpp"

#include <array>

namespace demo {
namespace {

constexpr std::array projects = {
    ReportedProject{"rostock-ist-bunt", "Familienfest „Rostock ist bunt“",
                    "Ein großes Fest für alle Familien der Stadt, das die Partner des Bündnisses gemeinsam ausrichten.",
                    "Vereine, Beratungsstellen, Ämter und viele andere zeigen an einem Tag, was es in Rostock für Familien gibt.\n\n"
                    "Das Fest gibt es wirklich: Die Stadt nannte es, als ihr Bündnis im November 2023 ausgezeichnet wurde. "
                    "Wann es zum ersten Mal stattfand, steht dort nicht.",
                    "zeit-fuer-familie|oeffentlichkeitsarbeit", "laufend", "", "rostock", "13003000"},
    ReportedProject{"rostocker-sommerferienprogramm", "Sommerferienprogramm in Rostock",
                    "Was Kinder in Rostock in den Sommerferien unternehmen können, aus vielen Häusern zusammengetragen.",
                    "Das Bündnis sammelt die Angebote der Stadtteile, damit Familien sie an einer Stelle finden.\n\n"
                    "Das Programm gibt es wirklich: Die Stadt zählte es im November 2023 zu den gemeinsamen Projekten ihres Bündnisses.",
                    "ferien", "laufend", "", "rostock", "13003000"},
    ReportedProject{"rostocker-familienplaner-2024", "Der erste Rostocker Familienplaner",
                    "Ein Planer für das Jahr 2024, in dem steht, was die Stadtteile Familien anbieten.",
                    "Der Planer führt durch das Jahr und nennt Angebote aus den Rostocker Stadtteilen.\n\n"
                    "Ihn gab es wirklich: Die Stadt stellte ihn im November 2023 als neuestes Vorhaben ihres Bündnisses vor.",
                    "oeffentlichkeitsarbeit|digitales", "abgeschlossen", "2024-12-31", "rostock", "13003000"},
};

constexpr const char* ministry = "Bundesministerium für Familie, Senioren, Frauen und Jugend";

constexpr std::array ceremonies = {
    ReportedCeremony{"siegel-2023", "Ein Siegel für 56 Bündnisse",
                     "Am 24. November 2023 bekamen 56 Bündnisse in Berlin das Siegel „Ausgezeichnet in die Zukunft“.",
                     "Vergeben wurde es an Bündnisse, in denen besonders viel geschieht. Wer das Siegel trägt, spricht seither "
                     "verbindlich und regelmäßig mit dem Ministerium.\n\n"
                     "Arbeitsgruppen befassen sich mit Armut beim Essen, mit Patenschaften für Familien, mit Zuwanderung und damit, wie "
                     "Betriebe Familien gerecht werden.\n\n"
                     "Eines der 56 ist das Bündnis in Rostock: mit einem Familienfest für die ganze Stadt, einem Programm für die "
                     "Sommerferien und einem Familienplaner für das Jahr 2024.\n\n"
                     "Die anderen 55 nennen die Berichte, auf denen diese Seite beruht, nicht beim Namen. Deshalb stehen sie hier nur als Zahl.",
                     "2023-11-24", ministry, "56", "Bündnisse",
                     "Mitteilungen des Bundesfamilienministeriums und der Hanse- und Universitätsstadt Rostock vom 24. November 2023"},
    ReportedCeremony{"entwicklungspartnerschaft-2016", "Zwölf Orte zeigen, wie Eltern sich Arbeit und Familie teilen",
                     "Beim Kongress der Bündnisse am 14. Dezember 2016 wurden die Projekte einer Entwicklungspartnerschaft geehrt.",
                     "Zwölf Orte in ganz Deutschland hatten erprobt, was Eltern hilft, Beruf und Familie gemeinsam zu tragen.\n\n"
                     "Geehrt wurde in drei Gruppen: Orte, die mit guter Vereinbarkeit um Betriebe und Zuzug werben; Städte und Gemeinden, "
                     "die es Vätern leichter machen; und Bündnisse, die Betrieben helfen, Leute zu finden und zu halten.\n\n"
                     "In Berlin erzählten die Beteiligten, was dabei herausgekommen war. Andere Bündnisse sollen davon abschauen dürfen.\n\n"
                     "Welche zwölf Orte es waren, sagt der Bericht, auf dem diese Seite beruht, nicht.",
                     "2016-12-14", "Bundesinitiative Lokale Bündnisse für Familie", "12", "Orte",
                     "Bericht über den Fachkongress der Lokalen Bündnisse in Berlin vom 14. Dezember 2016"},
};

}

std::span<const ReportedProject> reported_projects() { return projects; }

std::span<const ReportedCeremony> reported_ceremonies() { return ceremonies; }

}
