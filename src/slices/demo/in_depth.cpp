#include "slices/demo/invented_alliance.hpp"

#include <array>

namespace demo {
namespace {

struct Told {
    const char* key;
    const char* name;
    const char* seat;
    const char* serves;
    const char* founded_on;
    const char* topics;
    const char* summary;
    const char* text;
    const char* function;
    const char* hours;
};

constexpr std::array told = {
    Told{"rostock", "Bündnis für Familie Rostock", "13003000", "13003000", "2005-06-16",
         "ferien|familienpaten|ernaehrungsarmut|ankommen|familienfreundliche-betriebe|kinderbetreuung",
         "Begegnungszentren, Beratungsstellen, Ämter und Betriebe an einem Tisch, damit Familien in Rostock schnell Hilfe finden.",
         "Stadtteil- und Begegnungszentren, Verbraucherberatung, Jobcenter, freie Träger und Betriebe arbeiten auf Augenhöhe zusammen.\n\n"
         "Im Sommer gibt es ein Ferienprogramm mit Angeboten in allen Stadtteilen, im Herbst ein Familienfest für die ganze Stadt.\n\n"
         "Der Rostocker Familienplaner sammelt die Angebote der Stadtteile für ein ganzes Jahr an einer Wand in der Küche.\n\n"
         "Arbeitsgruppen kümmern sich um gutes Essen für alle, um Familienpatenschaften, ums Ankommen und um familienfreundliche Betriebe.",
         "Koordination beim Amt für Jugend und Soziales", "Mo bis Do 9–15 Uhr, Fr 9–12 Uhr"},
    Told{"rostock-nordwest", "Familiennetz Rostock Nordwest", "13003000", "18055 Lichtenhagen|18055 Groß Klein|18055 Lütten Klein",
         "2012-09-20", "familienpaten|ernaehrungsarmut", "Nachbarn helfen Nachbarn in Lichtenhagen, Groß Klein und Lütten Klein.",
         "Ein offener Treff am Nachmittag, eine Kleiderkammer und ein Mittagstisch.\n\nWer neu in den Stadtteil zieht, bekommt einen Rundgang mit Leuten von hier.",
         "Begegnungszentrum Nordwest", "Di und Do 13–17 Uhr"},
    Told{"landkreis-rostock", "Familienbündnis im Landkreis Rostock", "13072043", "13072", "2008-05-15",
         "kinderbetreuung|pflege-und-beruf|zeit-fuer-familie", "Zwischen Küste und Seen: Betreuung, Fahrdienste und Beratung auch auf dem Dorf.",
         "Ein Bus mit Beratung an Bord fährt jede Woche in sechs Dörfer.\n\nTageseltern vertreten einander, wenn jemand krank ist.",
         "Familienbüro im Kreishaus Güstrow", "Mo bis Mi 8–14 Uhr, Do bis 18 Uhr"},
    Told{"schwerin", "Schweriner Bündnis für Familien", "13004000", "13004000", "2006-11-10",
         "ankommen|kinderbetreuung|geld-und-beratung", "Ein Netz aus Stadtteiltreffs, Schulen und Vereinen rund um die Seen.",
         "Familien mit wenig Deutsch begleitet ein Kreis von Sprachmittlerinnen.\n\nIm Stadtteiltreff füllt jeden Mittwoch jemand Anträge mit Ihnen aus.",
         "Stabsstelle Familie der Landeshauptstadt", "Mo, Di und Do 9–16 Uhr"},
    Told{"greifswald", "Familienbündnis Greifswald", "13075039", "13075039", "2007-03-01", "arbeit-und-familie|kinderbetreuung|vaeter",
         "Universität, Klinik und Stadt machen Studium, Schicht und Familie vereinbar.",
         "Für kranke Kinder gibt es eine Notbetreuung, die am selben Morgen kommt.\n\nEin Vätertreff hat samstags die Turnhalle.",
         "Familienservice im Rathaus", "Mo bis Fr 9–13 Uhr"},
    Told{"stralsund", "Lokales Bündnis für Familie Stralsund", "13073088", "13073088|13073", "2005-10-05", "ferien|familienpaten|pflege-und-beruf",
         "Für die Stadt am Sund und die Dörfer ringsum.", "Das Ferienprogramm reicht bis auf die Insel.\n\nPflegende Angehörige treffen sich jeden ersten Dienstag.",
         "Koordinationsstelle im Familienzentrum", "Di bis Do 10–16 Uhr"},
    Told{"wismar", "Lokales Bündnis Wismar", "13074087", "13074087", "2009-06-01", "pflege-und-beruf|ferien|familienfreundliche-betriebe",
         "Werft, Hochschule, Pflegedienste und Hansestadt machen Arbeit und Pflege vereinbar.",
         "Betriebe teilen sich eine Lotsin für Pflegefälle.\n\nIn den Ferien öffnen Museum und Hafen ihre Türen für Kinder.",
         "Familienbüro im Stadthaus", "Mo bis Do 9–15 Uhr"},
    Told{"neubrandenburg", "Bündnis für Familie Neubrandenburg", "13071107", "13071107|13071", "2006-02-14", "kinderbetreuung|ankommen|zeit-fuer-familie",
         "Rund um den Tollensesee: Betreuung, Begegnung, Zeit füreinander.", "Die Vier-Tore-Stadt und ihre Dörfer planen Kinderbetreuung gemeinsam.\n\nEin Familiencafé zieht durch die Stadtgebiete.",
         "Koordination im Haus der Familie", "Mo bis Do 8–16 Uhr"},
    Told{"ludwigslust-parchim", "Familienbündnis Ludwigslust-Parchim", "13076108", "13076", "2011-09-09", "kinderbetreuung|familienpaten",
         "Zwei Städte, viele Dörfer, ein Netz.", "Familienpaten haben hier weite Wege; der Landkreis zahlt das Benzin.\n\nDorfgemeinschaftshäuser öffnen für Krabbelgruppen.",
         "Familienbüro in Parchim", "Di und Do 9–17 Uhr"},
    Told{"guestrow", "Barlachstädter Familienbündnis Güstrow", "13072043", "13072043", "2010-04-22", "zeit-fuer-familie|ferien|familienpaten",
         "Eine kleine Stadt, in der sich alle kennen und alle mit anpacken.", "Im Sommer wird der Marktplatz für eine Woche zum Spielplatz.\n\nSechs Familienpaten begleiten junge Eltern durch das erste Jahr.",
         "Familientreff am Markt", "Mo bis Do 10–15 Uhr"},
    Told{"bad-doberan", "Bündnis für Familie Bad Doberan", "13072006", "13072006", "2009-11-20", "kinderbetreuung|geld-und-beratung",
         "Zwischen Münster und Molli: Beratung und Betreuung aus einer Hand.", "Die Familiensprechstunde wechselt zwischen Rathaus, Kita und Bibliothek.\n\nEine Börse vermittelt Babysitter mit Kurs.",
         "Familienbüro im Rathaus", "Di 9–12 und 14–18 Uhr, Do 9–12 Uhr"},
    Told{"waren", "Müritzer Bündnis für Familie", "13071156", "13071156", "2008-09-01", "arbeit-und-familie|ferien|fachkraefte",
         "Wo andere Urlaub machen, haben Eltern Saison: Betreuung für Schicht und Wochenende.", "Hotels, Klinik und Stadt teilen sich eine Kita mit langen Öffnungszeiten.\n\nFür Fachkräfte mit Kindern gibt es ein Willkommenspaket.",
         "Wirtschaftsförderung der Stadt, Stelle für Familien", "Mo bis Fr 9–12 Uhr"},
    Told{"ruegen", "Inselbündnis für Familien", "13073010", "13073010", "2012-06-15", "pflege-und-beruf|zeit-fuer-familie",
         "Für die Menschen, die das ganze Jahr auf der Insel leben.", "Pflegende Angehörige haben einen Fahrdienst zum Festland.\n\nIm Winter öffnet jeden Sonntag ein anderer Ort seine Stube.",
         "Koordination im Mehrgenerationenhaus Bergen", "Di und Mi 9–16 Uhr"},
    Told{"pasewalk", "Familienbündnis Uecker-Randow", "13075105", "13075105|13075", "2011-02-10", "ankommen|kinderbetreuung|ernaehrungsarmut",
         "Nahe der Grenze: zweisprachig, praktisch, nachbarschaftlich.", "Deutsche und polnische Familien kochen einmal im Monat zusammen.\n\nZwei Kitas betreuen Kinder in beiden Sprachen.",
         "Familienzentrum Pasewalk", "Mo bis Do 8–14 Uhr"},
    Told{"anklam", "Lokales Bündnis für Familie Anklam", "13075005", "13075005", "2014-05-15", "familienpaten|zeit-fuer-familie",
         "Aus einem Aktionstag entstanden und geblieben.", "Am 15. Mai jedes Jahr gehört die Innenstadt den Kindern.\n\nFamilienpaten kommen auch in die Dörfer.",
         "Stadtbibliothek, Stelle für Familien", "Di bis Fr 10–17 Uhr"},
    Told{"nordwestmecklenburg", "Bündnis für Familie Nordwestmecklenburg", "13074021", "13074", "2007-12-01", "kinderbetreuung|familienfreundliche-betriebe",
         "Pendeln, arbeiten, Familie haben: das soll hier zusammengehen.", "Betriebe entlang der Autobahn haben gemeinsame Betreuungsplätze.\n\nEin Preis für familienfreundliche Betriebe wird alle zwei Jahre vergeben.",
         "Kreisverwaltung, Stabsstelle Familie", "Mo bis Do 9–15 Uhr"},
};

}

std::vector<InventedAlliance> alliances_in_depth()
{
    std::vector<InventedAlliance> all;
    std::size_t number = 900;
    for (const auto& one : told) {
        InventedAlliance alliance;
        alliance.key = one.key;
        alliance.name = one.name;
        alliance.summary = one.summary;
        alliance.text = one.text;
        alliance.founded_on = one.founded_on;
        alliance.status_since = one.founded_on;
        alliance.seat = one.seat;
        alliance.serves = one.serves;
        alliance.topics = one.topics;
        alliance.function = one.function;
        alliance.telephone = fictional_telephone(number++);
        alliance.email = "familie@" + alliance.key + ".example";
        alliance.hours = one.hours;
        all.push_back(std::move(alliance));
    }
    return all;
}

}
