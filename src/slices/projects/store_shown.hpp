#pragma once

#include "slices/projects/shown.hpp"
#include "storage/transaction.hpp"

namespace projects {

/// How many fit; where there are more than `most_listed` only that they are more.
std::int64_t count_projects(storage::Read& read, const Choice& choice, base::Date today);

/// Of those that fit the newest first, from the n-th on.
std::vector<Listed> list_projects(storage::Read& read, const Choice& choice, base::Date today, std::int64_t skipped,
                                  std::size_t most);

/// Those with these words, in no order.
std::vector<Listed> list_named(storage::Read& read, const std::vector<std::string>& slugs);

/// Of one alliance: those that run first, then the planned, then the finished.
std::vector<Listed> projects_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today,
                                std::size_t most);

/// Which an organisation carries or in which it takes part, those that run first. `key` is its word.
std::vector<Listed> projects_with(storage::Read& read, base::Id<partners::Organisation> organisation,
                                  std::string_view key, base::Date today, std::size_t most);

std::optional<Shown> shown_project(storage::Read& read, std::string_view slug);

}
