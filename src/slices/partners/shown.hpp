#pragma once

#include "base/date.hpp"
#include "slices/partners/organisation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace partners {

/// A sector as people read it.
struct SectorName {
    std::string slug;
    std::string name;
    std::string name_en;

    friend bool operator==(const SectorName&, const SectorName&) = default;
};

/// One line of the list of organisations.
struct Listed {
    std::string slug;
    std::string name;
    SectorName sector;
    std::string seat; ///< empty where none is known

    friend bool operator==(const Listed&, const Listed&) = default;
};

/// One alliance in which an organisation takes part, or took part.
struct Engagement {
    std::string alliance_slug;
    std::string alliance_name;
    std::string alliance_seat;
    base::Date since;
    std::optional<base::Date> until;

    friend bool operator==(const Engagement&, const Engagement&) = default;
};

/// An organisation with everything that stands on its page. Who recorded it is not part of it.
struct Shown {
    base::Id<Organisation> id;
    std::string slug;
    std::string name;
    SectorName sector;
    std::string summary;
    std::string website;
    std::string legal_form;
    std::optional<base::Date> ended_on;
    std::string seat;
    std::string seat_path; ///< of the page of the place; empty where it has none
    std::string state_key;
    std::vector<OtherName> other_names;
    std::vector<Engagement> engagements; ///< the newest first
};

/// An organisation that takes part in an alliance.
struct Partner {
    std::string slug;
    std::string name;
    SectorName sector;
    base::Date since;

    friend bool operator==(const Partner&, const Partner&) = default;
};

/// Persons of one sector that take part in an alliance: those who agreed by name, all others as a number.
struct Persons {
    SectorName sector;
    std::vector<std::pair<std::string, base::Date>> named; ///< with the day since when
    std::int64_t unnamed = 0;

    friend bool operator==(const Persons&, const Persons&) = default;
};

/// Who takes part in an alliance on a day: by sector, then by name.
struct Partners {
    std::vector<Partner> organisations;
    std::vector<Persons> persons;

    bool empty() const { return organisations.empty() && persons.empty(); }
};

}
