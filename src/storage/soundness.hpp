#pragma once

#include "storage/database.hpp"

#include <map>
#include <string>

namespace storage {

/// What is wrong with the store, in the engine's words; empty where it is sound. On PostgreSQL the server sees to
/// that itself. Throws: Fault
std::string defect_of(const Location& location);

/// What a PostgreSQL server is set to, by the names of its settings. Throws: Fault
std::map<std::string, std::string> server_settings(const Location& location);

/// Units: bytes. Throws: Fault
std::uint64_t size_of(Read& read);

}
