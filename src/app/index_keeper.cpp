#include "app/index_keeper.hpp"

#include "app/search_sources.hpp"
#include "clock/clock.hpp"
#include "slices/projects/documents.hpp"

namespace app {
namespace {

/// A new thing is found within a second.
constexpr std::chrono::milliseconds between_looks{200};

}

IndexKeeper::IndexKeeper(storage::Database& database, std::function<base::Instant()> clock, Report report)
    : database_(database), clock_(std::move(clock)), report_(std::move(report)), sources_(search_sources(clock_)),
      thread_([this](const std::stop_token& stop) { keep(stop); })
{
}

IndexKeeper::~IndexKeeper()
{
    thread_.request_stop();
    thread_.join();
}

void IndexKeeper::begin_day()
{
    (void)database_.write([&](storage::Write& write) -> base::Result<bool> {
        for (const auto kind : {search::Kind::page, search::Kind::alliance}) search::all_changed(write, kind);
        projects::day_came(write, clock_());
        return true;
    });
}

void IndexKeeper::follow(const std::stop_token& stop)
{
    bool is_behind = true;
    while (is_behind && !stop.stop_requested()) {
        is_behind = database_.write([&](storage::Write& write) -> base::Result<bool> { return search::follow(write, sources_); }).value();
    }
}

void IndexKeeper::keep(const std::stop_token& stop)
{
    const auto& asked = database_.versions().slot(search::version_of_queue);
    std::uint64_t done = 0;
    base::Date day{};
    while (!stop.stop_requested()) {
        try {
            const auto today = wall_clock::day_in_germany(clock_());
            if (today != day) begin_day();
            day = today;
            const auto now = asked.load();
            if (now != done) follow(stop);
            done = now;
        } catch (const std::exception& fault) {
            report_(fault.what());
        }
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, stop, between_looks, [] { return false; });
    }
}

}
