// A family's own check. From the proven rows a small instance is made, of this one applicant and the wished offers, and
// every wish is explained anew; what the receipt says must be the same.
#include "allocation/json_source.hpp"
#include "allocation/proofs.hpp"
#include "allocation/read_instance.hpp"
#include "allocation/receipt.hpp"

namespace allocation {
namespace {

namespace json = boost::json;
using base::says;
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

/// The rows put together to the text of an instance, with the seed of the draw.
std::optional<Instance> own_instance(const Objects& handed_in, const Hash& seed)
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

std::optional<Key> key_in(const json::value& value)
{
    const auto* key = value.if_object();
    if (key == nullptr) return std::nullopt;
    return Key{static_cast<std::uint32_t>(number_at(*key, "class").value_or(0)),
               static_cast<std::uint32_t>(number_at(*key, "places").value_or(0)),
               static_cast<std::uint32_t>(number_at(*key, "satisfaction").value_or(0)), hash_at(*key, "ticket").value_or(Hash{})};
}

/// What came out for this applicant, as far as the proven rows say.
std::optional<Allocation> own_allocation(const Objects& came_out, const Instance& instance)
{
    Allocation allocation;
    allocation.protocol.round_of.assign(instance.wishes.size(), not_held);
    bool has_places = false;
    for (const auto& leaf : came_out) {
        const auto offer = offer_called(instance, text_at(leaf, "offer"));
        if (leaf.contains("closed") && offer != none) allocation.result.closed.push_back({offer, Closing::below_minimum});
        if (const auto* line = object_at(leaf, "line"); line != nullptr && offer != none) {
            const auto* open = line->if_contains("open");
            allocation.protocol.lines.push_back({offer, static_cast<std::uint32_t>(number_at(*line, "round").value_or(0)),
                                                 open != nullptr ? key_in(*open) : std::nullopt, {}});
        }
        const auto* places = list_at(leaf, "places");
        if (places == nullptr || instance.applicants.size() != 1 || text_at(leaf, "applicant") != instance.applicants[0].id) continue;
        has_places = true;
        for (const auto& value : *places) {
            const auto* place = value.if_object();
            if (place == nullptr) return std::nullopt;
            const auto round = number_at(*place, "round").value_or(0);
            const auto wished = std::find_if(instance.wishes.begin(), instance.wishes.end(), [&](const Wish& wish) {
                return instance.offers[wish.offer].id == text_at(*place, "offer");
            });
            if (wished == instance.wishes.end() || round == 0) continue; // settled beforehand
            allocation.protocol.round_of[static_cast<std::size_t>(wished - instance.wishes.begin())] =
                static_cast<std::int32_t>(std::min<std::uint64_t>(round, Most::limit));
        }
    }
    return has_places ? std::optional(std::move(allocation)) : std::nullopt;
}

/// What a family can only hear from the auditor: it depended on others.
bool depends_on_others(const Wish& wish, const std::string& reason, const std::string& decider)
{
    const bool is_joint = wish.group != none && reason == name_of(Reason::full);
    return is_joint || reason == name_of(Reason::group) || reason == name_of(Reason::organiser) ||
           decider == name_of(Decider::exchange);
}

void check_decisions(const json::array& decisions, const Instance& instance, const Allocation& allocation, Verdict& verdict)
{
    const Explainer explainer(instance, allocation.result, allocation.protocol);
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        const auto& offer = instance.offers[instance.wishes[wish].offer].id;
        const auto* said = wish < decisions.size() ? decisions[wish].if_object() : nullptr;
        const auto reason = said != nullptr ? text_at(*said, "reason") : std::string();
        const auto decider = said != nullptr ? text_at(*said, "decider") : std::string();
        if (depends_on_others(instance.wishes[wish], reason, decider)) {
            verdict.decisions.push_back({offer, Checked::Outcome::for_the_auditor,
                                         says("This depended on others; the auditor can recompute it.")});
            continue;
        }
        const auto explanation = explainer.explain(wish);
        const bool is_same = said != nullptr && text_at(*said, "offer") == offer && reason == name_of(explanation.reason) &&
                             decider == name_of(explanation.decider) && number_at(*said, "round") == explanation.round;
        verdict.decisions.push_back({offer, is_same ? Checked::Outcome::right : Checked::Outcome::wrong,
                                     sentence(explanation, instance, wish, [&](std::uint32_t at) { return instance.offers[at].id; })});
    }
    if (decisions.size() != instance.wishes.size()) verdict.wrong.push_back(says("There is not one decision for each wish."));
}

}

bool Verdict::is_right() const
{
    return wrong.empty() && std::none_of(decisions.begin(), decisions.end(),
                                         [](const Checked& decision) { return decision.outcome == Checked::Outcome::wrong; });
}

Verdict verify_receipt(std::string_view receipt, std::string_view record)
{
    const auto document = object_in(receipt);
    if (!document || text_at(*document, "format") != "buendnisnetz.receipt/1") {
        return {{says("This is not a receipt of the kind “{0}”.", "buendnisnetz.receipt/1")}, {}};
    }
    const auto draw = draw_in(*document);
    const auto* decisions = list_at(*document, "decisions");
    if (!draw || decisions == nullptr) return {{says("The receipt is not complete.")}, {}};
    Verdict verdict{mistakes_in(*draw), {}};
    if (!record.empty()) {
        const auto published = object_in(record);
        const auto other = published ? draw_in(*published) : std::nullopt;
        if (!other || *other != *draw) verdict.wrong.push_back(says("What was published is not what the receipt says."));
    }
    const auto handed_in = proven_leaves(*document, "list", draw->list_root);
    if (!handed_in) verdict.wrong.push_back(says("A row of the wishes is not under the published root."));
    const auto came_out = proven_leaves(*document, "result", draw->result_root);
    if (!came_out) verdict.wrong.push_back(says("A row of the result is not under the published root."));
    if (!handed_in || !came_out) return verdict;
    const auto instance = own_instance(*handed_in, draw->seed);
    const auto allocation = instance ? own_allocation(*came_out, *instance) : std::nullopt;
    if (!allocation) verdict.wrong.push_back(says("The receipt is not complete."));
    else check_decisions(*decisions, *instance, *allocation, verdict);
    return verdict;
}

}
