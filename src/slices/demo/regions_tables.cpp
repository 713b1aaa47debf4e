#include "slices/demo/demo.hpp"

#include "csv/csv.hpp"

namespace demo {

/// Source: mv-portal
std::string states_table()
{
    csv::Writer table({"land", "name", "einleitung", "website"});
    table.add({"mv", "Bündnisse für Familie in Mecklenburg-Vorpommern",
               "Wer im Land etwas für seine Familie sucht, findet hier die Bündnisse von der Küste bis zur Seenplatte: wen man "
               "anruft, was sie tun, welche Projekte laufen.\n\n"
               "Die Bündnisse halten das Thema Familie im Land wach. Sie richten Tagungen und Feste aus, reden mit Betrieben "
               "darüber, was Eltern im Beruf hilft, und machen bei Vorhaben anderer mit.\n\n"
               "Wer neue Partner gewinnen will, bekommt dafür fertige Folien, einen Überblick über Formen von Veranstaltungen und "
               "Bausteine für eigene Vorträge.\n\n"
               "Ein solches Portal für Familien gibt es im Land wirklich; dieser Text erzählt in eigenen Worten, was dort über die "
               "Bündnisse steht. Die meisten Bündnisse in dieser Vorführung sind erfunden.",
               ""});
    return table.text();
}

/// Source: hamburg-meeting
std::string regions_table()
{
    csv::Writer table({"schluessel", "name", "name_en", "laender", "einleitung"});
    table.add({"norden", "Vier Länder im Norden", "Four states in the north", "hh|mv|ni|sh",
               "Bündnisse aus Hamburg, Mecklenburg-Vorpommern, Niedersachsen und Schleswig-Holstein kamen an einem 8. Dezember in "
               "Hamburg zusammen, um voneinander zu lernen.\n\n"
               "In drei Runden ging es um das ElterngeldPlus, um die Zusammenarbeit mit Betrieben und darum, wie ein Bündnis von sich "
               "reden macht.\n\n"
               "Damals zählte die Initiative rund 650 Bündnisse. Mehr als 17.000 Menschen machten mit, darunter über 7.400 "
               "Unternehmen, in mehr als 7.500 Projekten (Angaben aus dem Jahr 2014).\n\n"
               "Das Treffen gab es wirklich; der Bericht darüber nennt kein Jahr. Einen Namen für die Region nennt er auch nicht."});
    return table.text();
}

}
