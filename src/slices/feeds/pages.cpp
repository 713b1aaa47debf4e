#include "slices/feeds/feeds.hpp"
#include "slices/feeds/store.hpp"
#include "slices/feeds/views.hpp"

#include "clock/clock.hpp"
#include "web/layout/page.hpp"

#include <algorithm>
#include <unordered_set>

namespace feeds {

using web::Access;

namespace {

constexpr std::size_t most_entries = 100;

/// When that day began in Germany; a day before it is long enough to find its beginning.
base::Instant beginning_of(base::Date day)
{
    return wall_clock::next_midnight_in_germany(base::Instant(std::chrono::sys_days(day)) - std::chrono::hours(12));
}

void keep_those_in(storage::Read& read, const registry::State& state, std::vector<Happening>& happenings)
{
    std::unordered_set<base::Id<registry::Alliance>> inside;
    for (const auto& alliance : registry::alliance_names(read)) {
        if (alliance.state_key == state.key) inside.insert(alliance.id);
    }
    std::erase_if(happenings, [&](const Happening& happening) { return !inside.contains(happening.alliance); });
}

/// What has happened by now. A status that was recorded before its day happens on its day.
std::vector<Happening> happened(storage::Read& read, base::Date today)
{
    auto all = recorded_statuses(read);
    std::erase_if(all, [&](const Happening& happening) { return happening.since > today; });
    for (auto& happening : all) happening.at = std::max(happening.at, beginning_of(happening.since));
    const auto changed = changed_facts(read);
    all.insert(all.end(), changed.begin(), changed.end());
    return all;
}

}

void FeedPages::mount(web::Router& router) const
{
    router.at(*this).get("/feeds/alliances.atom", Access::anywhere, &FeedPages::alliances);
}

web::Response FeedPages::alliances(const web::Request& request, storage::Read& read) const
{
    Feed feed;
    const auto land = request.query["land"];
    feed.state = registry::find_state(land);
    if (!land.empty() && feed.state == nullptr) return web::error_page(request, 404);

    read.depends_on("registry");
    read.depends_on("places");
    const auto today = wall_clock::day_in_germany(request.now);
    feed.happenings = happened(read, today);
    if (feed.state) keep_those_in(read, *feed.state, feed.happenings);
    sort_newest_first(feed.happenings);
    feed.happenings.resize(std::min(feed.happenings.size(), most_entries));
    feed.updated = feed.happenings.empty() ? beginning_of(today) : feed.happenings.front().at;
    return atom(request, feed);
}

}
