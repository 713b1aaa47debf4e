#pragma once

#include "base/date.hpp"
#include "slices/places/matching.hpp"
#include "storage/transaction.hpp"

namespace places {

/// All municipalities with what they are found by, and the regions that they may lie in.
KnownPlaces known_places(storage::Read& read);

/// The official table was taken in.
struct TableImport {
    base::Instant at;
    std::size_t municipalities = 0;
    std::size_t added = 0;
    std::size_t changed = 0;
};

/// Whether outlines of counties were taken in, whose source must be named then.
bool has_county_map(storage::Read& read);

void store_import(storage::Write& write, const TableImport& import);

std::optional<TableImport> newest_import(storage::Read& read);

}
