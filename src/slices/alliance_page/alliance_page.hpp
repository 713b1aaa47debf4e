#pragma once

#include "slices/day/part.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/registry/registry.hpp"

namespace alliance_page {

/// How the page of an alliance is written: by its people, for everybody.
publishing::Editable editable();

/// On the public page: when it was last confirmed, and whether it is still kept up.
registry::AlliancePart confirmed_part();
registry::AlliancePart archived_part();

/// The pictures that its people laid on the page.
registry::AlliancePart pictures_part();

/// What its people wrote, in the reader's language.
web::Translations translations(const web::Request& request, storage::Read& read, const base::Uuid& alliance);

/// Lets most alliances of a demonstration be confirmed within the last half year, the same ones each time.
void make_demo(storage::Write& write, base::Instant now);

/// What waits at the pages of one's own alliances, and the ways there.
day::Part day_part();

/// The open draft, in the folder for a successor.
identity::HandoverPart handover_part();

}
