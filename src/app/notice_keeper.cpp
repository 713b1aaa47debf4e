#include "app/notice_keeper.hpp"

#include "slices/circulars/circulars.hpp"
#include "slices/discussions/discussions.hpp"

namespace app {
namespace {

constexpr std::chrono::milliseconds between_notices{200};

/// Collections that are due, and what another node left behind, are found within a minute.
constexpr std::chrono::minutes between_rounds{1};

}

NoticeKeeper::NoticeKeeper(discussions::Desk desk, storage::Database& database, std::function<base::Instant()> clock, Report report)
    : desk_(std::move(desk)), database_(database), clock_(std::move(clock)), report_(std::move(report)),
      thread_([this](const std::stop_token& stop) { keep(stop); })
{
}

NoticeKeeper::~NoticeKeeper()
{
    thread_.request_stop();
    thread_.join();
}

void NoticeKeeper::tell_all(const std::stop_token& stop)
{
    bool is_behind = true;
    while (is_behind && !stop.stop_requested()) {
        is_behind = database_
                        .write([&](storage::Write& write) -> base::Result<bool> {
                            return discussions::send_next_notices(write, desk_, clock_()) || circulars::send_next_portion(write, desk_.site, clock_());
                        })
                        .value();
    }
}

void NoticeKeeper::keep(const std::stop_token& stop)
{
    const auto& written = database_.versions().slot(discussions::version_of_notices);
    const auto& sent = database_.versions().slot(circulars::version_of_sending);
    std::uint64_t followed = 0;
    base::Instant looked_at{};
    while (!stop.stop_requested()) {
        try {
            const auto newest = written.load() + sent.load(); // both only grow
            const auto now = clock_();
            if (newest != followed || now >= looked_at + between_rounds || now < looked_at) {
                tell_all(stop);
                looked_at = now;
            }
            followed = newest;
        } catch (const std::exception& fault) {
            report_(fault.what());
        }
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, stop, between_notices, [] { return false; });
    }
}

}
