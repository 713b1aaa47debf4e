#pragma once

#include "search/document.hpp"
#include "storage/database.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// Some documents of a source; `last` is where it goes on, empty where there are no more.
struct Part {
    std::vector<Document> documents;
    std::string last;
};

/// What a slice puts into the index: the documents of one kind that were changed at a moment or later, in an order of
/// its own, behind what was given out before. Only what strangers may read.
struct Source {
    Kind kind = Kind::page;
    std::function<Part(storage::Read& read, base::Instant since, std::string_view after, std::size_t most)> next;
};

/// To be called in the transaction that changes things of that kind and notes the same moment with each of them. It
/// costs one line however many they are; the index follows by itself.
void changed(storage::Write& write, Kind kind, base::Instant since);

/// As `changed`, for everything of that kind; what the source no longer has is taken out.
void all_changed(storage::Write& write, Kind kind);

/// Brings the index a step nearer to what has changed: one part of one kind. Returns whether there is more to do.
bool follow(storage::Write& write, std::span<const Source> sources);

/// Brings the index up to date, in steps between which others may write. Throws: storage::Fault
void follow_all(storage::Database& database, std::span<const Source> sources);

/// The version that is touched when there is something to follow, and the one of pages that show what was found.
inline constexpr const char* version_of_queue = "search_queue";
inline constexpr const char* version_of_index = "search";

}
