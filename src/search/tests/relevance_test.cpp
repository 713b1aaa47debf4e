#include "index.hpp"

using search::Kind;
using test::document;
using test::IndexedStore;

namespace {

search::Document in(search::Document one, std::string place)
{
    one.place = std::move(place);
    return one;
}

search::Document over(search::Document one)
{
    one.is_over = true;
    return one;
}

/// A small network as people know it, with the words that they look for.
struct Network : IndexedStore {
    explicit Network(storage::Engine engine) : IndexedStore(engine)
    {
        add({in(document(Kind::alliance, "Lokales Bündnis für Familie Rostock", "Rathaus, Vereine und Betriebe an einem Tisch."), "Rostock"),
             in(document(Kind::alliance, "Familienbündnis Bad Doberan", "Ferienbetreuung, Familienpaten, Willkommensbesuche."), "Bad Doberan"),
             in(document(Kind::alliance, "Bündnis für Familie Köln", "Wiedereinstieg nach der Elternzeit."), "Köln"),
             over(in(document(Kind::alliance, "Bündnis für Familie Alt-Rostock", "War einmal."), "Rostock")),
             document(Kind::topic, "Kinderbetreuung", "Kita, Tagespflege, Randzeiten."), document(Kind::topic, "Vereinbarkeit von Pflege und Beruf"),
             document(Kind::topic, "Väter"), document(Kind::page, "Datenschutz", "Was dieses Portal von Ihnen weiß."),
             document(Kind::page, "Impressum", "Wer für dieses Portal verantwortlich ist."), document(Kind::project, "Ferienwerkstatt", "Sägen, löten, kochen in den Sommerferien."),
             document(Kind::project, "Großelternfrühstück", "Oma und Opa frühstücken in der Kita."), document(Kind::project, "Vätertreff am Samstag", "Kochen und Klettern."),
             over(document(Kind::project, "Ferienprogramm 2015")), document(Kind::project, "Straßenfest der Kulturen", "Musik, Essen, Spiele."),
             document(Kind::organisation, "Kindertagesstätte Sonnenschein"), document(Kind::organisation, "Großbäckerei Müller GmbH"),
             document(Kind::organisation, "Müller & Söhne"), document(Kind::organisation, "Sportverein Grün-Weiß"),
             document(Kind::organisation, "Agentur für Arbeit"), document(Kind::organisation, "Pflegestützpunkt Rostock")});
    }

    static Network& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static Network sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static Network postgres(storage::Engine::postgres);
        return postgres;
    }
};

struct Case {
    const char* typed;
    const char* first; ///< title of what somebody expects first; empty where nothing is right
};

template <std::size_t Count>
void check(const std::array<Case, Count>& cases)
{
    for (const auto engine : {storage::Engine::sqlite, storage::Engine::postgres}) {
        for (const auto& [typed, first] : cases) {
            CAPTURE(typed);
            const auto titles = Network::shared(engine).titles(typed);
            CHECK((titles.empty() ? "" : titles.front()) == std::string(first));
        }
    }
}

}

TEST_CASE("people find what they look for in the words that they use")
{
    check(std::array{
        Case{"Datenschutz", "Datenschutz"},
        Case{"datenschutz ", "Datenschutz"},
        Case{"Kinderbetreuung", "Kinderbetreuung"},
        Case{"Betreuung", "Kinderbetreuung"},
        Case{"Sommerferien", "Ferienwerkstatt"},
        Case{"kochen", "Ferienwerkstatt"},
        Case{"Kochen Klettern", "Vätertreff am Samstag"},
        Case{"Agentur für Arbeit", "Agentur für Arbeit"},
        Case{"Arbeit Agentur", "Agentur für Arbeit"},
        Case{"Pflege", "Vereinbarkeit von Pflege und Beruf"},
        Case{"Elternzeit", "Bündnis für Familie Köln"},
        Case{"wieder einstieg", "Bündnis für Familie Köln"},
    });
}

TEST_CASE("no spelling keeps people from what they look for")
{
    check(std::array{
        Case{"Väter", "Väter"},
        Case{"VAETER", "Väter"},
        Case{"Grosseltern", "Großelternfrühstück"},
        Case{"großeltern", "Großelternfrühstück"},
        Case{"fruehstueck", "Großelternfrühstück"},
        Case{"Strassenfest", "Straßenfest der Kulturen"},
        Case{"STRASSENFEST", "Straßenfest der Kulturen"},
        Case{"koeln", "Bündnis für Familie Köln"},
        Case{"gruen weiss", "Sportverein Grün-Weiß"},
        Case{"Grün-Weiß", "Sportverein Grün-Weiß"},
        Case{"mueller", "Großbäckerei Müller GmbH"},
    });
}

TEST_CASE("a slip of the finger is forgiven")
{
    check(std::array{
        Case{"Datenshcutz", "Datenschutz"},
        Case{"Impresum", "Impressum"},
        Case{"Strasenfest", "Straßenfest der Kulturen"},
        Case{"Kindertagestätte", "Kindertagesstätte Sonnenschein"},
        Case{"Ferienwerksttat", "Ferienwerkstatt"},
        Case{"Sonnnenschein", "Kindertagesstätte Sonnenschein"},
        Case{"Quastenflosser", ""},
    });
}

TEST_CASE("a whole name comes before everything that has the same words")
{
    check(std::array{
        Case{"Müller & Söhne", "Müller & Söhne"},
        Case{"Großbäckerei Müller GmbH", "Großbäckerei Müller GmbH"},
        Case{"Bündnis für Familie Alt-Rostock", "Bündnis für Familie Alt-Rostock"},
        Case{"Pflegestützpunkt Rostock", "Pflegestützpunkt Rostock"},
        Case{"Familienbündnis Bad Doberan", "Familienbündnis Bad Doberan"},
    });
}

TEST_CASE("what goes on comes before what is over, and alliances before what belongs to them")
{
    check(std::array{
        Case{"Ferien", "Ferienwerkstatt"},
        Case{"Rostock", "Lokales Bündnis für Familie Rostock"},
        Case{"Bündnis Rostock", "Lokales Bündnis für Familie Rostock"},
        Case{"Ferienprogramm", "Ferienprogramm 2015"},
    });
}
