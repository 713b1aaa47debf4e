// What a family's proven rows say, put together to a tiny instance of this one applicant and the wished offers, and to
// what came out for it.
#include "allocation/own_side.hpp"

#include "allocation/json_source.hpp"
#include "allocation/read_instance.hpp"

namespace allocation {
namespace {

namespace json = boost::json;
using Objects = std::vector<json::object>;

/// The one object that the leaves hold under a key.
const json::object* leaf_with(const Objects& leaves, std::string_view key)
{
    for (const auto& leaf : leaves) {
        if (object_at(leaf, key) != nullptr) return &leaf;
    }
    return nullptr;
}

bool is_settled(const json::array& settled, const std::string& offer)
{
    return std::any_of(settled.begin(), settled.end(), [&](const json::value& id) {
        return id.is_string() && std::string_view(id.as_string().data(), id.as_string().size()) == offer;
    });
}

std::optional<Key> key_in(const json::value& value)
{
    const auto* key = value.if_object();
    if (key == nullptr) return std::nullopt;
    return Key{static_cast<std::uint32_t>(number_at(*key, "class").value_or(0)),
               static_cast<std::uint32_t>(number_at(*key, "places").value_or(0)),
               static_cast<std::uint32_t>(number_at(*key, "satisfaction").value_or(0)), hash_at(*key, "ticket").value_or(Hash{})};
}

Ending ending_in(const json::object& leaf)
{
    return {static_cast<std::uint32_t>(number_at(leaf, "free").value_or(0)), leaf.contains("all_settled")};
}

/// The number of the wish with a rank, since there is only one applicant; `none` where there is none.
std::uint32_t wish_at(const json::object& object, std::string_view key, const Instance& instance)
{
    const auto rank = number_at(object, key).value_or(0);
    return rank == 0 || rank > instance.wishes.size() ? none : static_cast<std::uint32_t>(rank - 1);
}

/// Returns whether the list makes sense.
bool add_places(const json::array& places, const Instance& instance, Protocol& protocol)
{
    for (const auto& value : places) {
        const auto* place = value.if_object();
        const auto round = place != nullptr ? number_at(*place, "round") : std::nullopt;
        if (!round) return false;
        if (*round == 0) continue; // settled beforehand
        const auto wish = wish_at(*place, "rank", instance);
        if (wish == none || instance.offers[instance.wishes[wish].offer].id != text_at(*place, "offer")) return false;
        protocol.round_of[wish] = static_cast<std::int32_t>(std::min<std::uint64_t>(*round, Most::limit));
    }
    return true;
}

/// Returns whether the list makes sense.
bool add_moves(const json::array& moves, const Instance& instance, Protocol& protocol)
{
    for (const auto& value : moves) {
        const auto* move = value.if_object();
        const auto taken = move != nullptr ? wish_at(*move, "taken", instance) : none;
        if (taken == none) return false;
        const auto round = static_cast<std::uint32_t>(std::min<std::uint64_t>(number_at(*move, "round").value_or(0), Most::limit));
        protocol.exchanges.push_back({round, {{wish_at(*move, "left", instance), taken}}});
    }
    return true;
}

}

std::optional<Instance> own_instance(const std::vector<boost::json::object>& handed_in, const Hash& seed)
{
    const auto* settings = leaf_with(handed_in, "settings");
    const auto* own = leaf_with(handed_in, "applicant");
    if (settings == nullptr || own == nullptr) return std::nullopt;
    const auto* wishes = list_at(*own, "wishes");
    const auto* settled = list_at(*own, "locked");
    if (wishes == nullptr || settled == nullptr) return std::nullopt;
    const auto& applicant = *object_at(*own, "applicant");
    auto document = *object_at(*settings, "settings");
    document["applicants"] = json::array{applicant};
    document["seed"] = hex(seed);
    json::array offers;
    json::array groups;
    json::array own_wishes;
    for (const auto& leaf : handed_in) {
        if (const auto* group = object_at(leaf, "group")) groups.push_back(*group);
        const auto* offer = object_at(leaf, "offer");
        if (offer == nullptr) continue;
        auto& mine = offers.emplace_back(*offer).as_object();
        if (is_settled(*settled, text_at(*offer, "id"))) mine["locked"] = json::array{text_at(applicant, "id")};
    }
    for (const auto& value : *wishes) {
        const auto* wish = value.if_object();
        if (wish == nullptr) return std::nullopt;
        auto& mine = own_wishes.emplace_back(*wish).as_object();
        mine["applicant"] = text_at(applicant, "id");
    }
    document["offers"] = std::move(offers);
    document["groups"] = std::move(groups);
    document["wishes"] = std::move(own_wishes);
    auto instance = read_instance(json::serialize(document));
    return instance ? std::optional(std::move(*instance)) : std::nullopt;
}

std::optional<Allocation> own_allocation(const std::vector<boost::json::object>& came_out, const Instance& instance)
{
    Allocation allocation;
    allocation.protocol.round_of.assign(instance.wishes.size(), not_held);
    allocation.protocol.endings.resize(instance.offers.size());
    bool has_places = false;
    for (const auto& leaf : came_out) {
        const auto offer = offer_called(instance, text_at(leaf, "offer"));
        if (leaf.contains("closed") && offer != none) allocation.result.closed.push_back({offer, Closing::below_minimum});
        if (offer != none) allocation.protocol.endings[offer] = ending_in(leaf);
        if (const auto* line = object_at(leaf, "line"); line != nullptr && offer != none) {
            const auto* open = line->if_contains("open");
            allocation.protocol.lines.push_back({offer, static_cast<std::uint32_t>(number_at(*line, "round").value_or(0)),
                                                 open != nullptr ? key_in(*open) : std::nullopt, {}});
        }
        const auto* places = list_at(leaf, "places");
        if (places == nullptr || instance.applicants.size() != 1 || text_at(leaf, "applicant") != instance.applicants[0].id) continue;
        const auto* moves = list_at(leaf, "moves");
        has_places = add_places(*places, instance, allocation.protocol) && (moves == nullptr || add_moves(*moves, instance, allocation.protocol));
    }
    return has_places ? std::optional(std::move(allocation)) : std::nullopt;
}

}
