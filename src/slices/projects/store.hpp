#pragma once

#include "slices/projects/project.hpp"
#include "storage/transaction.hpp"

#include <functional>
#include <string>
#include <unordered_set>

namespace projects {

/// The words of all projects.
std::unordered_set<std::string> all_slugs(storage::Read& read);

/// The word of the project of that alliance and title, if there is one.
std::optional<std::string> slug_of(storage::Read& read, base::Id<registry::Alliance> alliance, std::string_view title);

/// Shows every project, by its word; one after the other, for there may be many.
void each_project(storage::Read& read, const std::function<void(const Project&)>& look);

/// What the store keeps of where a project happens.
struct PlaceFacts {
    std::string name;
    std::string state_key;
};

/// Stores a new project or the new content of one that is there. Former words are added, never taken away.
void store_project(storage::Write& write, const Project& project, const PlaceFacts& place, base::Instant now);

}
