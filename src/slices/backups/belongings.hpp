#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace backups {

/// What an older state of a data folder is called, which a restore has moved aside.
inline constexpr const char* aside_begin = "before-restore-";

/// The file with the settings; who restores into a folder that has one keeps it.
inline constexpr const char* settings_file = "buendnisnetz.toml";

/// The files of a data folder that belong to the installation, sorted, by their path within the folder: not the
/// store itself, not what only a running server needs, not keys, not older states.
std::vector<std::string> belongings(const std::filesystem::path& data);

/// What stands in a data folder and would be in the way of a restore; also the store.
std::vector<std::filesystem::path> in_the_way(const std::filesystem::path& data);

/// Whether a name from a backup stays within the folder that it is put into.
bool stays_inside(const std::string& name);

}
