#pragma once

#include <string_view>

/// What is answered about the things of `api_store.hpp`, in lines.
namespace expected {

inline constexpr std::string_view town_hall = R"json({
  "slug": "rathaus",
  "name": "Hansestadt Rostock",
  "name_en": "City of Rostock",
  "sector": {
    "slug": "kommune",
    "name": "Kommunen und Verwaltung",
    "name_en": "Municipalities and administration"
  },
  "summary": "Die \"Stadt\" am Meer.",
  "legal_form": "Körperschaft",
  "website": "https://rathaus.example/",
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
  "ended_on": null,
  "alliances": [
    {
      "slug": "stadt",
      "name": "Stadtbündnis",
      "since": "2005-06-16",
      "self": "https://familie.example/api/v1/alliances/stadt"
    }
  ],
  "distance_km": null,
  "links": {
    "self": "https://familie.example/api/v1/organisations/rathaus",
    "html": "https://familie.example/organisationen/rathaus"
  }
})json";

inline constexpr std::string_view day_care = R"json({
  "slug": "kita",
  "name": "Kita Warnowkinder",
  "name_en": null,
  "sector": {
    "slug": "kita",
    "name": "Kitas und Kindertagespflege",
    "name_en": "Childcare"
  },
  "summary": null,
  "legal_form": null,
  "website": null,
  "seat": {
    "name": "Reutershagen",
    "key": null,
    "html": "https://familie.example/orte/rostock/reutershagen",
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
  "ended_on": null,
  "alliances": [],
  "distance_km": null,
  "links": {
    "self": "https://familie.example/api/v1/organisations/kita",
    "html": "https://familie.example/organisationen/kita"
  }
})json";

inline constexpr std::string_view without_a_place = R"json({
  "slug": "verein",
  "name": "Verein ohne Ort",
  "name_en": null,
  "sector": {
    "slug": "verein",
    "name": "Vereine und Initiativen",
    "name_en": "Associations and initiatives"
  },
  "summary": null,
  "legal_form": null,
  "website": null,
  "seat": null,
  "state": null,
  "ended_on": null,
  "alliances": [],
  "distance_km": null,
  "links": {
    "self": "https://familie.example/api/v1/organisations/verein",
    "html": "https://familie.example/organisationen/verein"
  }
})json";

inline constexpr std::string_view organisations_near_rostock = R"json({
  "items": [
    {
      "slug": "kita",
      "distance_km": 0
    },
    {
      "slug": "rathaus",
      "distance_km": 0
    },
    {
      "slug": "werft",
      "distance_km": 0
    },
    {
      "slug": "bank",
      "distance_km": 662.9
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/organisations?place=rostock&fields=slug%2Cdistance_km",
    "next": null
  }
})json";

}
