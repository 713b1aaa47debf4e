#pragma once

#include "allocation/allotment.hpp"
#include "allocation/protocol.hpp"

namespace allocation {

/// Chains of exchanges: somebody gets a seat because its holder moves to another wish of theirs, where perhaps another
/// holder moves on, until a free seat is reached. Nobody ends with fewer places. Settled places and those of groups do
/// not move. Source: berge-1957, allocation-study (section 3.1, "Phases", guarantee)
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
    };

    std::optional<std::uint32_t> search(std::uint32_t wish);
    std::optional<std::uint32_t> push_out(std::uint32_t step, std::uint32_t holding);
    bool is_on_the_way(std::uint32_t step, std::uint32_t applicant) const;
    bool can_move(std::uint32_t holding) const;
    void carry_out(std::uint32_t last, std::uint32_t round, Protocol& protocol);

    const Facts& facts_;
    Allotment& allotment_;
    std::vector<std::vector<std::uint32_t>> holdings_; ///< of each offer: the wishes that are fulfilled in it
    std::vector<std::uint32_t> seen_;                  ///< of each offer: the last search that saw it
    std::vector<bool> dead_;                           ///< of each offer: no chain leads from it to a free seat
    std::uint32_t searches_ = 0;
    std::vector<Step> steps_;
};

}
