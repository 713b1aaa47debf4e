#include "app/daily_keeper.hpp"

namespace app {
namespace {

constexpr std::chrono::hours between_rounds{1};

}

DailyKeeper::DailyKeeper(Round round, std::function<base::Instant()> clock, Report report)
    : round_(std::move(round)), clock_(std::move(clock)), report_(std::move(report)),
      thread_([this](const std::stop_token& stop) { keep(stop); })
{
}

DailyKeeper::~DailyKeeper()
{
    thread_.request_stop();
    thread_.join();
}

void DailyKeeper::keep(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        try {
            round_(clock_());
        } catch (const std::exception& fault) {
            report_(fault.what());
        }
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, stop, between_rounds, [] { return false; });
    }
}

}
