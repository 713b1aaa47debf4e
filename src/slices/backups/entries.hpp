#pragma once

#include "base/message.hpp"

#include <filesystem>

namespace backups {

/// What the entries of a backup are called, besides those of the store.
inline constexpr const char* manifest_part = "manifest.json";
inline constexpr const char* files_part = "files/";

inline base::Message no_room(const std::filesystem::path& file)
{
    return base::says("there is not enough room on the disk of {0}; nothing was left behind", file.string());
}

}
