// What the two published roots are roots of. Source: allocation-study (section 3.1, "Seed, commit-reveal"), rfc9162
#include "allocation/leaves.hpp"

#include "allocation/write.hpp"

namespace allocation {
namespace {

std::string settings_leaf(const Settings& settings)
{
    JsonText json;
    json.begin_object().key("settings").begin_object();
    write_settings(json, settings);
    return json.end_object().end_object().take();
}

std::string offer_leaf(const Offer& offer)
{
    JsonText json;
    json.begin_object().key("offer").begin_object();
    write_offer(json, offer);
    return json.end_object().end_object().take();
}

std::string applicant_leaf(const Instance& instance, std::uint32_t applicant, const std::vector<std::string>& settled)
{
    const auto& somebody = instance.applicants[applicant];
    JsonText json;
    json.begin_object().key("applicant").begin_object().text("id", somebody.id);
    if (somebody.age) json.number("age", *somebody.age);
    if (!somebody.flags.empty()) write_texts(json, "flags", somebody.flags);
    if (somebody.limit) json.number("limit", *somebody.limit);
    if (!somebody.held.empty()) write_held(json, somebody);
    json.end_object().key("wishes").begin_list();
    for (const auto& wish : instance.wishes_of(applicant)) {
        json.begin_object();
        write_wish(json, instance, wish);
        json.end_object();
    }
    json.end_list();
    write_texts(json, "locked", settled);
    return json.end_object().take();
}

void write_key(JsonText& json, const std::optional<Key>& key)
{
    if (!key) {
        json.raw("null");
        return;
    }
    json.begin_object().number("class", key->priority).number("places", key->places);
    json.number("satisfaction", key->satisfaction).text("ticket", hex(key->ticket)).end_object();
}

/// Unguessable for whoever does not know all who wish the offer.
std::string salt(const Instance& instance, std::uint32_t offer, const std::vector<std::uint32_t>& wished_by)
{
    std::string text = instance.offers[offer].id;
    for (const auto applicant : wished_by) text.append("|").append(instance.applicants[applicant].id);
    return hex(hash_of(text));
}

std::string line_leaf(const Instance& instance, std::uint32_t offer, const std::string& salted, const Ending& ending,
                      const Line* line, const Closed* closed)
{
    JsonText json;
    json.begin_object().text("offer", instance.offers[offer].id).text("salt", salted);
    if (closed != nullptr) json.text("closed", name_of(closed->reason));
    json.number("free", ending.free);
    if (ending.is_all_settled) json.key("all_settled").truth(true);
    if (line != nullptr) {
        json.key("line").begin_object().number("round", line->round).key("open");
        write_key(json, line->open);
        json.key("reserved").begin_list();
        for (const auto& key : line->reserved) write_key(json, key);
        json.end_list().end_object();
    }
    return json.end_object().take();
}

using MovesOf = std::unordered_map<std::uint32_t, std::vector<Moved>>;

MovesOf moves_of(const Instance& instance, const Protocol& protocol)
{
    MovesOf moves;
    for (const auto& exchange : protocol.exchanges) {
        for (const auto& move : exchange.moves) moves[instance.wishes[move.taken].applicant].push_back({exchange.round, move});
    }
    return moves;
}

/// By which wish somebody has a place; a settled one need not be wished.
void write_place(JsonText& json, const Instance& instance, const Protocol& protocol, const Place& place)
{
    json.begin_object().text("offer", instance.offers[place.offer].id).number("round", place.round);
    for (auto wish = instance.first_wish[place.applicant]; wish < instance.first_wish[place.applicant + 1]; ++wish) {
        const bool is_it = instance.wishes[wish].offer == place.offer && protocol.round_of[wish] != not_held;
        if (is_it) json.number("rank", instance.wishes[wish].rank);
    }
    json.end_object();
}

/// Places by rank, and how exchanges came to them.
std::string places_leaf(const Instance& instance, const Protocol& protocol, const MovesOf& moves, std::uint32_t applicant,
                        std::span<const Place> places)
{
    JsonText json;
    json.begin_object().text("applicant", instance.applicants[applicant].id).key("places").begin_list();
    for (const auto& place : places) write_place(json, instance, protocol, place);
    json.end_list();
    if (const auto own = moves.find(applicant); own != moves.end()) {
        json.key("moves").begin_list();
        for (const auto& [round, move] : own->second) {
            json.begin_object().number("round", round);
            if (move.left != none) json.number("left", instance.wishes[move.left].rank);
            json.number("taken", instance.wishes[move.taken].rank).end_object();
        }
        json.end_list();
    }
    return json.end_object().take();
}

}

Leaves list_leaves(const Instance& instance)
{
    std::vector<std::vector<std::string>> settled(instance.applicants.size());
    for (const auto& offer : instance.offers) {
        for (const auto& id : offer.locked) settled[applicant_called(instance, id)].push_back(offer.id);
    }
    Leaves leaves{{settings_leaf(instance.settings)}, 1};
    for (const auto& offer : instance.offers) leaves.texts.push_back(offer_leaf(offer));
    leaves.first_applicant = static_cast<std::uint32_t>(leaves.texts.size());
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        leaves.texts.push_back(applicant_leaf(instance, applicant, settled[applicant]));
    }
    leaves.first_group = static_cast<std::uint32_t>(leaves.texts.size());
    for (const auto& [id, alone] : instance.groups) {
        JsonText json;
        json.begin_object().key("group").begin_object().text("id", id);
        json.key("alone_if_not_together").truth(alone).end_object().end_object();
        leaves.texts.push_back(json.take());
    }
    for (const auto& [first, second] : instance.exclusions) {
        JsonText json;
        json.begin_object().key("exclusion").begin_list();
        json.text(instance.applicants[first].id).text(instance.applicants[second].id).end_list().end_object();
        leaves.texts.push_back(json.take());
    }
    return leaves;
}

Leaves result_leaves(const Instance& instance, const Allocation& allocation)
{
    std::vector<const Line*> lines(instance.offers.size());
    std::vector<const Closed*> closed(instance.offers.size());
    std::vector<std::vector<std::uint32_t>> wished_by(instance.offers.size());
    for (const auto& line : allocation.protocol.lines) lines[line.offer] = &line;
    for (const auto& offer : allocation.result.closed) closed[offer.offer] = &offer;
    for (const auto& wish : instance.wishes) wished_by[wish.offer].push_back(wish.applicant);
    Leaves leaves;
    for (std::uint32_t offer = 0; offer < instance.offers.size(); ++offer) {
        leaves.texts.push_back(line_leaf(instance, offer, salt(instance, offer, wished_by[offer]), allocation.protocol.endings[offer],
                                         lines[offer], closed[offer]));
    }
    leaves.first_applicant = static_cast<std::uint32_t>(leaves.texts.size());
    auto places = std::span(allocation.result.places);
    const auto moves = moves_of(instance, allocation.protocol);
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        std::size_t own = 0;
        while (own < places.size() && places[own].applicant == applicant) ++own;
        leaves.texts.push_back(places_leaf(instance, allocation.protocol, moves, applicant, places.first(own)));
        places = places.subspan(own);
    }
    leaves.first_group = static_cast<std::uint32_t>(leaves.texts.size());
    return leaves;
}

}
