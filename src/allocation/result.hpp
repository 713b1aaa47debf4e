#pragma once

#include "allocation/instance.hpp"

namespace allocation {

/// Somebody got something. Round 0 is a place that was settled beforehand.
struct Place {
    std::uint32_t applicant = none;
    std::uint32_t offer = none;
    std::uint32_t round = 0;

    friend auto operator<=>(const Place&, const Place&) = default;
};

/// Why an offer does not take place.
enum class Closing { cannot_reach_minimum, below_minimum };

struct Closed {
    std::uint32_t offer = none;
    Closing reason = Closing::below_minimum;

    friend bool operator==(const Closed&, const Closed&) = default;
};

/// Who would still take a seat of an offer, the first of them first.
struct WaitingList {
    std::uint32_t offer = none;
    std::vector<std::uint32_t> applicants;

    friend bool operator==(const WaitingList&, const WaitingList&) = default;
};

/// What came out, by numbers of the instance. Places are sorted by applicant and offer, the other lists by offer.
struct Result {
    std::vector<Place> places;
    std::vector<WaitingList> waiting; ///< those that are not empty
    std::vector<Closed> closed;

    friend bool operator==(const Result&, const Result&) = default;
};

/// For each offer whether it was closed.
std::vector<bool> closed_in(const Instance& instance, const Result& result);

}
