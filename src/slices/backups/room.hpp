#pragma once

#include <filesystem>

namespace backups {

/// A folder for the time of the work. It goes away with this object.
class Room {
public:
    /// Throws: std::filesystem::filesystem_error
    explicit Room(std::filesystem::path path) : path_(std::move(path)) { std::filesystem::create_directory(path_); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;
    ~Room()
    {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}
