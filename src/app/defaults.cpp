#include "app/defaults.hpp"

namespace app {

web::Site default_site()
{
    web::Site site;
    site.name = "Familie vor Ort";
    site.line = "Das Netz der Lokalen Bündnisse für Familie";
    site.ministry = "Bundesministerium für Bildung, Familie, Senioren, Frauen und Jugend";
    site.help_lines = {
        {"Elterntelefon", "0800 1110550", "Mo bis Fr 9–17 Uhr, Di und Do bis 19 Uhr",
         "https://www.nummergegenkummer.de/elternberatung/elterntelefon/"},
        {"Kinder- und Jugendtelefon", "116111", "Mo bis Sa 14–20 Uhr",
         "https://www.nummergegenkummer.de/kinder-und-jugendberatung/kinder-und-jugendtelefon/"},
        {"Hilfetelefon Gewalt gegen Frauen", "116016", "rund um die Uhr", "https://www.hilfetelefon.de/"},
        {"Hilfetelefon Schwangere in Not", "0800 4040020", "rund um die Uhr",
         "https://www.hilfetelefon-schwangere.de/"},
    };
    return site;
}

void become_demonstration(web::Site& site)
{
    site.demo = true;
    if (!site.operator_name.empty()) return;
    site.operator_name = "Vorführung der Software Bündnisnetz (kein Betreiber)";
    site.operator_address = "Musterplatz 1\n00000 Musterstadt";
    site.operator_email = "vorfuehrung@buendnisnetz.example";
    site.operator_telephone = "(030) 23125-000";
    site.service_office = "Servicebüro der Vorführung (erfunden), (030) 23125-001";
    if (site.youth_offices.empty()) {
        site.youth_offices = {
            {"13072", "Jugendamt Landkreis Rostock (Nummer erfunden)", "(030) 23125-972", "Di und Do 9–12 Uhr", ""},
            {"13073", "Jugendamt Landkreis Vorpommern-Rügen (Nummer erfunden)", "(030) 23125-973", "Di und Do 9–12 Uhr", ""},
        };
    }
}

}
