#pragma once

#include "base/date.hpp"
#include "slices/places/places.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace places {

bool has_places(storage::Read& read);

/// All that bear this spelling, the biggest first.
std::vector<Place> places_called(storage::Read& read, std::string_view folded);

/// All that bear one of these spellings (see spellings_of), the biggest first.
std::vector<Place> places_spelled(storage::Read& read, const std::set<std::string>& spellings);

/// All that bear a spelling which begins so, the biggest first.
std::vector<Place> places_beginning(storage::Read& read, std::string_view beginning, std::size_t most);

/// The municipalities of all postal codes that begin so, the biggest first; five digits are one code.
std::vector<Place> municipalities_with_postal_code(storage::Read& read, std::string_view beginning,
                                                   std::size_t most);

/// In their order.
std::vector<std::string> postal_codes_of(storage::Read& read, base::Id<Place> place);

/// These places and everything that they lie in, each once.
std::vector<Place> with_ancestors(storage::Read& read, std::span<const Place> places);

void store_place(storage::Write& write, const Place& place);

/// Adds what is new and leaves what is there. Each name also becomes its spellings.
void store_names(storage::Write& write, base::Id<Place> id, std::span<const std::string> other_names,
                 const std::set<std::string>& spellings);

/// Adds what is new and leaves what is there.
void store_postal_codes(storage::Write& write, base::Id<Place> id, const std::vector<std::string>& codes);

}
