#pragma once

#include "search/find.hpp"
#include "slices/projects/shown.hpp"
#include "storage/transaction.hpp"

#include <string>
#include <vector>

namespace projects {

/// What was found by words.
struct FoundProjects {
    std::vector<Listed> projects;
    std::int64_t count = 0;               ///< of all that fit
    std::vector<search::Reason> instead;  ///< for words that stand nowhere: what was looked for
};

/// Of those that fit and have all words the best first, from the n-th on; a page of them, and never one behind the first
/// `most_listed`. Knows what the index of the search knows: a change is there within a second.
FoundProjects find_projects(storage::Read& read, const search::Question& question, const Choice& choice, std::size_t skipped);

/// Signs by which the index narrows projects: how far one has come, and whose it is.
std::string sign_of(State state);
std::string sign_of(base::Id<registry::Alliance> alliance);

}
