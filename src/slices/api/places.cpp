#include "slices/api/nouns.hpp"
#include "slices/api/shapes.hpp"

#include <unordered_map>

namespace api {
namespace {

using Type = Property::Type;
using Json = web::Json;
using places::Municipality;

/// A municipality on its way into an answer; alone with who is there for it, and with its districts.
struct ListedPlace {
    Municipality municipality;
    std::vector<places::Place> districts;
    std::vector<registry::AllianceSummary> alliances;
};

Property around_property(const char* name, const char* meaning)
{
    return {name, meaning, Type::object, true, {{"key", "The official key.", Type::text, true}, {"name", "Its name."}}};
}

void write_around(Json& json, const std::optional<places::Around>& around)
{
    if (!around) {
        json.nothing();
        return;
    }
    json.begin_object().text_or_null("key", around->key).text("name", around->name).end_object();
}

void write_districts(Json& json, const ListedPlace& one, const Writing& writing)
{
    json.begin_list();
    for (const auto& district : one.districts) {
        json.begin_object().text("slug", district.slug).text("name", district.name);
        json.text("html", writing.address("/orte/" + one.municipality.slug + "/" + district.slug)).end_object();
    }
    json.end_list();
}

void write_serving(Json& json, const ListedPlace& one, const Writing& writing)
{
    json.begin_list();
    for (const auto& alliance : one.alliances) write_alliance(json, alliance.slug, alliance.name, writing);
    json.end_list();
}

std::vector<Field<ListedPlace>> fields_of_places()
{
    using One = ListedPlace;
    return {
        {{"slug", "Its word, by which it is asked for."}, [](Json& json, const One& one, const Writing&) { json.text(one.municipality.slug); }},
        {{"key", "Its official key of 8 digits, where it is known.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.municipality.spot.key); }},
        {{"name", "Its name."}, [](Json& json, const One& one, const Writing&) { json.text(one.municipality.spot.name); }},
        {around_property("county", "The county in which it lies, or the town itself where it is one. Null where nobody knows."),
         [](Json& json, const One& one, const Writing&) { write_around(json, one.municipality.county); }},
        {around_property("state", "The state in which it lies."),
         [](Json& json, const One& one, const Writing&) { write_around(json, one.municipality.state); }},
        {{"inhabitants", "How many people live there, where it is known.", Type::integer, true},
         [](Json& json, const One& one, const Writing&) {
             const auto& count = one.municipality.inhabitants;
             count ? json.number(*count) : json.nothing();
         }},
        {position_property("About where its middle is."),
         [](Json& json, const One& one, const Writing&) { write_position(json, one.municipality.spot.position); }},
        {{"position_is_exact", "Whether the position is that of the place itself; else that of its postal code.", Type::truth},
         [](Json& json, const One& one, const Writing&) { json.truth(one.municipality.position_is_exact); }},
        {{"postal_codes", "Its postal codes.", Type::list},
         [](Json& json, const One& one, const Writing&) { write_texts(json, one.municipality.postal_codes); }},
        {{"districts", "Its districts, where we know some.", Type::list, false,
          {{"slug", "The word of the district."}, {"name", "The name of the district."}, {"html", "The page of the district.", Type::address}}},
         &write_districts, Shown::alone},
        {alliance_property("alliances", "The active alliances that are there for it, the one for the smallest area first.", Type::list),
         &write_serving, Shown::alone},
        {distance_property(),
         [](Json& json, const One& one, const Writing& writing) { write_distance(json, one.municipality.spot.position, writing); }},
        {links_property(),
         [](Json& json, const One& one, const Writing& writing) {
             write_links(json, writing, "/api/v1/places/" + one.municipality.slug, one.municipality.spot.path);
         }},
    };
}

/// What people find who search for these words, the likeliest first. Districts lead to their municipality.
std::vector<Municipality> found_by_words(storage::Read& read, const Question& question)
{
    std::vector<std::string> slugs;
    for (auto& place : places::find_places(read, question.words, places::Similar::unwanted).places) {
        const bool is_district = place.kind == places::Kind::district && place.parent;
        auto town = is_district ? places::find_place(read, *place.parent) : std::optional(std::move(place));
        const bool is_new = town && std::find(slugs.begin(), slugs.end(), town->slug) == slugs.end();
        if (is_new && town->kind == places::Kind::municipality) slugs.push_back(town->slug);
    }
    std::unordered_map<std::string, Municipality> by_slug;
    for (auto& one : places::municipalities_called(read, slugs)) by_slug.emplace(one.slug, std::move(one));
    std::vector<Municipality> all;
    for (const auto& slug : slugs) {
        auto& one = by_slug.at(slug);
        const auto& states = question.piece.states;
        const bool fits_state = states.empty() || (one.state && std::find(states.begin(), states.end(), one.state->key) != states.end());
        if (fits_state) all.push_back(std::move(one));
    }
    return all;
}

/// The order of a search has no key, so the next piece begins behind the thing itself.
std::vector<Municipality> piece_of_found(std::vector<Municipality> all, const Question& question)
{
    if (question.near) {
        std::stable_sort(all.begin(), all.end(), [&](const Municipality& one, const Municipality& other) {
            const auto away = [&](const Municipality& town) {
                return town.spot.position ? places::distance(*question.piece.near, *town.spot.position) : 1e9;
            };
            return away(one) < away(other);
        });
    }
    auto begin = all.begin();
    if (!question.piece.is_first()) {
        const auto last = std::find_if(all.begin(), all.end(), [&](const Municipality& one) { return one.slug == question.piece.after_slug; });
        begin = last == all.end() ? last : last + 1;
    }
    return {std::make_move_iterator(begin), std::make_move_iterator(all.end())};
}

std::vector<ListedPlace> list_of_places(storage::Read& read, const Question& question)
{
    auto piece = question.piece;
    ++piece.most;
    auto towns = question.words.empty() ? places::municipalities_after(read, piece)
                                        : piece_of_found(found_by_words(read, question), question);
    std::vector<ListedPlace> all;
    for (auto& town : towns) all.push_back({std::move(town), {}, {}});
    return all;
}

Found<ListedPlace> find_place(storage::Read& read, std::string_view slug, const Question& question)
{
    auto town = places::municipality(read, slug);
    if (!town) return {};
    if (town->slug != slug) return {std::nullopt, town->slug};
    ListedPlace one{std::move(*town), {}, {}};
    one.districts = places::districts_of(read, one.municipality.id);
    const auto lineage = places::lineage(read, one.municipality.id);
    for (const auto& alliance : registry::alliances_serving(read, lineage, question.piece.today)) {
        one.alliances.push_back(registry::summary_of(alliance));
    }
    return {std::move(one), {}};
}

}

Noun places_noun()
{
    return noun<ListedPlace>(
        {"places", "Place", "The municipalities of Germany by their words; with q those that are found by name or postal code.",
         "the word of a municipality (rostock); an official key leads to it",
         {Ask::place, Ask::state, Ask::words, Ask::after, Ask::limit, Ask::fields},
         {"places", "registry"}},
        {fields_of_places(), &list_of_places, &find_place,
         [](const ListedPlace& one) { return Cursor{one.municipality.sort_key, one.municipality.slug}; }});
}

}
