#pragma once

#include "slices/materials/material.hpp"
#include "storage/transaction.hpp"

namespace materials {

inline constexpr std::size_t most_listed = 200;

/// What somebody chose in the list. What is empty is not asked.
struct Choice {
    std::string kind;
    std::string topic;
    std::string language;
    std::string collection;
    std::string words; ///< folded
};

void store_material(storage::Write& write, const Material& material, base::Instant now);
void archive(storage::Write& write, base::Id<Material> id, std::optional<base::Instant> at);

std::optional<Listed> find_material(storage::Read& read, base::Id<Material> id);

/// What is released and not archived, by title; one more than `most_listed` where there are more.
std::vector<Listed> in_the_library(storage::Read& read, const Choice& choice);
/// The names of all collections in the library.
std::vector<std::string> collections(storage::Read& read);
/// What alliances propose: with a version that waits, the one that has waited longest first.
std::vector<Listed> waiting(storage::Read& read);
/// What was archived since then, the newest first.
std::vector<Listed> archived_since(storage::Read& read, base::Instant since);
/// What an account's alliances brought and what is not seen by all: it waits, or was archived.
std::vector<Listed> own_unseen(storage::Read& read, base::Id<identity::Account> account);

/// Stores a version without its files. A released one has `released_at`.
void store_version(storage::Write& write, const Version& version);
void store_attached(storage::Write& write, const Version& version, const Attached& attached, std::int64_t position);
/// Releases all that wait.
void release(storage::Write& write, base::Id<Material> id, base::Instant now);
/// With their files, the newest first.
std::vector<Version> versions_of(storage::Read& read, base::Id<Material> id);
void count_download(storage::Write& write, base::Id<Version> id);

/// A file and where it hangs.
struct Found {
    Attached attached;
    base::Id<Version> version;
    base::Id<Material> material;
    std::int64_t number = 0;
    bool is_released = false;
};
std::optional<Found> find_file(storage::Read& read, base::Id<files::Kept> id);

}
