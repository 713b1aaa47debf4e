#pragma once

#include "slices/counties/counties.hpp"
#include "slices/counties/outline.hpp"

namespace counties {

/// The first day on which an alliance was active, as far as is recorded.
std::optional<base::Date> first_active_day(storage::Read& read);

/// By county, then by day.
std::vector<Population> all_populations(storage::Read& read);

std::optional<Population> find_population(storage::Read& read, std::string_view county_key, base::Date as_of);

/// Stores a new record or the new content of one that is there.
void store_population(storage::Write& write, const Population& population, base::Instant now);

/// By key.
std::vector<Outline> all_outlines(storage::Read& read);

/// Stores the outline of one county, over the one that is there.
void store_outline(storage::Write& write, const Outline& outline);

/// Takes away the outlines of counties that the present map does not have.
void remove_outline(storage::Write& write, std::string_view county_key);

/// What must be said beside the map; nothing where no map was taken in.
std::optional<std::string> notice_of_map(storage::Read& read);

void store_notice(storage::Write& write, std::string_view notice, base::Instant now);

}
