#pragma once

#include <string_view>

/// What is answered about the things of `api_store.hpp`, in lines.
namespace expected {

inline constexpr std::string_view workshop = R"json({
  "slug": "ferienwerkstatt",
  "title": "Ferienwerkstatt",
  "summary": "Sägen & löten.",
  "aim": "Kinder können etwas.",
  "description": "Erster Absatz.\n\nZweiter Absatz.",
  "progress": "running",
  "began_on": "2021-07-01",
  "ended_on": null,
  "topics": [
    "kinderbetreuung",
    "ferien"
  ],
  "alliance": {
    "slug": "stadt",
    "name": "Stadtbündnis",
    "self": "https://familie.example/api/v1/alliances/stadt"
  },
  "others": [
    {
      "slug": "land",
      "name": "Landesbündnis",
      "self": "https://familie.example/api/v1/alliances/land"
    },
    {
      "slug": "viertel",
      "name": "Nachbarn",
      "self": "https://familie.example/api/v1/alliances/viertel"
    }
  ],
  "partners": [
    "Volkshochschule",
    "Sportverein"
  ],
  "place": {
    "name": "Rostock",
    "key": "13003000",
    "html": "https://familie.example/orte/rostock",
    "position": {
      "latitude": 54.0887,
      "longitude": 12.1405
    }
  },
  "state": {
    "key": "13",
    "short_name": "mv",
    "name": "Mecklenburg-Vorpommern"
  },
  "website": "https://werkstatt.example/",
  "distance_km": null,
  "links": {
    "self": "https://familie.example/api/v1/projects/ferienwerkstatt",
    "html": "https://familie.example/projekte/ferienwerkstatt"
  }
})json";

inline constexpr std::string_view planned_bus = R"json({
  "slug": "buecherbus",
  "title": "Bücherbus",
  "summary": null,
  "aim": null,
  "description": null,
  "progress": "planned",
  "began_on": "2026-05-01",
  "ended_on": null,
  "topics": [],
  "alliance": {
    "slug": "stadt",
    "name": "Stadtbündnis",
    "self": "https://familie.example/api/v1/alliances/stadt"
  },
  "others": [],
  "partners": [],
  "place": null,
  "state": {
    "key": "13",
    "short_name": "mv",
    "name": "Mecklenburg-Vorpommern"
  },
  "website": null,
  "distance_km": null,
  "links": {
    "self": "https://familie.example/api/v1/projects/buecherbus",
    "html": "https://familie.example/projekte/buecherbus"
  }
})json";

inline constexpr std::string_view all_projects = R"json({
  "items": [
    {
      "slug": "buecherbus",
      "progress": "planned"
    },
    {
      "slug": "familienfest",
      "progress": "running"
    },
    {
      "slug": "alm",
      "progress": "running"
    },
    {
      "slug": "ferienwerkstatt",
      "progress": "running"
    },
    {
      "slug": "vaetertreff",
      "progress": "finished"
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/projects?fields=slug%2Cprogress",
    "next": null
  }
})json";

inline constexpr std::string_view listed_project = R"json({
  "items": [
    {
      "slug": "alm",
      "title": "Ferien auf der Alm",
      "summary": "Heu & Ziegen.",
      "progress": "running",
      "began_on": "2024-06-01",
      "ended_on": null,
      "topics": [
        "ferien"
      ],
      "alliance": {
        "slug": "muenchen",
        "name": "Bündnis München",
        "self": "https://familie.example/api/v1/alliances/muenchen"
      },
      "others": [],
      "place": {
        "name": "München",
        "key": "09162000",
        "html": "https://familie.example/orte/muenchen",
        "position": {
          "latitude": 48.1374,
          "longitude": 11.5755
        }
      },
      "state": {
        "key": "09",
        "short_name": "by",
        "name": "Bayern"
      },
      "website": null,
      "distance_km": null,
      "links": {
        "self": "https://familie.example/api/v1/projects/alm",
        "html": "https://familie.example/projekte/alm"
      }
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/projects?limit=1&q=alm",
    "next": null
  }
})json";

}
