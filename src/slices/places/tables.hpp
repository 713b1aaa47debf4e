#pragma once

#include "storage/transaction.hpp"

#include <string>

namespace places {

/// All places as tab-separated text: id, kind, name, official_key, parent, inhabitants, latitude, longitude,
/// position, slug, other_names.
std::string places_as_tsv(storage::Read& read);

/// All postal codes with the ids of their municipalities as tab-separated text.
std::string postal_codes_as_tsv(storage::Read& read);

/// What this installation knows.
struct KnownCounts {
    std::int64_t states = 0;
    std::int64_t counties = 0;
    std::int64_t municipalities = 0;
    std::int64_t with_key = 0;
    std::int64_t with_inhabitants = 0;
    std::int64_t with_exact_position = 0;
    std::int64_t districts = 0;
    std::int64_t postal_codes = 0;
    std::int64_t postal_codes_of_several = 0;
};
KnownCounts known_counts(storage::Read& read);

}
