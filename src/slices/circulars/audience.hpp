#pragma once

#include "slices/circulars/circular.hpp"
#include "slices/circulars/store.hpp"
#include "storage/transaction.hpp"

namespace circulars {

/// Everybody who has a role now: with the state and the topics of the alliance where the role belongs to one.
std::vector<Seat> seats(storage::Read& read, const People& people = {});

/// Whom a circular would reach now.
Reached reached_by(storage::Read& read, const Circular& circular);

}
