#include "slices/alliance_page/alliance_page.hpp"

#include "clock/clock.hpp"

#include <algorithm>

namespace alliance_page {
namespace {

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto page = editable();
    std::vector<day::Task> all;
    for (const auto& alliance : actor.alliances()) {
        auto tasks = publishing::tasks_at(read, request, page, actor, alliance.uuid);
        std::move(tasks.begin(), tasks.end(), std::back_inserter(all));
    }
    return all;
}

std::vector<web::Choice> ways(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    const auto page = editable();
    std::vector<web::Choice> ways;
    for (const auto& alliance : actor.alliances()) {
        const auto named = page.may_write(read, actor, alliance.uuid) ? page.named(read, alliance.uuid) : std::nullopt;
        if (!named) continue;
        ways.push_back({request.to(named->path), t("Page of {0}", named->name), std::string(t("What families read; change it, confirm it, earlier versions"))});
    }
    return ways;
}

std::vector<identity::HandoverSection> open_draft(storage::Read& read, const web::Request& request, const identity::Actor&, base::Id<registry::Alliance> alliance)
{
    const auto& t = request.texts();
    identity::HandoverSection section{std::string(t("Open draft of the page"))};
    const auto written = publishing::drafted_at(read, {"alliance", alliance.uuid});
    if (written) section.text = t("Last written on {0}. It stands in the portal, below “Page of the alliance”, and is published by nobody but you.", t.date(wall_clock::day_in_germany(*written)));
    return {section};
}

}

identity::HandoverPart handover_part() { return {&open_draft}; }

day::Part day_part() { return {&tasks, &ways, nullptr}; }

}
