#include "slices/awards/awards.hpp"

#include "slices/api/alliances.hpp"
#include "slices/api/nouns.hpp"
#include "slices/api/shapes.hpp"

#include <map>
#include <tuple>

namespace api {
namespace {

using Type = Property::Type;
using Json = web::Json;

/// An award with the alliance that got it.
struct ListedAward {
    awards::Given given;
    const registry::Entry* entry = nullptr;
    std::string sorted_by;
    double distance = 0; ///< Units: kilometres
    std::shared_ptr<const registry::Directory> directory; ///< holds the entry
};

std::vector<Field<ListedAward>> fields_of_awards()
{
    using One = ListedAward;
    return {
        {{"slug", "Its word, by which it is asked for."}, [](Json& json, const One& one, const Writing&) { json.text(one.given.award.slug); }},
        {{"label", "What was given."}, [](Json& json, const One& one, const Writing&) { json.text(one.given.award.label); }},
        {alliance_property("alliance", "Who got it.", Type::object),
         [](Json& json, const One& one, const Writing& writing) {
             write_alliance(json, one.entry->alliance.slug, one.entry->alliance.name, writing);
         }},
        {{"given_by", "Who gave it.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.given.award.given_by); }},
        {{"given_on", "When it was given.", Type::day}, [](Json& json, const One& one, const Writing&) { write_day(json, one.given.award.given_on); }},
        {{"valid_until", "The last day on which it is held; null: for good.", Type::day, true},
         [](Json& json, const One& one, const Writing&) { write_day(json, one.given.award.valid_until); }},
        {{"is_held", "Whether it is held today.", Type::truth},
         [](Json& json, const One& one, const Writing& writing) { json.truth(awards::is_held_on(one.given.award, writing.today)); }},
        {{"place", "Where it was given.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.given.award.place); }},
        {{"occasion", "Why it was given.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.given.award.occasion); }},
        {state_property("The state in which the alliance sits."),
         [](Json& json, const One& one, const Writing&) { write_state(json, one.entry->state_key); }},
        {distance_property(),
         [](Json& json, const One& one, const Writing& writing) { write_distance(json, one.entry->alliance.seat.position, writing); }},
        {links_property(),
         [](Json& json, const One& one, const Writing& writing) {
             const auto& ceremony = one.given.ceremony_slug;
             const auto page = ceremony.empty() ? "/buendnisse/" + one.entry->alliance.slug : "/auszeichnungen/" + ceremony;
             write_links(json, writing, "/api/v1/awards/" + one.given.award.slug, page);
         }},
    };
}

/// All awards with their alliances, the newest first.
std::vector<ListedAward> all_with_alliances(storage::Read& read)
{
    const auto directory = registry::directory(read);
    std::map<base::Id<registry::Alliance>, const registry::Entry*> by_id;
    for (const auto& entry : directory->entries()) by_id.emplace(entry.alliance.id, &entry);
    std::vector<ListedAward> all;
    for (auto& given : awards::awards_given(read)) {
        const auto found = by_id.find(given.award.alliance);
        if (found == by_id.end()) continue;
        auto day = base::iso(given.award.given_on);
        all.push_back({std::move(given), found->second, std::move(day), 0, directory});
    }
    return all;
}

/// Awards of alliances near a place; of those without a position nothing.
void sort_awards_by_distance(std::vector<ListedAward>& all, places::Position from)
{
    std::erase_if(all, [](const ListedAward& one) { return !one.entry->alliance.seat.position; });
    for (auto& one : all) {
        one.distance = places::distance(from, *one.entry->alliance.seat.position);
        one.sorted_by = fmt::to_string(one.distance);
    }
    std::sort(all.begin(), all.end(), [](const ListedAward& one, const ListedAward& other) {
        return std::tie(one.distance, one.given.award.slug) < std::tie(other.distance, other.given.award.slug);
    });
}

std::vector<ListedAward> list_of_awards(storage::Read& read, const Question& question)
{
    const auto& piece = question.piece;
    auto all = all_with_alliances(read);
    std::erase_if(all, [&](const ListedAward& one) { return !fits(*one.entry, piece); });
    if (piece.near) sort_awards_by_distance(all, *piece.near);
    const auto away = piece.after_away();
    return piece_of(std::move(all), question, [&](const ListedAward& one) {
        const auto& slug = one.given.award.slug;
        if (piece.near) return std::tie(one.distance, slug) > std::tie(away, piece.after_slug);
        return one.sorted_by < piece.after || (one.sorted_by == piece.after && slug > piece.after_slug);
    });
}

Found<ListedAward> find_award(storage::Read& read, std::string_view slug, const Question&)
{
    for (auto& one : all_with_alliances(read)) {
        if (one.given.award.slug == slug) return {std::move(one), {}};
    }
    return {};
}

}

Noun awards_noun()
{
    return noun<ListedAward>({"awards", "Award", "What alliances were given for their work, the newest first.", "the word of an award",
                              {Ask::place, Ask::state, Ask::topic, Ask::words, Ask::after, Ask::limit, Ask::fields},
                              {"awards", "registry", "places"}},
                             {fields_of_awards(), &list_of_awards, &find_award,
                              [](const ListedAward& one) { return Cursor{one.sorted_by, one.given.award.slug}; }});
}

}
