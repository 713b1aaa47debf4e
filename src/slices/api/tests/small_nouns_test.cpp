#include "api_store.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("topics come in the order of the portal, with how many care for each")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/topics/ferien") == R"json({
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
})json");
        CHECK(portal.lines("/api/v1/topics?q=ferien") == R"json({
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
})json");
        CHECK(portal.lines("/api/v1/topics?fields=slug,alliances") == R"json({
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
})json");
    });
}

TEST_CASE("topics come in pieces as well")
{
    OpenPortal portal;
    const auto whole = portal.slugs("/api/v1/topics?limit=100");
    std::string pieces;
    for (std::string target = "/api/v1/topics?limit=2"; !target.empty(); target = portal.next(target)) {
        pieces += (pieces.empty() ? "" : " ") + portal.slugs(target);
    }
    CHECK(pieces == whole);
}

TEST_CASE("awards come newest first, with whether they are held today")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/awards/siegel-stadt") == R"json({
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
})json");
        CHECK(portal.lines("/api/v1/awards?fields=slug,given_on,valid_until,is_held") ==
              R"json({
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
})json");
    });
}

TEST_CASE("awards are narrowed by the alliance that got them, or come nearest first")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        const auto slugs = [&](const std::string& query) { return portal.slugs("/api/v1/awards?" + query); };
        CHECK(slugs("state=by") == "siegel-muenchen");
        CHECK(slugs("topic=kinderbetreuung") == "heute-stadt siegel-stadt");
        CHECK(slugs("q=dresden") == "ehre");
        CHECK(slugs("place=muenchen") == "siegel-muenchen ehre heute-stadt siegel-stadt");
        CHECK(slugs("place=muenchen&limit=2") == "siegel-muenchen ehre");
        CHECK(portal.slugs(portal.next("/api/v1/awards?place=muenchen&limit=2")) == "heute-stadt siegel-stadt");
        CHECK(portal.slugs(portal.next("/api/v1/awards?limit=2")) == "siegel-stadt ehre");
    });
}

TEST_CASE("an award that no day of awards knows leads to the page of its alliance")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1/awards/heute-stadt?fields=links") == R"json({
  "links": {
    "self": "https://familie.example/api/v1/awards/heute-stadt",
    "html": "https://familie.example/buendnisse/stadt"
  }
})json");
}

TEST_CASE("figures say what they count, for today or another day, in all and by state")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/figures?fields=slug,value,as_of,by_state") ==
              R"json({
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
})json");
        CHECK(portal.lines("/api/v1/figures/alliances?day=2009-06-30") ==
              R"json({
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
})json");
    });
}

TEST_CASE("with states figures list only these, the whole stays the whole")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1/figures?state=by&fields=value,by_state&limit=1&day=2026-03-14") ==
          R"json({
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
})json");
}

TEST_CASE("figures are the same as on the pages")
{
    OpenPortal portal;
    const auto topic = portal.json("/api/v1/topics/ferien").at("alliances").as_int64();
    CHECK(portal.ask("/themen/ferien").says("<dd>" + std::to_string(topic) + "</dd>"));
    const auto in_list = portal.json("/api/v1/alliances?limit=100").at("items").as_array().size();
    CHECK(portal.json("/api/v1/figures/alliances").at("value") == static_cast<std::int64_t>(in_list));
}
