#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/sha256.hpp"
#include "files/inspection.hpp"
#include "storage/transaction.hpp"
#include "web/response.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace files {

/// A file that is kept for somebody: a line of theirs has its id. Two that are the same lie on the disk once.
struct Kept {
    base::Id<Kept> id;
    std::string name;
    std::string media_type;
    std::string hash; ///< SHA-256, as 64 digits
    std::int64_t size = 0;

    friend bool operator==(const Kept&, const Kept&) = default;
};

/// Where the bytes lie, and how large one file may be.
struct Store {
    std::filesystem::path folder;
    Limits limits = {};
    std::string inspector = {}; ///< the program that looks into files as a process of its own; empty: this process does
};

/// Looks into a file as `inspect` of inspection.hpp does; with an inspector, what a file costs or breaks is not ours.
/// Throws: std::runtime_error where no process can be started
tl::expected<Inspected, base::Message> inspect(const Store& store, std::string_view name, std::string_view bytes);

/// Keeps a file that was inspected. Its bytes are on the disk before the transaction is.
/// Throws: std::filesystem::filesystem_error, storage::Fault
Kept keep(storage::Write& write, const Store& store, const Inspected& inspected, std::string_view bytes, base::Instant now);

std::optional<Kept> find(storage::Read& read, base::Id<Kept> id);

/// Forgets a file; its bytes go once nobody else keeps the same, see `sweep`.
void drop(storage::Write& write, base::Id<Kept> id);

/// The file itself, for whom the caller has let in: whole or in the part that was asked for, never kept by a cache that
/// others use; shown in the browser only where nothing in it can run. Nothing where its bytes are lost.
std::optional<web::Response> send(const Store& store, const Kept& kept);

/// Removes bytes that nobody has kept for a day, and what an end of the program left behind. Returns how many.
std::int64_t sweep(storage::Write& write, const Store& store, base::Instant now);

}
