#pragma once

#include "allocation/allocation.hpp"
#include "allocation/allotment.hpp"
#include "base/message.hpp"

namespace allocation {

/// What became of a wish.
enum class Reason { got_it, overlaps, limit, full, closed, group, age, organiser };

/// What parted somebody from those who got in when an offer became full.
enum class Decider { nothing, own_turn, priority, places, satisfaction, ticket, reserve, exchange, settled };

/// Why a wish was fulfilled or not: enough to come to the same decision again.
struct Explanation {
    Reason reason = Reason::got_it;
    Decider decider = Decider::nothing;
    std::uint32_t round = 0;      ///< in which it was given, or in which the offer became full
    std::uint32_t other = none;   ///< number of the wish that stands against it; none: something elsewhere
    std::optional<Key> own;       ///< what counted for the applicant, where a line decided
    std::optional<Key> last;      ///< what counted for the last one who got in

    friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// What parts two keys: the first of class, places, satisfaction and ticket in which they differ.
Decider first_difference(const Key& own, const Key& last);

/// Explains wishes from the protocol. Looks at what it is given as long as it lives.
class Explainer {
public:
    Explainer(const Instance& instance, const Result& result, const Protocol& protocol);

    Explanation explain(std::uint32_t wish) const;
    /// What counts for an applicant in a round, whatever came of it.
    Key key_of(std::uint32_t wish, std::uint32_t round) const;
    const Allotment& allotment() const { return allotment_; }

private:
    /// A wish of one applicant that was fulfilled, and in which round.
    struct Had {
        std::uint32_t wish = none;
        std::uint32_t round = 0;
    };

    std::vector<Had> had_in(std::uint32_t applicant, std::uint32_t round) const;
    std::optional<Explanation> without_lottery(std::uint32_t wish) const;
    Explanation of_group(std::uint32_t wish) const;
    Explanation of_full(std::uint32_t wish) const;
    Explanation by_line(std::uint32_t wish, const Line& line) const;
    Explanation of_room(std::uint32_t wish) const;
    Key key_of_party(std::uint32_t wish, std::uint32_t round) const;

    const Instance& instance_;
    const Protocol& protocol_;
    std::vector<bool> closed_;
    Facts facts_;
    Allotment allotment_;
    std::vector<std::uint32_t> line_of_;  ///< of each offer: its line in the protocol
    std::unordered_map<std::uint32_t, std::uint32_t> left_for_; ///< of wishes given up in an exchange: for which one
    std::unordered_map<std::uint32_t, std::vector<Moved>> moved_; ///< of applicants whom exchanges moved: how, in order
};

/// The explanation as a sentence for the family. `name_of` says what an offer is called.
base::Message sentence(const Explanation& explanation, const Instance& instance, std::uint32_t wish,
                       const std::function<std::string(std::uint32_t offer)>& name_of);

}
