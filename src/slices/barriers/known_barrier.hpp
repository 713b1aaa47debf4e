#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>

namespace barriers {

/// What is known not to work for everybody yet, and what to do meanwhile. Source: bitv-7
struct KnownBarrier {
    std::string slug;
    std::string title;    ///< one sentence: what does not work
    std::string title_en;
    std::string reason;      ///< why it is not removed yet
    std::string alternative; ///< how people get there meanwhile
    base::Date known_since{};
    std::optional<base::Date> removed_on;

    friend bool operator==(const KnownBarrier&, const KnownBarrier&) = default;
};

}
