#pragma once

#include "slices/project_plans/plan.hpp"
#include "storage/transaction.hpp"

namespace project_plans {

using ProjectId = base::Id<projects::Project>;

/// What is published; without any field where nobody has written any.
publishing::Content plan_of(storage::Read& read, ProjectId project);
void store_plan(storage::Write& write, ProjectId project, const publishing::Content& plan, base::Instant now);

/// The projects with a plan that have not ended before that day.
std::vector<base::Uuid> kept_up_on(storage::Read& read, base::Date day);

void store_beginning(storage::Write& write, const Beginning& beginning);
std::optional<Beginning> find_beginning(storage::Read& read, ProjectId project);
/// Those of an alliance that have not been published yet, the newest first.
std::vector<Beginning> unpublished_of(storage::Read& read, base::Id<registry::Alliance> alliance);
/// The projects of an alliance that have a plan or a draft, the newest first.
std::vector<base::Uuid> written_about(storage::Read& read, base::Id<registry::Alliance> alliance);

/// Takes the place of what was stored of the same project.
void store_origin(storage::Write& write, const Origin& origin);
std::optional<Origin> find_origin(storage::Read& read, ProjectId project);
std::vector<Origin> origins_of(storage::Read& read, base::Id<registry::Alliance> alliance);

}
