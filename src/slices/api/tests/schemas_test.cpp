#include "slices/api/schemas.hpp"

#include "api_store.hpp"
#include "slices/api/nouns.hpp"

using api::Ask;
using api::Property;
using api::Shown;
using web::Json;

namespace {

const web::Texts& english() { return web::Texts::of(web::Language::english); }

/// A kind of thing with one property of every kind.
api::Noun with_property(const Property& property)
{
    return {{"things", "Thing", "All kinds.", "its word", {Ask::after}, {}}, {{property, Shown::everywhere}, {{"secret", "Alone."}, Shown::alone}}, {}, {}};
}

/// How the property is described, in lines.
std::string described(const Property& property)
{
    Json json;
    json.begin_object();
    api::write_schema_of(json, with_property(property), Shown::alone, english());
    json.end_object();
    const auto schema = boost::json::parse(json.take());
    return api::in_lines(boost::json::serialize(schema.at("Thing").at("properties").at(property.name)));
}

/// The one parameter, as a list that takes it describes it.
std::string described(Ask ask, std::vector<std::string_view> fields = {})
{
    Json json;
    json.begin_list();
    api::write_parameters(json, {"things", {ask}, std::move(fields)}, english());
    json.end_list();
    const auto all = boost::json::parse(json.take());
    REQUIRE(all.as_array().size() == 1);
    return api::in_lines(boost::json::serialize(all.as_array().front().at("schema")));
}

}

TEST_CASE("each kind of property is described as what it is")
{
    CHECK(described({"a", "Words."}) == R"({
  "description": "Words.",
  "type": "string"
})");
    CHECK(described({"a", "A day.", Property::Type::day}) == R"({
  "description": "A day.",
  "type": "string",
  "format": "date"
})");
    CHECK(described({"a", "Somewhere.", Property::Type::address, true}) == R"({
  "description": "Somewhere.",
  "type": [
    "string",
    "null"
  ],
  "format": "uri-reference"
})");
    CHECK(described({"a", "Yes?", Property::Type::truth}) == R"({
  "description": "Yes?",
  "type": "boolean"
})");
    CHECK(described({"a", "How many?", Property::Type::integer, true}) == R"({
  "description": "How many?",
  "type": [
    "integer",
    "null"
  ]
})");
    CHECK(described({"a", "One of two.", Property::Type::text, false, {}, {"this", "that"}}) == R"({
  "description": "One of two.",
  "type": "string",
  "enum": [
    "this",
    "that"
  ]
})");
}

TEST_CASE("a list without parts holds texts, one with parts holds objects in which everything is there")
{
    CHECK(described({"a", "Words.", Property::Type::list}) == R"({
  "description": "Words.",
  "type": "array",
  "items": {
    "type": "string"
  }
})");
    CHECK(described({"a", "Things.", Property::Type::list, false, {{"b", "Number.", Property::Type::number}, {"c", "Word.", Property::Type::text, true}}}) ==
          R"({
  "description": "Things.",
  "type": "array",
  "items": {
    "type": "object",
    "properties": {
      "b": {
        "description": "Number.",
        "type": "number"
      },
      "c": {
        "description": "Word.",
        "type": [
          "string",
          "null"
        ]
      }
    },
    "required": [
      "b",
      "c"
    ]
  }
})");
}

TEST_CASE("a list is described with its things, without what only one alone tells")
{
    Json json;
    json.begin_object();
    api::write_schema_of(json, with_property({"a", "Words."}), Shown::everywhere, english());
    json.end_object();
    const auto schema = boost::json::parse(json.take()).at("ThingList");
    CHECK(schema.at("required") == boost::json::parse(R"(["items","links"])"));
    const auto& items = schema.at("properties").at("items");
    CHECK(items.at("maxItems") == 100);
    CHECK(items.at("items").at("properties").as_object().contains("a"));
    CHECK_FALSE(items.at("items").at("properties").as_object().contains("secret"));
    CHECK(schema.at("properties").at("links").at("required") == boost::json::parse(R"(["self","next"])"));
}

TEST_CASE("parameters are described with the limits by which they are refused")
{
    CHECK(described(Ask::limit) == R"({
  "type": "integer",
  "minimum": 1,
  "maximum": 100,
  "default": 20
})");
    CHECK(described(Ask::words) == R"({
  "type": "string",
  "maxLength": 200
})");
    CHECK(described(Ask::day) == R"({
  "type": "string",
  "maxLength": 10,
  "format": "date"
})");
    CHECK(described(Ask::topic) == R"({
  "type": "array",
  "items": {
    "type": "string"
  },
  "maxItems": 3
})");
    CHECK(described(Ask::fields, {"slug", "name"}) == R"({
  "type": "array",
  "items": {
    "type": "string",
    "enum": [
      "slug",
      "name"
    ]
  },
  "maxItems": 40
})");
}

TEST_CASE("states are described by the words and keys that are taken")
{
    const auto states = boost::json::parse(described(Ask::state)).at("items").at("enum").as_array();
    CHECK(states.size() == 32);
    test::OpenPortal portal;
    for (const auto& state : states) {
        CHECK(portal.ask("/api/v1/alliances?limit=1&fields=slug&state=" + std::string(state.as_string())).status == 200);
    }
}

TEST_CASE("every kind of thing names its parameters once, and none that is not known")
{
    for (const auto& noun : api::nouns()) {
        CAPTURE(noun.about.name);
        auto asks = noun.about.asks;
        std::sort(asks.begin(), asks.end());
        CHECK(std::adjacent_find(asks.begin(), asks.end()) == asks.end());
        for (const auto ask : {Ask::after, Ask::limit, Ask::fields}) CHECK(noun.askable(Shown::everywhere).can(ask));
        for (const auto ask : asks) CHECK(api::parameter(ask).ask == ask);
    }
}
