#pragma once

#include "storage/database.hpp"
#include "storage/migrations.hpp"

namespace app {

/// Brings the store up to this program: carries out the migrations that are missing, and fills in the places
/// that the program brings along. The caller holds the folder's lock. Returns the migrations carried out.
/// Throws: storage::Fault
std::vector<storage::Migration> prepare_store(const storage::Location& location);

}
