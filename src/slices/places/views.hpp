#pragma once

#include "slices/places/store_import.hpp"
#include "slices/places/tables.hpp"
#include "web/layout/page.hpp"

namespace places {

/// Every source with its notice, and what this installation knows of places.
web::Response sources_page(const web::Request& request, const KnownCounts& counts,
                           const std::optional<TableImport>& import);

}
