#pragma once

#include "slices/partners/shown.hpp"
#include "storage/transaction.hpp"

#include <array>

namespace partners {

inline constexpr std::size_t organisations_on_a_page = 100;
inline constexpr std::size_t most_words = 4;

/// What somebody chose in the list of organisations. Empty texts choose nothing.
struct Choice {
    std::string sector;    ///< its code
    std::string state_key; ///< official key
    std::array<std::string, most_words> words; ///< folded; each must be found
};

/// How many organisations fit that have not ended by that day.
std::int64_t count_organisations(storage::Read& read, const Choice& choice, base::Date today);

/// One page of them, by name. `page` counts from 1.
std::vector<Listed> list_organisations(storage::Read& read, const Choice& choice, base::Date today, int page);

std::optional<Shown> shown_organisation(storage::Read& read, std::string_view slug);

}
