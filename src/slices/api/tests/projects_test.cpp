#include "api_store.hpp"

using test::OpenPortal;
using test::with_portal_on_each_engine;

TEST_CASE("a program reads everything about a project that its page shows")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/projects/ferienwerkstatt") == R"json({
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
})json");
        CHECK(portal.lines("/api/v1/projects/buecherbus") == R"json({
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
})json");
    });
}

TEST_CASE("the list has what is to come first, then the newest, each with how far it has come")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.lines("/api/v1/projects?fields=slug,progress") == R"json({
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
})json");
        CHECK(portal.lines("/api/v1/projects?limit=1&q=alm") == R"json({
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
})json");
    });
}

TEST_CASE("projects are narrowed to a state, a topic and words")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        const auto slugs = [&](const std::string& query) { return portal.slugs("/api/v1/projects?" + query); };
        CHECK(slugs("topic=ferien") == "alm ferienwerkstatt");
        CHECK(slugs("topic=ferien,vaeter") == "alm ferienwerkstatt vaetertreff");
        CHECK(slugs("topic=ferien,vaeter,zeit-fuer-familie&state=mv") == "familienfest ferienwerkstatt vaetertreff");
        CHECK(slugs("state=by") == "alm");
        CHECK(slugs("q=b%C3%BCcherbus") == "buecherbus");
        CHECK(slugs("q=xyz") == "");
    });
}

TEST_CASE("projects come nearest first from a place; those that happen nowhere in particular are left out")
{
    with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.slugs("/api/v1/projects?place=muenchen") == "alm familienfest ferienwerkstatt");
        CHECK(portal.slugs("/api/v1/projects?place=rostock&limit=1") == "familienfest");
        CHECK(portal.slugs(portal.next("/api/v1/projects?place=rostock&limit=1")) == "ferienwerkstatt");
    });
}

TEST_CASE("a former word of a project leads to the present one")
{
    OpenPortal portal;
    CHECK(portal.ask("/api/v1/projects/ferienkurs").header("Location") == "/api/v1/projects/ferienwerkstatt");
}
