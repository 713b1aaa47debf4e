#pragma once

#include "slices/materials/forms.hpp"
#include "storage/transaction.hpp"
#include "web/site.hpp"

namespace materials {

/// Stores a version with its files. A released one is told to whoever has an older one.
void bring_version(storage::Write& write, const web::Site& site, const files::Store& store, const Version& version, std::span<const files::Taken> taken);

/// Releases what waits, and tells it to whoever has an older version.
void release_waiting(storage::Write& write, const web::Site& site, base::Id<Material> id, base::Instant now);

}
