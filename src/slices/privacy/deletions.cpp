#include "slices/privacy/privacy.hpp"
#include "slices/privacy/store.hpp"

#include "clock/clock.hpp"

namespace privacy {
namespace {

constexpr std::chrono::days memory_of_looks{365};
constexpr int months_of_requests = 36; ///< so long somebody could complain about an answer

std::string day_before(base::Instant now, int months) { return base::iso(base::months_after(wall_clock::day_in_germany(now), -months)); }

constexpr std::array deletions = {
    Deletion{"Notes of who looked at lists of people", [](storage::Write& write, base::Instant now) { return forget_readings(write, now - memory_of_looks); }},
    Deletion{"Requests that were answered", [](storage::Write& write, base::Instant now) { return forget_requests(write, day_before(now, months_of_requests)); }},
    Deletion{"Notes of deletions", [](storage::Write& write, base::Instant now) { return forget_runs(write, day_before(now, 12)); }},
};

}

std::span<const Deletion> own_deletions() { return deletions; }

std::int64_t daily_deletions(storage::Write& write, std::span<const Deletion> all, base::Instant now)
{
    const auto day = base::iso(wall_clock::day_in_germany(now));
    std::int64_t done = 0;
    for (const auto& deletion : all) {
        if (!begin_run(write, day, deletion.what, now)) continue;
        end_run(write, {day, deletion.what, deletion.remove(write, now)});
        ++done;
    }
    return done;
}

void write_down(storage::Write& write, const char* what, std::int64_t removed, base::Instant now)
{
    const DeletionRun run{base::iso(wall_clock::day_in_germany(now)), what, removed};
    if (!begin_run(write, run.day, run.what, now)) return add_to_run(write, run);
    end_run(write, run);
}

}
