#pragma once

#include "slices/identity/identity.hpp"
#include "slices/joining/inquiry.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace joining {

/// So far an alliance may be away from a place where none works. Units: kilometres.
inline constexpr double farthest_alliance = 50;

/// The alliance for a place: the one that serves it, else the nearest one that is not too far.
std::optional<registry::Alliance> alliance_for(storage::Read& read, const places::Place& place, base::Date today);

/// The official key of the state in which the place lies; empty where that is unknown.
std::string state_of(storage::Read& read, const places::Place& place);

/// Who has it now, each once.
std::vector<identity::Account> people_of(storage::Read& read, const Inquiry& inquiry, base::Instant now);

/// Lets it lie at an alliance or a rung from now on, or at the next rung where somebody is there: they have a week.
void put(storage::Read& read, Inquiry& inquiry, Rung rung, base::Instant now);

/// The rung above; the service office has none.
Rung above(Rung rung);

/// To whom whoever has it may forward it: the active alliances nearest to theirs, or those of the state.
std::vector<registry::AllianceName> others_for(storage::Read& read, const Inquiry& inquiry, base::Date today);

}
