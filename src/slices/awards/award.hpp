#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "slices/registry/alliance.hpp"

#include <optional>
#include <string>

namespace awards {

/// A day on which awards were given.
struct Ceremony {
    base::Id<Ceremony> id;
    std::string slug;
    std::string title;
    std::string summary;     ///< one sentence
    std::string description; ///< paragraphs, parted by empty lines
    base::Date held_on;
    std::string place;
    std::string given_by;
    std::optional<std::int64_t> honoured; ///< how many got one in all, as the giver says
    std::string honoured_what;            ///< "Bündnisse"
    std::string source;                   ///< who says so

    friend bool operator==(const Ceremony&, const Ceremony&) = default;
};

/// What an alliance was given for its work.
struct Award {
    base::Id<Award> id;
    std::string slug;
    std::string label;
    std::string given_by;
    base::Date given_on;
    std::optional<base::Date> valid_until; ///< that day included; held for good without one
    std::string place;
    base::Id<registry::Alliance> alliance;
    std::optional<base::Id<Ceremony>> ceremony;
    std::string occasion;    ///< why, in a sentence or two
    std::string quotation;   ///< what somebody said of it
    std::string quoted_from; ///< who, with the office at that time

    friend bool operator==(const Award&, const Award&) = default;
};

inline bool is_held_on(const Award& award, base::Date day)
{
    return award.given_on <= day && (!award.valid_until || *award.valid_until >= day);
}

}
