#pragma once

#include "slices/circulars/circular.hpp"
#include "storage/transaction.hpp"

namespace circulars {

/// Everybody who has a role now: with the state and the topics of the alliance where the role belongs to one.
std::vector<Seat> seats(storage::Read& read);

/// Whom a circular would reach now.
Reached reached_by(storage::Read& read, const Circular& circular);

}
