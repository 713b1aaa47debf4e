#pragma once

#include "base/result.hpp"
#include "slices/backups/manifest.hpp"
#include "storage/database.hpp"

#include <filesystem>
#include <functional>

namespace backups {

/// What is backed up: a store and the data folder beside it.
struct Installation {
    storage::Location location;
    std::filesystem::path data;
    std::string program; ///< its version
};

/// Units: bytes or rows done of all.
using Progress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/// Writes a backup into a file, which must not be there. It stands under its own name only when it is whole.
/// Refuses: a place that cannot be written, a full disk. Throws: storage::Fault
base::Result<Manifest> create(const Installation& from, const std::filesystem::path& file, base::Instant now,
                              const Progress& progress);

/// What a backup says of itself, after every byte was compared with its seal.
/// Refuses: what is no backup, is damaged, or was made by a newer program.
base::Result<Manifest> manifest_of(const std::filesystem::path& file);

/// Restores a backup into a temporary place, compares the content of every table, and removes it again.
/// A backup of PostgreSQL needs the address of a server in `beside`; the store in use there stays as it is.
/// Refuses: as `manifest_of`, and a table that is not as it was. Throws: storage::Fault
base::Result<Manifest> verify(const std::filesystem::path& file, const Installation& beside);

enum class Occupied { refuse, move_aside };

/// Makes the installation what it was. The caller holds the lock of the data folder.
/// Refuses: as `verify`, and a place that is not empty. Throws: storage::Fault
base::Result<Manifest> restore(const std::filesystem::path& file, const Installation& into, Occupied occupied,
                               base::Instant now);

/// `buendnisnetz-20260314-100000.tar.zst`
std::string file_name(base::Instant now);

}
