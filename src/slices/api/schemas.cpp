#include "slices/api/schemas.hpp"

#include "slices/registry/registry.hpp"

namespace api {
namespace {

using Type = Property::Type;
using web::Json;

const char* type_of(Type type)
{
    switch (type) {
    case Type::integer: return "integer";
    case Type::number: return "number";
    case Type::truth: return "boolean";
    case Type::list: return "array";
    case Type::object: return "object";
    default: return "string";
    }
}

void write_property(Json& json, const Property& property, const web::Texts& t);

/// Everything is there; where nothing is known it is null.
void write_object(Json& json, const std::vector<Property>& parts, const web::Texts& t)
{
    json.key("properties").begin_object();
    for (const auto& part : parts) {
        json.key(part.name);
        write_property(json, part, t);
    }
    json.end_object().key("required").begin_list();
    for (const auto& part : parts) json.text(part.name);
    json.end_list();
}

void write_items(Json& json, const Property& property, const web::Texts& t)
{
    json.key("items").begin_object().text("type", property.parts.empty() ? "string" : "object");
    if (!property.parts.empty()) write_object(json, property.parts, t);
    json.end_object();
}

void write_property(Json& json, const Property& property, const web::Texts& t)
{
    json.begin_object().text("description", t(property.meaning)).key("type");
    const auto* type = type_of(property.type);
    property.may_be_null ? json.begin_list().text(type).text("null").end_list() : json.text(type);
    if (property.type == Type::day) json.text("format", "date");
    if (property.type == Type::address) json.text("format", "uri-reference");
    if (property.type == Type::list) write_items(json, property, t);
    if (property.type == Type::object) write_object(json, property.parts, t);
    if (!property.words.empty()) {
        json.key("enum").begin_list();
        for (const auto* word : property.words) json.text(word);
        json.end_list();
    }
    json.end_object();
}

/// Answers need not hold all fields: some are left out who asks for fewer.
void write_thing_schema(Json& json, const Noun& noun, Shown shown, const web::Texts& t)
{
    json.begin_object().text("type", "object").text("description", t(noun.about.meaning)).key("properties").begin_object();
    for (const auto& [property, where] : noun.properties) {
        if (shown == Shown::everywhere && where == Shown::alone) continue;
        json.key(property.name);
        write_property(json, property, t);
    }
    json.end_object().end_object();
}

void write_values(Json& json, const std::vector<std::string>& values, const Parameter& one)
{
    json.begin_object().text("type", "array").key("items").begin_object().text("type", "string");
    if (!values.empty()) {
        json.key("enum").begin_list();
        for (const auto& value : values) json.text(value);
        json.end_list();
    }
    json.end_object().key("maxItems").number(one.most_values).end_object();
}

void write_parameter_schema(Json& json, const Parameter& one, const Askable& askable)
{
    json.key("schema");
    if (one.ask == Ask::state) {
        std::vector<std::string> words;
        for (const auto& state : registry::states_on_map()) words.push_back(state.short_name);
        for (const auto& state : registry::states_on_map()) words.push_back(state.key);
        return write_values(json, words, one);
    }
    if (one.ask == Ask::fields) return write_values(json, {askable.fields.begin(), askable.fields.end()}, one);
    if (one.ask == Ask::topic) return write_values(json, {}, one);
    if (one.ask == Ask::limit) {
        json.begin_object().text("type", "integer").key("minimum").number(1).key("maximum").number(most_things);
        json.key("default").number(usual_things).end_object();
        return;
    }
    json.begin_object().text("type", "string").key("maxLength").number(one.most_characters);
    if (one.ask == Ask::day) json.text("format", "date");
    json.end_object();
}

}

void write_parameters(Json& json, const Askable& askable, const web::Texts& t)
{
    for (const auto& one : parameters()) {
        if (!askable.can(one.ask)) continue;
        const bool is_list = one.ask == Ask::state || one.ask == Ask::topic || one.ask == Ask::fields;
        json.begin_object().text("name", one.name).text("in", "query");
        json.text("description", t("{0} What may stand there: {1}.", t(one.meaning), t(one.allowed)));
        if (is_list) json.text("style", "form").key("explode").truth(false);
        write_parameter_schema(json, one, askable);
        json.end_object();
    }
}

void write_schema_of(Json& json, const Noun& noun, Shown shown, const web::Texts& t)
{
    if (shown == Shown::alone) {
        json.key(noun.about.singular);
        write_thing_schema(json, noun, shown, t);
        return;
    }
    json.key(std::string(noun.about.singular) + "List").begin_object().text("type", "object");
    json.key("properties").begin_object().key("items").begin_object().text("type", "array").key("items");
    write_thing_schema(json, noun, shown, t);
    json.key("maxItems").number(most_things).end_object().key("links");
    write_property(json, {"links", "Where to go on.", Type::object, false,
                          {{"self", "This piece of the list.", Type::address}, {"next", "The next piece; null behind the last one.", Type::address, true}}}, t);
    json.end_object().key("required").begin_list().text("items").text("links").end_list().end_object();
}

void write_other_schemas(Json& json)
{
    json.key("Entrance").raw(R"({"type":"object","properties":{"name":{"type":"string"},"links":{"type":"object",)"
                             R"("additionalProperties":{"type":"string","format":"uri-reference"}}},"required":["name","links"]})");
    json.key("Description").raw(R"({"type":"object","properties":{"openapi":{"const":"3.1.0"},"info":{"type":"object"},)"
                                R"("paths":{"type":"object"}},"required":["openapi","info","paths"]})");
    json.key("AlliancesOnTheMap").raw(
        R"({"type":"object","properties":{"type":{"const":"FeatureCollection"},"features":{"type":"array","items":{)"
        R"("type":"object","properties":{"type":{"const":"Feature"},"id":{"type":"string"},"geometry":{"type":"object",)"
        R"("properties":{"type":{"const":"Point"},"coordinates":{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2}},)"
        R"("required":["type","coordinates"]},"properties":{"type":"object","properties":{"slug":{"type":"string"},)"
        R"("name":{"type":"string"},"summary":{"type":["string","null"]},"seat":{"type":"string"},"state_key":{"type":["string","null"]},)"
        R"("topics":{"type":"array","items":{"type":"string"}},"self":{"type":"string","format":"uri-reference"},)"
        R"("html":{"type":"string","format":"uri-reference"}},"required":["slug","name","summary","seat","state_key","topics","self","html"]}},)"
        R"("required":["type","id","geometry","properties"]}}},"required":["type","features"]})");
    json.key("Problem").raw(
        R"({"type":"object","properties":{"type":{"type":"string","format":"uri-reference"},"title":{"type":"string"},)"
        R"("status":{"type":"integer"},"detail":{"type":"string"},"incident":{"type":"string"},"errors":{"type":"array","items":{)"
        R"("type":"object","properties":{"parameter":{"type":"string"},"detail":{"type":"string"},"allowed":{"type":"string"}},)"
        R"("required":["parameter","detail"]}}},"required":["type","title","status","detail"]})");
}

}
