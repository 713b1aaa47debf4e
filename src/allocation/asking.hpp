#pragma once

#include "allocation/allotment.hpp"
#include "allocation/choice.hpp"
#include "allocation/turns.hpp"

namespace allocation {

/// The asking and answering of one round. Nothing is given out before it is over.
class Asking {
public:
    /// The turn of each applicant and, behind them, each joint wish; `none` where somebody does not take part.
    Asking(const Allotment& allotment, const std::vector<std::uint32_t>& turn);

    void ask(const std::vector<std::uint32_t>& order);

    /// Who is in, in the order of turns.
    const std::vector<Candidate>& admitted(std::uint32_t offer) const { return admitted_[offer]; }
    /// What the offer would still have if nobody were admitted.
    Seats seats(std::uint32_t offer) const;
    /// How many seats are left.
    std::uint32_t room(std::uint32_t offer) const { return allotment_.room(offer) - asked_for_[offer]; }

private:
    enum class State : std::uint8_t { asks, waits, is_in };
    enum class Answer { yes, no, wait };

    void go_on();
    void move_on(std::uint32_t applicant);
    Answer ask_for(std::uint32_t wish);
    Answer ask_together(std::uint32_t wish);
    bool is_possible(const Party& party) const;
    bool admit(const Candidate& candidate);
    bool admit_by_choice(const Candidate& candidate);
    void send_away(const Candidate& candidate);
    bool give_up_waiting();
    Candidate alone(std::uint32_t wish) const;
    Candidate together(std::uint32_t party) const;

    const Facts& facts_;
    const Allotment& allotment_;
    const std::vector<std::uint32_t>& turn_;
    std::vector<std::vector<Candidate>> admitted_;
    std::vector<std::uint32_t> asked_for_;
    std::vector<std::uint32_t> next_;    ///< of each applicant: the wish to ask for
    std::vector<State> state_;           ///< of each applicant
    std::vector<std::uint32_t> asking_;  ///< applicants who have to ask (again), the next one at the end
    std::vector<std::uint32_t> arrived_; ///< of each joint wish: members who have come to it
    std::vector<bool> failed_;           ///< of each joint wish: will not come about in this round
    bool may_displace_ = true;
    bool is_disturbed_ = false; ///< somebody was passed over for another reason than the turn
    bool has_admitted_ = false;
};

}
