#pragma once

#include "base/date.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace app {

/// Does at the start and every hour what is to be done once a day. What is done says itself whether its day is done
/// already, so that of several nodes only one does it.
class DailyKeeper {
public:
    using Round = std::function<void(base::Instant now)>;
    using Report = std::function<void(const std::string& what)>;

    /// `report` hears of faults; an hour later it tries again.
    DailyKeeper(Round round, std::function<base::Instant()> clock, Report report);
    ~DailyKeeper();
    DailyKeeper(const DailyKeeper&) = delete;
    DailyKeeper& operator=(const DailyKeeper&) = delete;

private:
    void keep(const std::stop_token& stop);

    Round round_;
    std::function<base::Instant()> clock_;
    Report report_;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::jthread thread_;
};

}
