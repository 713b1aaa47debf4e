#pragma once

#include "slices/adoptions/adoption.hpp"
#include "slices/registry/map.hpp"
#include "storage/transaction.hpp"

namespace adoptions {

/// How a project spread until the end of a year.
struct Spread {
    std::string slug;
    std::string title;
    int chosen = 0;                      ///< the year; all of them for the newest one
    std::vector<int> years;              ///< in which somebody took it up, the oldest first
    std::vector<Listed> adoptions;       ///< until then, the oldest first
    std::optional<registry::Point> begun_at;
    std::vector<registry::Point> points; ///< of the alliances of which the seat is known
};

/// `wanted`: a year; what is none means the newest.
Spread spread_of(storage::Read& read, const projects::Project& project, std::string_view wanted);

/// The year in which an alliance took it up.
int year_of(const Adoption& adoption);

}
