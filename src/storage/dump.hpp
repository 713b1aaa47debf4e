#pragma once

#include "storage/database.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// What one table held: the same lines give the same sum, wherever they stand.
struct TableContent {
    std::string name;
    std::int64_t rows = 0;
    std::string sha256;

    friend bool operator==(const TableContent&, const TableContent&) = default;
};

/// Takes a store apart: each part is announced with its size, then its bytes come piece by piece.
struct TakeParts {
    std::function<void(const std::string& name, std::uint64_t size)> begin;
    std::function<void(std::string_view bytes)> bytes;
};

/// Units: bytes or rows done of all.
using DumpProgress = std::function<void(std::uint64_t done, std::uint64_t all)>;

/// Hands over everything that the store holds at one moment, while others go on writing. On SQLite that is the
/// file, of which a copy is made in `room`; on PostgreSQL it is every table as lines of text.
/// Returns what each table held at that moment. Throws: Fault
std::vector<TableContent> dump(const Location& location, const std::filesystem::path& room, const TakeParts& take,
                               const DumpProgress& progress);

/// How many steps the schema was at, which the store says of itself. Throws: Fault
int schema_version(const Location& location);

/// A store that is put together from the parts of a dump. It goes away with this object unless it is kept.
class Loading {
public:
    virtual ~Loading() = default;

    /// Takes the next part. Throws: Fault
    virtual void begin(const std::string& name) = 0;
    virtual void bytes(std::string_view bytes) = 0;

    /// Looks whether the store is sound, and reads all of it again. Throws: Fault
    virtual std::vector<TableContent> finish() = 0;

    /// Makes it the store at its location. What was there is kept under a name that begins with `aside`.
    /// Throws: Fault
    virtual void keep(const std::string& aside) = 0;
};

/// Puts a store together: on SQLite at the location's file, which must not be there; on PostgreSQL in a schema of
/// its own beside the one in use, brought to the given step first. Throws: Fault
std::unique_ptr<Loading> load(const Location& location, int schema_version);

/// Whether somebody's tables are at that location. Throws: Fault
bool is_occupied(const Location& location);

/// How many others work with a store on PostgreSQL at this moment; 0 on SQLite. Throws: Fault
int others_at(const Location& location);

}
