#pragma once

#include "slices/project_plans/project_plans.hpp"

namespace project_plans {

/// The draft of a new project. Returns where it is written. The same id twice begins it once.
std::string begin_project(storage::Write& write, base::Id<projects::Project> id, base::Id<registry::Alliance> alliance,
                          publishing::Content content, base::Id<identity::Account> account, base::Instant now);

/// What others could take over of what a project says today; without any field where there is no such project.
publishing::Content copied_from(storage::Read& read, base::Id<projects::Project> project);

/// Which alliance writes about that project; nothing where there is neither a project nor its beginning.
std::optional<base::Id<registry::Alliance>> alliance_of(storage::Read& read, base::Id<projects::Project> project);

/// A word for the address of a project that none has or had.
std::string free_slug(storage::Read& read, std::string_view title, std::string_view alliance_slug);

}
