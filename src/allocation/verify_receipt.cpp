// A family's own check: every wish is explained anew from the proven rows of this one applicant, and what the receipt says
// must be the same. Where others took part, its own side is computed, and said what cannot be shown.
#include "allocation/json_source.hpp"
#include "allocation/lottery.hpp"
#include "allocation/own_side.hpp"
#include "allocation/proofs.hpp"
#include "allocation/receipt.hpp"

namespace allocation {
namespace {

namespace json = boost::json;
using base::Message;
using base::says;

/// One decision as the receipt tells it.
struct Said {
    std::string offer;
    std::optional<Reason> reason;
    std::optional<Decider> decider;
    std::optional<std::uint64_t> round;
    std::optional<std::uint64_t> rank;
};

Said said_in(const json::object& decision)
{
    return {text_at(decision, "offer"), reason_called(text_at(decision, "reason")), decider_called(text_at(decision, "decider")),
            number_at(decision, "round"), number_at(decision, "rank")};
}

/// Decided by more than this applicant's own turn.
bool is_of_others(Reason reason) { return reason == Reason::group || reason == Reason::organiser; }

/// No more is said than the reason.
bool is_bare(const Said& said) { return said.decider == Decider::nothing && said.round == 0U; }

Message not_shown(const Explanation& explanation)
{
    if (explanation.decider == Decider::exchange) {
        return says("That this exchange was needed cannot be shown without showing another child's wishes. The auditor recomputes it.");
    }
    if (explanation.reason == Reason::organiser) {
        return says("What the organiser had to heed cannot be shown without pointing at another child. The auditor recomputes it.");
    }
    return says("How the others of your group stood cannot be shown here, since it is theirs. The auditor recomputes it.");
}

/// Whether this can have parted a group from the last one in: its lot is known, and of the rest the best it can have.
bool may_decide(Decider decider, const Key& best, const Key& last, const Offer& offer)
{
    const bool may_reach_class = best.priority <= last.priority;
    switch (decider) {
    case Decider::priority: return last.priority < offer.classes.size();
    case Decider::places: return may_reach_class;
    case Decider::satisfaction: return may_reach_class && best.places <= last.places;
    case Decider::ticket:
        return may_reach_class && std::pair(best.places, best.satisfaction) <= std::pair(last.places, last.satisfaction) &&
               best.ticket > last.ticket;
    default: return false;
    }
}

/// The wishes of one receipt, and how each is judged.
class Judge {
public:
    Judge(const Instance& instance, const Allocation& allocation)
        : instance_(instance), protocol_(allocation.protocol), explainer_(instance, allocation.result, allocation.protocol)
    {
    }

    Checked judge(std::uint32_t wish, const Said& said) const
    {
        const auto computed = explainer_.explain(wish);
        const auto& [applicant, offer, rank, group] = instance_.wishes[wish];
        if (said.offer != instance_.offers[offer].id || said.rank != rank || !said.reason || !said.decider) return wrong(wish, computed);
        const auto alone = judge_alone(wish, said, computed);
        if (!is_of_group(wish, computed)) return alone;
        const auto joint = judge_joint(wish, said, computed);
        if (joint.outcome != Checked::Outcome::wrong || alone.outcome == Checked::Outcome::wrong) return joint;
        return open(wish, computed); // right where nobody else wished it with them
    }

private:
    Checked judge_alone(std::uint32_t wish, const Said& said, const Explanation& computed) const
    {
        const bool is_same = said.reason == computed.reason && said.decider == computed.decider && said.round == computed.round;
        const bool is_open = is_of_others(computed.reason) || computed.decider == Decider::exchange;
        if (is_same) return is_open ? open(wish, computed) : Checked{said.offer, Checked::Outcome::right, told(wish, computed), {}};
        const bool are_both_of_others = is_of_others(computed.reason) && is_of_others(*said.reason) && is_bare(said);
        return are_both_of_others ? open(wish, {*said.reason}) : wrong(wish, computed);
    }

    /// A group stands where its least needy member stands, so at best where this applicant does.
    Checked judge_joint(std::uint32_t wish, const Said& said, const Explanation& computed) const
    {
        const auto offer = instance_.wishes[wish].offer;
        const auto line = std::find_if(protocol_.lines.begin(), protocol_.lines.end(), [&](const Line& one) { return one.offer == offer; });
        const bool has_line = line != protocol_.lines.end() && line->open && !came_alone(wish, computed);
        const bool says_group = *said.reason == Reason::group && is_bare(said);
        if (!has_line) return says_group ? open(wish, {Reason::group}) : wrong(wish, computed);
        auto best = explainer_.key_of(wish, line->round);
        best.ticket = ticket(instance_.settings, line->round, instance_.groups[instance_.wishes[wish].group].id);
        const bool is_behind = best > *line->open;
        if (says_group) return is_behind ? wrong(wish, computed) : open(wish, {Reason::group});
        const bool says_full = *said.reason == Reason::full && said.round == line->round;
        if (!says_full || !may_decide(*said.decider, best, *line->open, instance_.offers[offer])) return wrong(wish, computed);
        const Explanation full{Reason::full, *said.decider, line->round, none, best, line->open};
        return is_behind ? Checked{said.offer, Checked::Outcome::right, told(wish, full), {}} : open(wish, full);
    }

    /// Whether it counted how the others stood: by a draw, where the group is bound, and always where this applicant came in
    /// alone, by a line of the list below the joint one.
    bool is_of_group(std::uint32_t wish, const Explanation& computed) const
    {
        const auto group = instance_.wishes[wish].group;
        if (group == none) return false;
        const bool is_by_draw = computed.reason == Reason::full || is_of_others(computed.reason);
        return came_alone(wish, computed) || (is_by_draw && !instance_.groups[group].alone_if_not_together);
    }
    bool came_alone(std::uint32_t wish, const Explanation& computed) const
    {
        return computed.reason == Reason::overlaps && computed.other != none && computed.other > wish &&
               instance_.wishes[computed.other].offer == instance_.wishes[wish].offer;
    }
    Message told(std::uint32_t wish, const Explanation& explanation) const
    {
        return sentence(explanation, instance_, wish, [&](std::uint32_t offer) { return instance_.offers[offer].id; });
    }
    Checked open(std::uint32_t wish, const Explanation& explanation) const
    {
        const auto& offer = instance_.offers[instance_.wishes[wish].offer].id;
        return {offer, Checked::Outcome::open, told(wish, explanation), not_shown(explanation)};
    }
    Checked wrong(std::uint32_t wish, const Explanation& computed) const
    {
        return {instance_.offers[instance_.wishes[wish].offer].id, Checked::Outcome::wrong, told(wish, computed), {}};
    }

    const Instance& instance_;
    const Protocol& protocol_;
    Explainer explainer_;
};

void check_decisions(const json::array& decisions, const Instance& instance, const Allocation& allocation, Verdict& verdict)
{
    const Judge judge(instance, allocation);
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        const auto* said = wish < decisions.size() ? decisions[wish].if_object() : nullptr;
        verdict.decisions.push_back(judge.judge(wish, said != nullptr ? said_in(*said) : Said{}));
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
