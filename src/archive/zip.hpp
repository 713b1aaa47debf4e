#pragma once

#include <span>
#include <string>

namespace archives {

/// One file of a zip.
struct ZipEntry {
    std::string name;
    std::string bytes;
    bool is_stored = false; ///< as it is, not compressed
};

/// A zip of these files in their order, always the same for the same files: for a few megabytes, made in memory.
/// Throws: std::runtime_error
std::string zip_of(std::span<const ZipEntry> entries);

}
