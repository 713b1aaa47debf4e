#pragma once

#include "slices/api/noun.hpp"
#include "slices/registry/registry.hpp"

#include <optional>
#include <string_view>

namespace api {

/// Shapes that several kinds of things have in common, with how they are written.

/// `self` and `html`: the thing here, and its page.
Property links_property();
void write_links(web::Json& json, const Writing& writing, std::string_view self, std::string_view html);

/// `key`, `short_name` and `name` of a state; null where it is unknown.
Property state_property(const char* meaning);
void write_state(web::Json& json, std::string_view key);

/// Latitude and longitude; null where nobody knows.
Property position_property(const char* meaning);
void write_position(web::Json& json, const std::optional<places::Position>& position);

/// Name, key, page and position of a place.
Property spot_property(const char* name, const char* meaning);
void write_spot(web::Json& json, const places::Spot& spot, const Writing& writing);

/// How far something is from the place that was asked for; null where none was.
Property distance_property();
void write_distance(web::Json& json, const std::optional<places::Position>& position, const Writing& writing);

/// Word, name and address of an alliance.
Property alliance_property(const char* name, const char* meaning, Property::Type type);
void write_alliance(web::Json& json, std::string_view slug, std::string_view name, const Writing& writing);

void write_day(web::Json& json, const std::optional<base::Date>& day);

template <class Texts>
void write_texts(web::Json& json, const Texts& texts)
{
    json.begin_list();
    for (const auto& text : texts) json.text(text);
    json.end_list();
}

}
