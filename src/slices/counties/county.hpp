#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>

namespace counties {

/// A county, or a town that is one by itself.
struct County {
    std::string key; ///< five digits
    std::string name;
    std::string state_key;
    std::optional<std::int64_t> inhabitants; ///< as the list of places has it

    friend bool operator==(const County&, const County&) = default;
};

/// How many people lived in a county on a day.
struct Population {
    std::string county_key;
    base::Date as_of;
    std::int64_t inhabitants = 0;
    std::optional<std::int64_t> children; ///< under 18; nothing where nobody said
    std::string source;

    friend bool operator==(const Population&, const Population&) = default;
};

}
