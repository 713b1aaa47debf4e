#pragma once

#include "base/date.hpp"
#include "storage/dump.hpp"

#include <optional>
#include <string>
#include <vector>

namespace backups {

/// A file of the data folder, by its path within it.
struct KeptFile {
    std::string name;
    std::uint64_t size = 0;
    std::string sha256;

    friend bool operator==(const KeptFile&, const KeptFile&) = default;
};

/// What a backup says of itself.
struct Manifest {
    int format = 1;
    std::string program;
    storage::Engine engine = storage::Engine::sqlite;
    std::string created_at; ///< as ISO 8601 in UTC
    int migration = 0;      ///< how far the schema was
    std::vector<storage::TableContent> tables;
    std::vector<KeptFile> files;

    friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// The newest format that this program reads.
inline constexpr int newest_format = 1;

std::string json_of(const Manifest& manifest);

/// Nothing for what is no manifest. A format that is newer is read as far as its number.
std::optional<Manifest> manifest_in(std::string_view json);

std::int64_t rows_in(const Manifest& manifest);

}
