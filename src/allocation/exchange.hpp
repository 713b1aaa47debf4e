#pragma once

#include "allocation/allotment.hpp"
#include "allocation/protocol.hpp"

namespace allocation {

/// Chains of exchanges: somebody gets a seat because its holder moves to another wish of theirs, where perhaps another
/// holder moves on, until a free seat is reached. As few as possible move, and of the chains of that length those move
/// who lose the least satisfaction by it. Nobody ends with fewer places. Settled places and those of groups do not move.
/// Source: berge-1957, allocation-study (section 3.1, "Phases", guarantee)
class Exchange {
public:
    enum class First { lowest_wish, best_wish };

    explicit Exchange(Allotment& allotment);

    /// Gets the applicant one more place if any chain can: of the wishes that can be reached, the lowest or the best.
    bool help(std::uint32_t applicant, First first, std::uint32_t round, Protocol& protocol);

private:
    /// Somebody stands before an offer: who, by which wish, and which wish they would leave for it.
    struct Step {
        Move move;
        std::uint32_t before = none; ///< the step by whose taker they are pushed out
        std::int64_t loss = 0;       ///< of satisfaction, by all who moved until here
    };

    std::optional<std::uint32_t> search(std::uint32_t wish);
    void push_out(std::uint32_t step, std::uint32_t holding, std::uint32_t fresh);
    void stand_before(std::uint32_t offer, const Step& step, std::uint32_t fresh);
    std::int64_t loss(const Move& move) const;
    std::optional<std::uint32_t> least_loss(std::uint32_t fresh) const;
    bool is_on_the_way(std::uint32_t step, std::uint32_t applicant) const;
    bool can_move(std::uint32_t holding) const;
    void carry_out(std::uint32_t last, std::uint32_t round, Protocol& protocol);

    const Facts& facts_;
    Allotment& allotment_;
    std::vector<std::vector<std::uint32_t>> holdings_; ///< of each offer: the wishes that are fulfilled in it
    std::vector<std::uint32_t> seen_;                  ///< of each offer: the last search that saw it
    std::vector<std::uint32_t> step_of_;               ///< of each offer: the step of that search into it
    std::vector<bool> dead_;                           ///< of each offer: no chain leads from it to a free seat
    std::uint32_t searches_ = 0;
    std::vector<Step> steps_;
};

}
