#pragma once

#include "allocation/draft.hpp"

namespace bench {

/// Numbers that are the same on every machine, unlike those of the standard library's distributions.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    /// Both ends belong to it.
    std::uint32_t between(std::uint32_t least, std::uint32_t most);
    bool percent(std::uint32_t of_hundred) { return between(1, 100) <= of_hundred; }
    /// From 0 up to, but not including, 1.
    double part() { return static_cast<double>(next() >> 11U) / 9007199254740992.0; }

private:
    std::uint64_t state_;
};

/// What a holiday programme is made up with.
struct Programme {
    std::uint32_t children = 1000;
    std::uint64_t seed = 1;
    double seats_per_child = 2.0;
    std::uint32_t limit = 5;
    double agreement = 0.58; ///< about what comes first; 0: all to their own taste. So that a snake draft fulfils 55.5 % of first wishes of 20,000
    bool has_groups = false;            ///< friends who want their favourite together
    std::uint32_t reserved_percent = 0; ///< of the seats, for families with little money
    std::uint32_t minimum_percent = 0;  ///< of the seats that must be filled
};

/// A programme with the traits of the study: districts of 1000 children, few very popular activities and many others,
/// one to four occasions of 8 to 30 seats, six weeks of half days, siblings. Everything is invented.
/// Source: allocation-study (section 2)
allocation::Draft made_up(const Programme& programme);

/// One place for each: children of one place who rank day-care groups or one workshop.
allocation::Draft made_up_single(const Programme& programme);

}
