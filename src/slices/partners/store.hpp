#pragma once

#include "slices/partners/organisation.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace partners {

/// All sectors in their order.
std::vector<Sector> all_sectors(storage::Read& read);

std::optional<Organisation> find_organisation(storage::Read& read, base::Id<Organisation> id);

bool has_organisations(storage::Read& read);

/// Those of that name, in any spelling, with that seat or with none.
std::vector<Organisation> namesakes(storage::Read& read, std::string_view name,
                                    std::optional<base::Id<places::Place>> seat);

/// All organisations in the order of lists.
std::vector<Organisation> all_organisations(storage::Read& read);

/// Words of organisations that begin so, at most a few hundred.
std::vector<std::string> slugs_beginning(storage::Read& read, std::string_view beginning);

/// What the store keeps of a seat beside the place itself.
struct SeatFacts {
    std::string name;
    std::string searched; ///< its name folded
    std::string state_key;
};

/// Stores an organisation that is not there yet.
void store_new_organisation(storage::Write& write, const Organisation& organisation, const SeatFacts& seat,
                            base::Instant now);

/// Stores a new organisation or the new content of one that is there. Former words are added, never taken away.
void store_organisation(storage::Write& write, const Organisation& organisation, const SeatFacts& seat,
                        base::Instant now);

}
