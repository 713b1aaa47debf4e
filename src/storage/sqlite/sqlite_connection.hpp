#pragma once

#include "storage/connection.hpp"

#include <filesystem>

namespace storage::sqlite {

enum class Purpose { reading, writing };

/// Opens the file in WAL mode with `synchronous=FULL` and foreign keys on. Only the writing connection
/// creates the file and only it checkpoints.
/// Refuses: an SQLite older than 3.51.3, which can damage a database that several connections checkpoint.
/// Throws: Fault
/// Source: sqlite-wal-reset
std::unique_ptr<Connection> connect(const std::filesystem::path& file, Purpose purpose);

/// The version of the engine that is compiled in, such as "3.53.2".
const char* version();

}
