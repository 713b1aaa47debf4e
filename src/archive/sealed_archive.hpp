#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace archives {

/// What is wrong with a file that should be a sealed archive, or with the place where one should be written.
class Broken : public std::runtime_error {
public:
    enum class Kind {
        unreadable,  ///< is not there, or may not be read
        foreign,     ///< is no sealed archive at all
        cut_off,     ///< its end is missing
        changed,     ///< at least one byte is not as it was written
        full,        ///< the disk has no room
        unwritable,  ///< may not be written
    };

    Broken(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

/// Writes one file: a tar compressed with zstd, then a seal with the SHA-256 of all of it. `tar --zstd` reads
/// such a file too: the seal stands in a frame that zstd skips.
/// Source: zstd-frames
class Writer {
public:
    /// Makes the file, which must not be there yet. Throws: Broken
    explicit Writer(const std::filesystem::path& file);
    ~Writer();

    /// Begins an entry of exactly so many bytes. Throws: Broken
    void begin(const std::string& name, std::uint64_t size);
    void write(std::string_view bytes);
    void add(const std::string& name, std::string_view bytes);

    /// Seals the file and waits until it is on the disk. Without this it has no seal. Throws: Broken
    void finish();

private:
    struct Output;
    std::unique_ptr<Output> output_;
};

/// Reads what a Writer wrote, entry by entry, after it has compared the seal with every byte.
class Reader {
public:
    /// Throws: Broken
    explicit Reader(const std::filesystem::path& file);
    ~Reader();

    /// Goes to the next entry; false at the end. Throws: Broken
    bool next();
    const std::string& name() const;
    std::uint64_t size() const;

    /// Hands over the entry's bytes piece by piece. Throws: Broken, and what `take` throws
    void read(const std::function<void(std::string_view)>& take);
    /// The whole entry. Refuses: more than `most` bytes. Throws: Broken
    std::string text(std::uint64_t most);

private:
    struct Input;
    std::unique_ptr<Input> input_;
};

}
