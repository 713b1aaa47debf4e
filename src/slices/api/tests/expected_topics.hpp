#pragma once

#include <string_view>

/// What is answered about the things of `api_store.hpp`, in lines.
namespace expected {

inline constexpr std::string_view topic = R"json({
  "slug": "ferien",
  "name": "Ferienbetreuung",
  "name_en": "Holiday care",
  "introduction": "Kinder haben mehr Ferien als ihre Eltern Urlaub. Vereine, Jugendhäuser und Betriebe füllen die Wochen dazwischen mit Programm, Mittagessen und verlässlichen Zeiten.",
  "introduction_en": "Children have more holidays than their parents have leave. Associations, youth centres and companies fill the weeks between with programme, lunch and hours that hold.",
  "is_retired": false,
  "alliances": 2,
  "links": {
    "self": "https://familie.example/api/v1/topics/ferien",
    "html": "https://familie.example/themen/ferien"
  }
})json";

inline constexpr std::string_view listed_topic = R"json({
  "items": [
    {
      "slug": "ferien",
      "name": "Ferienbetreuung",
      "name_en": "Holiday care",
      "is_retired": false,
      "alliances": 2,
      "links": {
        "self": "https://familie.example/api/v1/topics/ferien",
        "html": "https://familie.example/themen/ferien"
      }
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/topics?q=ferien",
    "next": null
  }
})json";

inline constexpr std::string_view topics_in_order = R"json({
  "items": [
    {
      "slug": "arbeit-und-familie",
      "alliances": 0
    },
    {
      "slug": "kinderbetreuung",
      "alliances": 1
    },
    {
      "slug": "ferien",
      "alliances": 2
    },
    {
      "slug": "familienpaten",
      "alliances": 1
    },
    {
      "slug": "ernaehrungsarmut",
      "alliances": 0
    },
    {
      "slug": "ankommen",
      "alliances": 0
    },
    {
      "slug": "familienfreundliche-betriebe",
      "alliances": 0
    },
    {
      "slug": "fachkraefte",
      "alliances": 0
    },
    {
      "slug": "standort",
      "alliances": 1
    },
    {
      "slug": "vaeter",
      "alliances": 0
    },
    {
      "slug": "muetter",
      "alliances": 0
    },
    {
      "slug": "zeit-fuer-familie",
      "alliances": 0
    },
    {
      "slug": "familienformen",
      "alliances": 0
    },
    {
      "slug": "digitales",
      "alliances": 0
    },
    {
      "slug": "geld-und-beratung",
      "alliances": 0
    },
    {
      "slug": "pflege-und-beruf",
      "alliances": 0
    },
    {
      "slug": "oeffentlichkeitsarbeit",
      "alliances": 0
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/topics?fields=slug%2Calliances",
    "next": null
  }
})json";

}
