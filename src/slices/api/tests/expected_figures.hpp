#pragma once

#include <string_view>

/// What is answered about the things of `api_store.hpp`, in lines.
namespace expected {

inline constexpr std::string_view figures_of_today = R"json({
  "items": [
    {
      "slug": "alliances",
      "value": 5,
      "as_of": "2026-03-14",
      "by_state": [
        {
          "key": "09",
          "short_name": "by",
          "name": "Bayern",
          "value": 1
        },
        {
          "key": "13",
          "short_name": "mv",
          "name": "Mecklenburg-Vorpommern",
          "value": 4
        }
      ]
    },
    {
      "slug": "engaged",
      "value": 6,
      "as_of": "2026-03-14",
      "by_state": [
        {
          "key": "09",
          "short_name": "by",
          "name": "Bayern",
          "value": 1
        },
        {
          "key": "13",
          "short_name": "mv",
          "name": "Mecklenburg-Vorpommern",
          "value": 5
        }
      ]
    },
    {
      "slug": "companies",
      "value": 2,
      "as_of": "2026-03-14",
      "by_state": [
        {
          "key": "09",
          "short_name": "by",
          "name": "Bayern",
          "value": 1
        },
        {
          "key": "13",
          "short_name": "mv",
          "name": "Mecklenburg-Vorpommern",
          "value": 1
        }
      ]
    },
    {
      "slug": "projects",
      "value": 3,
      "as_of": "2026-03-14",
      "by_state": [
        {
          "key": "09",
          "short_name": "by",
          "name": "Bayern",
          "value": 1
        },
        {
          "key": "13",
          "short_name": "mv",
          "name": "Mecklenburg-Vorpommern",
          "value": 2
        }
      ]
    },
    {
      "slug": "awards",
      "value": 3,
      "as_of": "2026-03-14",
      "by_state": [
        {
          "key": "13",
          "short_name": "mv",
          "name": "Mecklenburg-Vorpommern",
          "value": 2
        },
        {
          "key": "14",
          "short_name": "sn",
          "name": "Sachsen",
          "value": 1
        }
      ]
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/figures?fields=slug%2Cvalue%2Cas_of%2Cby_state",
    "next": null
  }
})json";

inline constexpr std::string_view alliances_in_2009 = R"json({
  "slug": "alliances",
  "name": "Aktive Bündnisse",
  "name_en": "Active alliances",
  "definition": "Bündnisse, die an diesem Tag aktiv waren, nach dem Land ihres Sitzes.",
  "definition_en": "Alliances that were active on that day, by the state of their seat.",
  "value": 5,
  "as_of": "2009-06-30",
  "by_state": [
    {
      "key": "09",
      "short_name": "by",
      "name": "Bayern",
      "value": 1
    },
    {
      "key": "13",
      "short_name": "mv",
      "name": "Mecklenburg-Vorpommern",
      "value": 3
    },
    {
      "key": "14",
      "short_name": "sn",
      "name": "Sachsen",
      "value": 1
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/figures/alliances",
    "html": "https://familie.example/buendnisse"
  }
})json";

inline constexpr std::string_view figures_of_bavaria = R"json({
  "items": [
    {
      "value": 5,
      "by_state": [
        {
          "key": "09",
          "short_name": "by",
          "name": "Bayern",
          "value": 1
        }
      ]
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/figures?state=by&fields=value%2Cby_state&limit=1&day=2026-03-14",
    "next": "https://familie.example/api/v1/figures?state=by&fields=value%2Cby_state&limit=1&day=2026-03-14&after=YjdmNzM5ZDI3ZDc0MGM2MWFsbGlhbmNlcx9hbGxpYW5jZXM"
  }
})json";

}
