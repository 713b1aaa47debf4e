#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace storage::sqlite {

/// What one table held.
struct Content {
    std::string name;
    std::int64_t rows = 0;
    std::string sha256;
};

/// Copies the file as it is at one moment, while others go on writing, and reads all tables of that moment.
/// Throws: Fault
std::vector<Content> copy(const std::filesystem::path& from, const std::filesystem::path& to,
                          const std::function<void(std::uint64_t done, std::uint64_t all)>& progress);

/// Looks whether the file is sound, with its foreign keys, and reads all of its tables. Throws: Fault
std::vector<Content> checked_contents(const std::filesystem::path& file);

/// What is wrong with a file, in the engine's words; empty where it is sound. Throws: Fault
std::string defect_of(const std::filesystem::path& file);

}
