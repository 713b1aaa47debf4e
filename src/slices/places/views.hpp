#pragma once

#include "slices/places/store_import.hpp"
#include "slices/places/tables.hpp"
#include "web/layout/page.hpp"

namespace places {

/// What an operator took in.
struct TakenIn {
    std::optional<TableImport> municipalities;
    bool county_map = false;
};

/// Every source with its notice, and what this installation knows of places.
web::Response sources_page(const web::Request& request, const KnownCounts& counts, const TakenIn& taken_in);

}
