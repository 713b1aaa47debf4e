#pragma once

#include <string_view>

/// What is answered about the things of `api_store.hpp`, in lines.
namespace expected {

inline constexpr std::string_view alliance_of_the_town = R"json({
  "slug": "stadt",
  "name": "Stadtbündnis",
  "summary": "Alle an einem Tisch.",
  "description": "Erster Absatz.\nNoch eine Zeile.\n\nZweiter Absatz.",
  "status": {
    "word": "active",
    "since": "2005-06-16"
  },
  "founded_on": "2005-06-16",
  "seat": {
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
  "serves": [
    {
      "name": "Rostock",
      "key": "13003000",
      "html": "https://familie.example/orte/rostock",
      "position": {
        "latitude": 54.0887,
        "longitude": 12.1405
      }
    }
  ],
  "topics": [
    {
      "slug": "kinderbetreuung",
      "name": "Kinderbetreuung",
      "name_en": "Childcare"
    },
    {
      "slug": "ferien",
      "name": "Ferienbetreuung",
      "name_en": "Holiday care"
    }
  ],
  "contacts": [
    {
      "function": "Koordinationsstelle",
      "person": null,
      "telephone": "(030) 23125-100",
      "email": "familie@rostock.example",
      "hours": "Mo bis Do"
    },
    {
      "function": "Pressestelle",
      "person": "Offene Person",
      "telephone": "(030) 23125-110",
      "email": null,
      "hours": null
    }
  ],
  "address": "Neuer Markt 1\n18055 Rostock",
  "website": "https://rostock.example/",
  "distance_km": null,
  "links": {
    "self": "https://familie.example/api/v1/alliances/stadt",
    "html": "https://familie.example/buendnisse/stadt"
  }
})json";

inline constexpr std::string_view alliance_that_ended = R"json({
  "slug": "ende",
  "name": "Bündnis Dresden",
  "summary": "War einmal.",
  "description": null,
  "status": {
    "word": "dissolved",
    "since": "2020-05-31"
  },
  "founded_on": null,
  "seat": {
    "name": "Dresden",
    "key": "14612000",
    "html": "https://familie.example/orte/dresden",
    "position": {
      "latitude": 51.0509,
      "longitude": 13.7383
    }
  },
  "state": {
    "key": "14",
    "short_name": "sn",
    "name": "Sachsen"
  },
  "serves": [
    {
      "name": "Dresden",
      "key": "14612000",
      "html": "https://familie.example/orte/dresden",
      "position": {
        "latitude": 51.0509,
        "longitude": 13.7383
      }
    }
  ],
  "topics": [],
  "contacts": [],
  "address": null,
  "website": "https://dresden.example/",
  "distance_km": null,
  "links": {
    "self": "https://familie.example/api/v1/alliances/ende",
    "html": "https://familie.example/buendnisse/ende"
  }
})json";

inline constexpr std::string_view first_alliance = R"json({
  "items": [
    {
      "slug": "muenchen",
      "name": "Bündnis München",
      "summary": "Süden & mehr.",
      "status": {
        "word": "active",
        "since": "2010-01-01"
      },
      "founded_on": null,
      "seat": {
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
      "topics": [
        {
          "slug": "ferien",
          "name": "Ferienbetreuung",
          "name_en": "Holiday care"
        }
      ],
      "contacts": [],
      "address": null,
      "website": null,
      "distance_km": null,
      "links": {
        "self": "https://familie.example/api/v1/alliances/muenchen",
        "html": "https://familie.example/buendnisse/muenchen"
      }
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/alliances?limit=1",
    "next": "https://familie.example/api/v1/alliances?limit=1&after=NDhjNjM0OTUwNDYxYmRmMG11bmNoZW4KYnVuZG5pcyBtdW5jaGVuH211ZW5jaGVu"
  }
})json";

inline constexpr std::string_view resting = R"json({
  "status": {
    "word": "dormant",
    "since": "2024-01-01"
  }
})json";

inline constexpr std::string_view being_founded = R"json({
  "status": {
    "word": "in_founding",
    "since": "2026-01-01"
  }
})json";

inline constexpr std::string_view alliances_near_schwerin = R"json({
  "items": [
    {
      "slug": "land",
      "distance_km": 0
    },
    {
      "slug": "kreis",
      "distance_km": 59.3
    },
    {
      "slug": "stadt",
      "distance_km": 69.9
    },
    {
      "slug": "viertel",
      "distance_km": 69.9
    },
    {
      "slug": "muenchen",
      "distance_km": 610.8
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/alliances?place=schwerin&fields=slug%2Cdistance_km",
    "next": null
  }
})json";

inline constexpr std::string_view no_alliances = R"json({
  "items": [],
  "links": {
    "self": "https://familie.example/api/v1/alliances",
    "next": null
  }
})json";

}
