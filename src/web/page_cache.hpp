#pragma once

#include "storage/versions.hpp"

#include <ctime>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace web {

/// An answer as it goes over the wire, without the lines that differ each time (Date, Connection).
struct Packed {
    std::string head;
    std::string body;
    std::string etag;
    std::string not_modified; ///< the head of a 304 to the same question
    bool is_shared = false;   ///< the same for everybody: the page cache may keep it
    int status = 200;
    std::size_t route = 0;     ///< which route made it, for the figures: 0 none, 1 the look, then those of the table
    std::string_view embedded; ///< instead of `body`, bytes that are part of the program

    std::string_view payload() const { return embedded.empty() ? std::string_view(body) : embedded; }
};

/// What a page read, and when: it is fresh as long as none of it changed since, and the day is the same.
class Freshness {
public:
    Freshness(storage::Versions& versions, std::uint64_t since, const std::vector<std::string>& read,
              std::time_t until);
    bool is_fresh() const;

private:
    std::uint64_t since_;
    std::time_t until_;
    std::vector<const storage::Versions::Slot*> read_;
};

/// Finished pages in memory, keyed by address, language, encoding and audience; the ones that were not asked
/// for the longest go first when it is full.
class PageCache {
public:
    /// Units: bytes of all pages together.
    explicit PageCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    std::shared_ptr<const Packed> find(std::string_view key);
    void keep(std::string key, std::shared_ptr<const Packed> page, Freshness freshness);

    std::size_t bytes() const;
    std::size_t pages() const;

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const Packed> page;
        Freshness freshness;
        std::size_t size;
    };
    using Entries = std::list<Entry>;

    void drop(Entries::iterator entry);

    std::size_t most_bytes_;
    mutable std::mutex mutex_;
    Entries entries_; ///< the one asked for last stands first
    std::unordered_map<std::string_view, Entries::iterator> by_key_;
    std::size_t bytes_ = 0;
};

}
