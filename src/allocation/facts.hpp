#pragma once

#include "allocation/instance.hpp"

namespace allocation {

/// Why a wish can come to nothing whatever the lottery says.
enum class Obstacle : std::uint8_t { nothing, age, elsewhere };

/// The same offer wished by several applicants together.
struct Party {
    std::uint32_t group = none;
    std::vector<std::uint32_t> wishes; ///< one of each member

    std::uint32_t size() const { return static_cast<std::uint32_t>(wishes.size()); }
};

/// Everything about an instance that is certain before the first draw, a number for each wish or applicant.
struct Facts {
    const Instance& instance;
    std::vector<Obstacle> obstacle;        ///< of each wish
    std::vector<std::uint64_t> conflicts;  ///< of each wish: a bit for each wish of the same applicant that excludes it
    std::vector<std::uint32_t> priority;   ///< of each wish: its class, 0 is the best; empty where no offer has classes
    std::vector<std::uint32_t> party;      ///< of each wish: its joint wish, or none; empty where there are no groups
    std::vector<Party> parties;
    std::vector<bool> has_reserves;        ///< of each offer
    std::vector<std::uint32_t> limit;      ///< of each applicant, places elsewhere included
    std::vector<std::uint32_t> elsewhere;  ///< of each applicant: places that count but are none of ours
    std::vector<std::vector<std::uint32_t>> kept_apart; ///< of each applicant; empty where there are no exclusions

    /// Settled places of a closed offer are void. `closed` may be empty: nothing is closed.
    explicit Facts(const Instance& of_instance, const std::vector<bool>& closed = {});

    std::uint32_t offer(std::uint32_t wish) const { return instance.wishes[wish].offer; }
    std::uint32_t applicant(std::uint32_t wish) const { return instance.wishes[wish].applicant; }
    std::uint32_t class_of(std::uint32_t wish) const { return priority.empty() ? 0 : priority[wish]; }
    std::uint32_t party_of(std::uint32_t wish) const { return party.empty() ? none : party[wish]; }
    /// The bit of a wish among those of its applicant.
    std::uint64_t bit(std::uint32_t wish) const { return std::uint64_t(1) << (instance.wishes[wish].rank - 1); }
    bool has_flag(std::uint32_t applicant, std::string_view flag) const;
};

/// The class of an applicant at an offer: the place of the first of the offer's flags that the applicant has.
std::uint32_t class_at(const Offer& offer, const Applicant& applicant);

}
