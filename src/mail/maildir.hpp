#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace mail {

/// A folder into which a mail server lays mails, one file each: what is new lies in `new`, what was read in `cur`.
class Maildir {
public:
    explicit Maildir(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// What is wrong with it; empty where mails can be taken from it.
    std::string problem() const;

    /// The next files in `new`, the oldest first.
    std::vector<std::filesystem::path> next(std::size_t most) const;

    /// The mail's bytes, and one more where it is longer than `most`. Nothing where it went away meanwhile.
    /// Throws: std::runtime_error where it cannot be read
    static std::optional<std::string> bytes_of(const std::filesystem::path& file, std::size_t most);

    /// Marks a mail as begun, so that one which ends the program is not begun for ever: its new path; nothing where it was
    /// begun three times and lies in `cur` now, unread, or where it went away. Throws: std::runtime_error where that fails
    std::optional<std::filesystem::path> begin(const std::filesystem::path& file) const;
    /// Takes the mark back, since it can come again later.
    void postpone(const std::filesystem::path& begun) const;

    /// Moves what was read to `cur`, without marks. Throws: std::runtime_error where that fails
    void put_away(const std::filesystem::path& file) const;

private:
    std::filesystem::path folder_;
};

}
