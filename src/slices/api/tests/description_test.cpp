#include "api_store.hpp"

#include "slices/api/nouns.hpp"

#include <set>

using test::OpenPortal;

namespace {

std::set<std::string> keys_of(const boost::json::value& object)
{
    std::set<std::string> keys;
    for (const auto& pair : object.as_object()) keys.emplace(pair.key());
    return keys;
}

/// The names of the questions of one address, as it is described.
std::set<std::string> described_parameters(const boost::json::value& description, const std::string& path)
{
    std::set<std::string> names;
    for (const auto& parameter : description.at("paths").at(path).at("get").at("parameters").as_array()) {
        if (parameter.at("in") == "query") names.emplace(parameter.at("name").as_string());
    }
    return names;
}

}

TEST_CASE("the description has every address of the interface, and no other")
{
    OpenPortal portal;
    std::set<std::string> routes;
    for (const auto& route : portal.app.application().router().routes()) {
        if (route.pattern.starts_with("/api/v1")) routes.insert(route.pattern);
    }
    CHECK(routes.size() == 17);
    CHECK(keys_of(portal.json("/api/v1/openapi.json").at("paths")) == routes);
}

TEST_CASE("the interface is all that scripts of other sites may read")
{
    OpenPortal portal;
    for (const auto& route : portal.app.application().router().routes()) {
        CAPTURE(route.pattern);
        CHECK((route.access == web::Access::anywhere) == route.pattern.starts_with("/api/v1"));
    }
}

TEST_CASE("each list refuses what the description does not name, and takes what it names")
{
    OpenPortal portal;
    const auto description = portal.json("/api/v1/openapi.json");
    for (const auto& noun : api::nouns()) {
        const auto described = described_parameters(description, noun.path());
        for (const auto& parameter : api::parameters()) {
            CAPTURE(noun.about.name);
            CAPTURE(parameter.name);
            const auto reply = portal.ask(noun.path() + "?" + parameter.name + "=" + parameter.example);
            CHECK((reply.status == 200) == described.contains(parameter.name));
        }
    }
    CHECK(described_parameters(description, "/api/v1/figures/{slug}") == std::set<std::string>{"day", "fields"});
    CHECK(described_parameters(description, "/api/v1/alliances.geojson") == std::set<std::string>{"state", "topic", "q"});
}

TEST_CASE("things have the fields that are described, no more and no fewer")
{
    OpenPortal portal;
    const auto description = portal.json("/api/v1/openapi.json");
    const auto& schemas = description.at("components").at("schemas");
    for (const auto& noun : api::nouns()) {
        CAPTURE(noun.about.name);
        const std::string list_schema = std::string(noun.about.singular) + "List";
        const auto item = portal.json(noun.path() + "?limit=1").at("items").as_array().front();
        CHECK(keys_of(item) == keys_of(schemas.at(list_schema).at("properties").at("items").at("items").at("properties")));
        const auto alone = portal.json(noun.path() + "/" + std::string(item.at("slug").as_string()));
        CHECK(keys_of(alone) == keys_of(schemas.at(noun.about.singular).at("properties")));
    }
}

TEST_CASE("the description says one address in full")
{
    OpenPortal portal;
    const auto description = portal.json("/en/api/v1/openapi.json");
    CHECK(api::in_lines(boost::json::serialize(description.at("paths").at("/api/v1/topics"))) == R"json({
  "get": {
    "operationId": "list_topics",
    "summary": "What alliances care for, in the order in which the portal offers it.",
    "tags": [
      "topics"
    ],
    "parameters": [
      {
        "name": "q",
        "in": "query",
        "description": "Only what has all these words in name, place or summary. What may stand there: up to 4 words.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      {
        "name": "after",
        "in": "query",
        "description": "Where the next piece begins: what the link to it holds. What may stand there: what stands in the link “next” of an answer to the same question.",
        "schema": {
          "type": "string",
          "maxLength": 1200
        }
      },
      {
        "name": "limit",
        "in": "query",
        "description": "How many things an answer holds at most; 20 if nothing is said. What may stand there: a number from 1 to 100.",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 100,
          "default": 20
        }
      },
      {
        "name": "fields",
        "in": "query",
        "description": "Only these fields, which makes answers smaller. What may stand there: names of fields, parted by commas.",
        "style": "form",
        "explode": false,
        "schema": {
          "type": "array",
          "items": {
            "type": "string",
            "enum": [
              "slug",
              "name",
              "name_en",
              "is_retired",
              "alliances",
              "links"
            ]
          },
          "maxItems": 40
        }
      }
    ],
    "responses": {
      "200": {
        "description": "The answer.",
        "headers": {
          "ETag": {
            "$ref": "#/components/headers/ETag"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/TopicList"
            }
          }
        }
      },
      "304": {
        "description": "What you have is still right (If-None-Match)."
      },
      "400": {
        "$ref": "#/components/responses/Problem"
      },
      "default": {
        "$ref": "#/components/responses/Problem"
      }
    }
  }
})json");
    CHECK(api::in_lines(boost::json::serialize(description.at("components").at("schemas").at("Topic"))) == R"json({
  "type": "object",
  "description": "What alliances care for, in the order in which the portal offers it.",
  "properties": {
    "slug": {
      "description": "Its word, by which it is asked for.",
      "type": "string"
    },
    "name": {
      "description": "Its German name.",
      "type": "string"
    },
    "name_en": {
      "description": "Its English name.",
      "type": [
        "string",
        "null"
      ]
    },
    "introduction": {
      "description": "What it is about, in German: paragraphs, parted by empty lines.",
      "type": [
        "string",
        "null"
      ]
    },
    "introduction_en": {
      "description": "The same in English, where it is there.",
      "type": [
        "string",
        "null"
      ]
    },
    "is_retired": {
      "description": "Whether it is offered no more. The list has only those that are.",
      "type": "boolean"
    },
    "alliances": {
      "description": "How many active alliances care for it today.",
      "type": "integer"
    },
    "links": {
      "description": "Where to go on.",
      "type": "object",
      "properties": {
        "self": {
          "description": "This thing in this interface.",
          "type": "string",
          "format": "uri-reference"
        },
        "html": {
          "description": "Its page for people.",
          "type": [
            "string",
            "null"
          ],
          "format": "uri-reference"
        }
      },
      "required": [
        "self",
        "html"
      ]
    }
  }
})json");
    CHECK(api::in_lines(boost::json::serialize(description.at("info"))) == R"json({
  "title": "Open interface of Familie vor Ort",
  "version": "1.0.0",
  "description": "Reads what everybody may read, without registration. Fields and parameters may be added; none is taken away or changes its meaning.",
  "termsOfService": "https://familie.example/en/api",
  "contact": {
    "url": "https://familie.example/en/impressum"
  }
})json");
}

TEST_CASE("the description is there in both languages")
{
    OpenPortal portal;
    const auto german = portal.json("/api/v1/openapi.json");
    const auto english = portal.json("/en/api/v1/openapi.json");
    CHECK(german.at("info").at("title") == "Offene Schnittstelle von Familie vor Ort");
    CHECK(english.at("info").at("title") == "Open interface of Familie vor Ort");
    CHECK(keys_of(german.at("paths")) == keys_of(english.at("paths")));
}

TEST_CASE("the entrance leads to every list")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1") == R"json({
  "name": "Familie vor Ort",
  "links": {
    "self": "https://familie.example/api/v1",
    "html": "https://familie.example/api",
    "openapi": "https://familie.example/api/v1/openapi.json",
    "alliances": "https://familie.example/api/v1/alliances",
    "organisations": "https://familie.example/api/v1/organisations",
    "projects": "https://familie.example/api/v1/projects",
    "places": "https://familie.example/api/v1/places",
    "topics": "https://familie.example/api/v1/topics",
    "figures": "https://familie.example/api/v1/figures",
    "awards": "https://familie.example/api/v1/awards",
    "alliances.geojson": "https://familie.example/api/v1/alliances.geojson"
  }
})json");
    const auto entrance = portal.json("/api/v1");
    for (const auto& link : entrance.at("links").as_object()) {
        const auto address = std::string(link.value().as_string());
        CAPTURE(address);
        CHECK(portal.ask(address.substr(std::string_view("https://familie.example").size())).status == 200);
    }
}

TEST_CASE("a map gets the seats of the active alliances as points, longitude first")
{
    test::with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.ask("/api/v1/alliances.geojson").header("Content-Type") == "application/geo+json");
        CHECK(portal.lines("/api/v1/alliances.geojson?topic=familienpaten") == R"json({
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "id": "viertel",
      "geometry": {
        "type": "Point",
        "coordinates": [
          12.1405,
          54.0887
        ]
      },
      "properties": {
        "slug": "viertel",
        "name": "Nachbarn",
        "summary": "Ein Viertel hilft sich.",
        "seat": "Rostock",
        "state_key": "13",
        "topics": [
          "familienpaten"
        ],
        "self": "https://familie.example/api/v1/alliances/viertel",
        "html": "https://familie.example/buendnisse/viertel"
      }
    }
  ]
})json");
        CHECK(portal.json("/api/v1/alliances.geojson").at("features").as_array().size() == 5);
        CHECK(portal.json("/api/v1/alliances.geojson?state=mv").at("features").as_array().size() == 4);
        CHECK(portal.json("/api/v1/alliances.geojson?q=nachbarn").at("features").as_array().size() == 1);
    });
    OpenPortal portal;
    CHECK(portal.ask("/api/v1/alliances.geojson?limit=3").status == 400);
}
