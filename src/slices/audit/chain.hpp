#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <string>

namespace audit {

/// Who did what to what, when.
struct Deed {
    base::Instant at;
    std::string actor;   ///< the account that gave the command
    std::string action;  ///< `import alliances`
    std::string subject; ///< a name, a number or the sum of a file; never its content

    friend bool operator==(const Deed&, const Deed&) = default;
};

/// A deed as a link of the chain.
struct Entry {
    std::int64_t number = 0;
    Deed deed;
    std::string previous; ///< the sum of the entry before
    std::string hash;

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// What stands in place of a sum before the first entry.
inline constexpr const char* no_entry = "none";

/// The sum over the entry and the one before it; `hash` itself is left out.
std::string sum_of(const Entry& entry);

/// The next link behind a head.
Entry link(std::int64_t number, std::string previous, Deed deed);

}
