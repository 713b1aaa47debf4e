#pragma once

#include <string_view>

/// What is answered about the things of `api_store.hpp`, in lines.
namespace expected {
inline constexpr std::string_view figures_of_today = R"json({
  "items": [
    {
      "slug": "alliances",
      "kind": "counted",
      "value": 5,
      "rounding": null,
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
      "slug": "alliances-declared",
      "kind": "declared",
      "value": 300,
      "rounding": "rund",
      "as_of": "2023-06",
      "by_state": []
    },
    {
      "slug": "engaged",
      "kind": "counted",
      "value": 6,
      "rounding": null,
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
      "kind": "counted",
      "value": 2,
      "rounding": null,
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
      "kind": "counted",
      "value": 3,
      "rounding": null,
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
      "kind": "counted",
      "value": 3,
      "rounding": null,
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
    "self": "https://familie.example/api/v1/figures?fields=slug%2Ckind%2Cvalue%2Crounding%2Cas_of%2Cby_state",
    "next": null
  }
})json";

inline constexpr std::string_view alliances_in_2009 = R"json({
  "slug": "alliances",
  "kind": "counted",
  "name": "Aktive Bündnisse",
  "name_en": "Active alliances",
  "definition": "Ein Bündnis zählt von dem Tag an, an dem sein Stand „aktiv“ beginnt, bis zu dem Tag, an dem ein anderer beginnt. Es zählt in dem Land, in dem es seinen Sitz hat.",
  "definition_en": "An alliance counts from the day on which its status “active” begins until the day on which another begins. It counts in the state in which it has its seat.",
  "value": 5,
  "rounding": null,
  "as_of": "2009-06-30",
  "source": null,
  "source_url": null,
  "note": null,
  "state": null,
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
  "by_county": [],
  "links": {
    "self": "https://familie.example/api/v1/figures/alliances?day=2009-06-30",
    "html": "https://familie.example/zahlen?stand=2009-06-30"
  }
})json";

inline constexpr std::string_view declared_alliances = R"json({
  "slug": "alliances-declared",
  "kind": "declared",
  "name": "Aktive Bündnisse",
  "name_en": "Active alliances",
  "definition": "Ein Bündnis zählt von dem Tag an, an dem sein Stand „aktiv“ beginnt, bis zu dem Tag, an dem ein anderer beginnt. Es zählt in dem Land, in dem es seinen Sitz hat.",
  "definition_en": "An alliance counts from the day on which its status “active” begins until the day on which another begins. It counts in the state in which it has its seat.",
  "value": 300,
  "rounding": "rund",
  "as_of": "2023-06",
  "source": "Ministerium",
  "source_url": "https://ministerium.example/zahlen",
  "note": "Gerundet & geschätzt.",
  "state": null,
  "by_state": [],
  "by_county": [],
  "links": {
    "self": "https://familie.example/api/v1/figures/alliances-declared?day=2026-03-14",
    "html": "https://familie.example/zahlen?stand=2026-03-14"
  }
})json";

inline constexpr std::string_view figures_of_two_states = R"json({
  "items": [
    {
      "slug": "alliances",
      "value": 1,
      "state": {
        "key": "09",
        "short_name": "by",
        "name": "Bayern"
      }
    },
    {
      "slug": "engaged",
      "value": 1,
      "state": {
        "key": "09",
        "short_name": "by",
        "name": "Bayern"
      }
    },
    {
      "slug": "companies",
      "value": 1,
      "state": {
        "key": "09",
        "short_name": "by",
        "name": "Bayern"
      }
    },
    {
      "slug": "projects",
      "value": 1,
      "state": {
        "key": "09",
        "short_name": "by",
        "name": "Bayern"
      }
    },
    {
      "slug": "awards",
      "value": 0,
      "state": {
        "key": "09",
        "short_name": "by",
        "name": "Bayern"
      }
    },
    {
      "slug": "alliances",
      "value": 4,
      "state": {
        "key": "13",
        "short_name": "mv",
        "name": "Mecklenburg-Vorpommern"
      }
    },
    {
      "slug": "alliances-declared",
      "value": 25,
      "state": {
        "key": "13",
        "short_name": "mv",
        "name": "Mecklenburg-Vorpommern"
      }
    },
    {
      "slug": "engaged",
      "value": 5,
      "state": {
        "key": "13",
        "short_name": "mv",
        "name": "Mecklenburg-Vorpommern"
      }
    },
    {
      "slug": "companies",
      "value": 1,
      "state": {
        "key": "13",
        "short_name": "mv",
        "name": "Mecklenburg-Vorpommern"
      }
    },
    {
      "slug": "projects",
      "value": 2,
      "state": {
        "key": "13",
        "short_name": "mv",
        "name": "Mecklenburg-Vorpommern"
      }
    },
    {
      "slug": "awards",
      "value": 2,
      "state": {
        "key": "13",
        "short_name": "mv",
        "name": "Mecklenburg-Vorpommern"
      }
    }
  ],
  "links": {
    "self": "https://familie.example/api/v1/figures?state=by%2Cmv&fields=slug%2Cvalue%2Cstate",
    "next": null
  }
})json";

}
