#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace files {

/// Where bytes with that sum lie: `ab/cdef...`.
std::filesystem::path place_of(const std::filesystem::path& folder, std::string_view hash);

/// Writes bytes so that they are on the disk afterwards, all of them under their name or none.
/// Throws: std::filesystem::filesystem_error
void write_durably(const std::filesystem::path& file, std::string_view bytes);

/// Nothing where the file is not there, or is not what its name says: its sum is taken.
std::optional<std::string> bytes_with(const std::filesystem::path& folder, std::string_view hash);

}
