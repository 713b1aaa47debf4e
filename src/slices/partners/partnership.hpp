#pragma once

#include "slices/partners/organisation.hpp"
#include "slices/registry/registry.hpp"

#include <string>

namespace partners {

/// A human being who takes part in one alliance. The name is for others only where that person agreed.
struct Person {
    base::Id<Person> id;
    std::string name;
    std::string sector = "individual"; ///< or `family`
    bool name_public = false;

    friend bool operator==(const Person&, const Person&) = default;
};

/// That somebody takes part in an alliance, from one day to another, both included.
struct Partnership {
    base::Id<Partnership> id;
    base::Id<registry::Alliance> alliance;
    std::string alliance_slug;
    std::optional<base::Id<Organisation>> organisation; ///< nothing where it is a person
    std::string organisation_slug;
    Person person;
    base::Date since;
    std::optional<base::Date> until;
    std::string recorded_by; ///< kept, never shown

    friend bool operator==(const Partnership&, const Partnership&) = default;
};

/// Whether two periods have a day in common.
bool overlap(const Partnership& one, const Partnership& other);

}
