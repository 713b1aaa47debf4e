// What one family gets: enough to check every decision about its own wishes, and nothing about anybody else.
#include "allocation/explanation.hpp"
#include "allocation/leaves.hpp"
#include "allocation/merkle.hpp"
#include "allocation/receipt.hpp"
#include "allocation/run.hpp"
#include "allocation/write.hpp"

#include <set>

namespace allocation {
namespace {

constexpr std::string_view reasons[] = {"got_it", "overlaps", "limit", "full", "closed", "group", "age", "organiser"};
constexpr std::string_view deciders[] = {"", "own_turn", "class", "places", "satisfaction", "ticket", "reserve", "exchange", "settled"};

template <class Value>
std::optional<Value> called(std::span<const std::string_view> names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Value>(found - names.begin()));
}

void write_leaf(JsonText& json, const Leaves& leaves, const MerkleTree& tree, std::uint32_t index)
{
    const auto proof = tree.proof(index);
    json.begin_object().text("text", leaves.texts[index]).number("index", proof.index).number("leaves", proof.leaves);
    json.key("beside").begin_list();
    for (const auto& hash : proof.beside) json.text(hex(hash));
    json.end_list().end_object();
}

void write_leaves(JsonText& json, std::string_view key, const Leaves& leaves, const std::set<std::uint32_t>& chosen)
{
    const MerkleTree tree(leaves.texts);
    json.key(key).begin_list();
    for (const auto index : chosen) write_leaf(json, leaves, tree, index);
    json.end_list();
}

std::set<std::uint32_t> own_offers(const Instance& instance, std::uint32_t applicant)
{
    std::set<std::uint32_t> offers;
    for (const auto& wish : instance.wishes_of(applicant)) offers.insert(wish.offer);
    for (std::uint32_t offer = 0; offer < instance.offers.size(); ++offer) {
        const auto& settled = instance.offers[offer].locked;
        if (std::binary_search(settled.begin(), settled.end(), instance.applicants[applicant].id)) offers.insert(offer);
    }
    return offers;
}

}

std::string_view name_of(Reason reason) { return reasons[static_cast<std::size_t>(reason)]; }

std::optional<Reason> reason_called(std::string_view name) { return called<Reason>(reasons, name); }

std::optional<Decider> decider_called(std::string_view name) { return called<Decider>(deciders, name); }

std::string_view name_of(Decider decider) { return deciders[static_cast<std::size_t>(decider)]; }

std::string receipt_for(const Run& run, std::uint32_t applicant)
{
    const auto& instance = run.instance;
    const auto list = list_leaves(instance);
    const auto result = result_leaves(instance, run.allocation);
    std::set<std::uint32_t> handed_in{0, list.first_applicant + applicant};
    std::set<std::uint32_t> came_out{result.first_applicant + applicant};
    for (const auto offer : own_offers(instance, applicant)) {
        handed_in.insert(list.first_offer + offer);
        came_out.insert(result.first_offer + offer);
    }
    for (const auto& wish : instance.wishes_of(applicant)) {
        if (wish.group != none) handed_in.insert(list.first_group + wish.group);
    }
    JsonText json;
    json.begin_object().text("format", "buendnisnetz.receipt/1");
    write_draw(json, run.draw);
    write_leaves(json, "list", list, handed_in);
    write_leaves(json, "result", result, came_out);
    json.key("decisions").begin_list();
    const Explainer explainer(instance, run.allocation.result, run.allocation.protocol);
    for (auto wish = instance.first_wish[applicant]; wish < instance.first_wish[applicant + 1]; ++wish) {
        const auto explanation = explainer.explain(wish);
        json.begin_object().text("offer", instance.offers[instance.wishes[wish].offer].id);
        json.number("rank", instance.wishes[wish].rank).text("reason", name_of(explanation.reason));
        json.text("decider", name_of(explanation.decider)).number("round", explanation.round).end_object();
    }
    return json.end_list().end_object().take();
}

}
