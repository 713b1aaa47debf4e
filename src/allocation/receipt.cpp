// What one family gets: enough to check every decision about its own wishes, and nothing about anybody else.
#include "allocation/receipt.hpp"

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

void write_leaves(JsonText& json, std::string_view key, const Leaves& leaves, const MerkleTree& tree, const std::set<std::uint32_t>& chosen)
{
    json.key(key).begin_list();
    for (const auto index : chosen) write_leaf(json, leaves, tree, index);
    json.end_list();
}

}

std::string_view name_of(Reason reason) { return reasons[static_cast<std::size_t>(reason)]; }

std::optional<Reason> reason_called(std::string_view name) { return called<Reason>(reasons, name); }

std::optional<Decider> decider_called(std::string_view name) { return called<Decider>(deciders, name); }

std::string_view name_of(Decider decider) { return deciders[static_cast<std::size_t>(decider)]; }

Receipts::Receipts(const Run& run)
    : run_(run), list_(list_leaves(run.instance)), result_(result_leaves(run.instance, run.allocation)), list_tree_(list_.texts),
      result_tree_(result_.texts), explainer_(run.instance, run.allocation.result, run.allocation.protocol),
      settled_(run.instance.applicants.size())
{
    for (std::uint32_t offer = 0; offer < run.instance.offers.size(); ++offer) {
        for (const auto& id : run.instance.offers[offer].locked) settled_[applicant_called(run.instance, id)].push_back(offer);
    }
}

std::string Receipts::of(std::uint32_t applicant) const
{
    const auto& instance = run_.instance;
    std::set<std::uint32_t> offers(settled_[applicant].begin(), settled_[applicant].end());
    std::set<std::uint32_t> handed_in{0, list_.first_applicant + applicant};
    for (const auto& wish : instance.wishes_of(applicant)) {
        offers.insert(wish.offer);
        if (wish.group != none) handed_in.insert(list_.first_group + wish.group);
    }
    std::set<std::uint32_t> came_out{result_.first_applicant + applicant};
    for (const auto offer : offers) {
        handed_in.insert(list_.first_offer + offer);
        came_out.insert(result_.first_offer + offer);
    }
    JsonText json;
    json.begin_object().text("format", "buendnisnetz.receipt/1");
    write_draw(json, run_.draw);
    write_leaves(json, "list", list_, list_tree_, handed_in);
    write_leaves(json, "result", result_, result_tree_, came_out);
    json.key("decisions").begin_list();
    for (auto wish = instance.first_wish[applicant]; wish < instance.first_wish[applicant + 1]; ++wish) {
        const auto explanation = explainer_.explain(wish);
        json.begin_object().text("offer", instance.offers[instance.wishes[wish].offer].id);
        json.number("rank", instance.wishes[wish].rank).text("reason", name_of(explanation.reason));
        json.text("decider", name_of(explanation.decider)).number("round", explanation.round).end_object();
    }
    return json.end_list().end_object().take();
}

}
