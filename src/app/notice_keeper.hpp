#pragma once

#include "slices/discussions/desk.hpp"
#include "storage/database.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace app {

/// Turns what was written in discussions, and circulars that were sent, into mails: right after it was written and when collections are due, on a
/// thread of its own, in many short transactions. On several nodes each takes what no other has.
class NoticeKeeper {
public:
    using Report = std::function<void(const std::string& what)>;

    /// The desk's site must be final. `report` hears of faults; after one it tries again. All outlive the keeper.
    NoticeKeeper(discussions::Desk desk, storage::Database& database, std::function<base::Instant()> clock, Report report);
    ~NoticeKeeper();
    NoticeKeeper(const NoticeKeeper&) = delete;
    NoticeKeeper& operator=(const NoticeKeeper&) = delete;

private:
    void keep(const std::stop_token& stop);
    void tell_all(const std::stop_token& stop);

    discussions::Desk desk_;
    storage::Database& database_;
    std::function<base::Instant()> clock_;
    Report report_;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::jthread thread_;
};

}
