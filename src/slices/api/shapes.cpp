#include "slices/api/shapes.hpp"

#include <cmath>

namespace api {

using Type = Property::Type;

Property links_property()
{
    return {"links", "Where to go on.", Type::object, false,
            {{"self", "This thing in this interface.", Type::address}, {"html", "Its page for people.", Type::address, true}}};
}

void write_links(web::Json& json, const Writing& writing, std::string_view self, std::string_view html)
{
    json.begin_object().text("self", writing.address(self)).key("html");
    html.empty() ? json.nothing() : json.text(writing.address(html));
    json.end_object();
}

Property state_property(const char* meaning)
{
    return {"state", meaning, Type::object, true,
            {{"key", "The official key of the state, 01 to 16."},
             {"short_name", "As it stands in addresses: mv."},
             {"name", "The name of the state."}}};
}

void write_state(web::Json& json, std::string_view key)
{
    const auto* state = key.empty() ? nullptr : registry::find_state(key);
    if (state == nullptr) {
        json.nothing();
        return;
    }
    json.begin_object().text("key", state->key).text("short_name", state->short_name).text("name", state->name).end_object();
}

Property position_property(const char* meaning)
{
    return {"position", meaning, Type::object, true,
            {{"latitude", "Degrees north, WGS 84.", Type::number}, {"longitude", "Degrees east, WGS 84.", Type::number}}};
}

void write_position(web::Json& json, const std::optional<places::Position>& position)
{
    if (!position) {
        json.nothing();
        return;
    }
    json.begin_object().key("latitude").number(position->latitude).key("longitude").number(position->longitude).end_object();
}

Property spot_property(const char* name, const char* meaning)
{
    return {name, meaning, Type::object, true,
            {{"name", "The name of the place."},
             {"key", "The official key of the place: 2, 5 or 8 digits.", Type::text, true},
             {"html", "The page of the place.", Type::address, true},
             position_property("About where the middle of the place is.")}};
}

void write_spot(web::Json& json, const places::Spot& spot, const Writing& writing)
{
    if (spot.name.empty()) {
        json.nothing();
        return;
    }
    json.begin_object().text("name", spot.name).text_or_null("key", spot.key).key("html");
    spot.path.empty() ? json.nothing() : json.text(writing.address(spot.path));
    json.key("position");
    write_position(json, spot.position);
    json.end_object();
}

Property distance_property()
{
    return {"distance_km", "How far it is from the place that was asked for, in kilometres; null where none was.", Type::number, true};
}

void write_distance(web::Json& json, const std::optional<places::Position>& position, const Writing& writing)
{
    if (!writing.near || !position) {
        json.nothing();
        return;
    }
    json.number(std::round(places::distance(*writing.near, *position) * 10) / 10);
}

Property alliance_property(const char* name, const char* meaning, Property::Type type)
{
    return {name, meaning, type, false,
            {{"slug", "The word of the alliance."},
             {"name", "The name of the alliance."},
             {"self", "The alliance in this interface.", Type::address}}};
}

void write_alliance(web::Json& json, std::string_view slug, std::string_view name, const Writing& writing)
{
    json.begin_object().text("slug", slug).text("name", name);
    json.text("self", writing.address("/api/v1/alliances/" + std::string(slug))).end_object();
}

void write_day(web::Json& json, const std::optional<base::Date>& day)
{
    day ? json.text(base::iso(*day)) : json.nothing();
}

}
