#pragma once

#include "slices/registry/registry.hpp"
#include "slices/roles/role.hpp"

namespace roles {

/// All who stand or stood for an alliance, with public names only: by kind, then by the day since when. Depends on
/// the version `roles`.
std::vector<Shown> roles_of(storage::Read& read, base::Id<registry::Alliance> alliance);

/// Patron, speakers and steering group on an alliance's page.
registry::AlliancePart alliance_part();

}
