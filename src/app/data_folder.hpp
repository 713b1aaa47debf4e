#pragma once

#include <filesystem>
#include <optional>
#include <utility>

namespace app {

/// The right to write into a data folder: one server or one command at a time.
class FolderLock {
public:
    /// Nothing where somebody else has it. Makes the folder if it is not there.
    /// Throws: std::runtime_error where the folder cannot be made or written to
    static std::optional<FolderLock> take(const std::filesystem::path& folder);

    FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}
