#pragma once

#include "search/search.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace app {

/// Keeps the index of the search behind the store: right after a change, at the start what a killed process left
/// undone, and after midnight what has begun or ended. Its steps are writes like others, so that none waits long.
class IndexKeeper {
public:
    using Report = std::function<void(const std::string& what)>;

    /// `report` hears of faults; after one it tries again. The database outlives the keeper.
    IndexKeeper(storage::Database& database, std::function<base::Instant()> clock, Report report);
    ~IndexKeeper();
    IndexKeeper(const IndexKeeper&) = delete;
    IndexKeeper& operator=(const IndexKeeper&) = delete;

private:
    void keep(const std::stop_token& stop);
    void begin_day();
    void follow(const std::stop_token& stop);

    storage::Database& database_;
    std::function<base::Instant()> clock_;
    Report report_;
    std::vector<search::Source> sources_;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::jthread thread_;
};

}
