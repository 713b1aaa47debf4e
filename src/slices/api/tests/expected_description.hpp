#pragma once

#include <string_view>

/// What is answered about the things of `api_store.hpp`, in lines.
namespace expected {

inline constexpr std::string_view described_list = R"json({
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
})json";

inline constexpr std::string_view described_topic = R"json({
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
})json";

inline constexpr std::string_view described_portal = R"json({
  "title": "Open interface of Familie vor Ort",
  "version": "1.0.0",
  "description": "Reads what everybody may read, without registration. Fields and parameters may be added; none is taken away or changes its meaning.",
  "termsOfService": "https://familie.example/en/api",
  "contact": {
    "url": "https://familie.example/en/impressum"
  }
})json";

inline constexpr std::string_view entrance = R"json({
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
})json";

inline constexpr std::string_view neighbours_on_the_map = R"json({
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
})json";

}
