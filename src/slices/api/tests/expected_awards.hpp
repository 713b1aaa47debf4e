#pragma once

#include <string_view>

/// What is answered about the things of `api_store.hpp`, in lines.
namespace expected {

inline constexpr std::string_view award = R"json({
  "slug": "siegel-stadt",
  "label": "Siegel",
  "alliance": {
    "slug": "stadt",
    "name": "Stadtbündnis",
    "self": "https://familie.example/api/v1/alliances/stadt"
  },
  "given_by": "Ministerium",
  "given_on": "2023-11-24",
  "valid_until": null,
  "is_held": true,
  "place": "Berlin",
  "occasion": "Für alles.",
  "state": {
    "key": "13",
    "short_name": "mv",
    "name": "Mecklenburg-Vorpommern"
  },
  "distance_km": null,
  "links": {
    "self": "https://familie.example/api/v1/awards/siegel-stadt",
    "html": "https://familie.example/auszeichnungen/siegel"
  }
})json";

inline constexpr std::string_view awards_newest_first = R"json({
  "items": [
    {
      "slug": "heute-stadt",
      "given_on": "2025-03-14",
      "valid_until": "2026-03-14",
      "is_held": true
    },
    {
      "slug": "siegel-muenchen",
      "given_on": "2023-11-24",
      "valid_until": "2026-03-13",
      "is_held": false
    },
    {
      "slug": "siegel-stadt",
      "given_on": "2023-11-24",
      "valid_until": null,
      "is_held": true
    },
    {
      "slug": "ehre",
      "given_on": "2010-01-01",
      "valid_until": null,
      "is_held": true
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/awards?fields=slug%2Cgiven_on%2Cvalid_until%2Cis_held",
    "next": null
  }
})json";

inline constexpr std::string_view links_to_the_alliance = R"json({
  "links": {
    "self": "https://familie.example/api/v1/awards/heute-stadt",
    "html": "https://familie.example/buendnisse/stadt"
  }
})json";

}
