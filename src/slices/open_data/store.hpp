#pragma once

#include "slices/open_data/dataset.hpp"
#include "storage/transaction.hpp"

namespace open_data {

Span alliances_recorded(storage::Read& read);
Span organisations_recorded(storage::Read& read);
Span projects_recorded(storage::Read& read);

/// Places come with the program and have no moment; only an official table that was taken over has one.
Span places_recorded(storage::Read& read);

}
