#include "clock/clock.hpp"
#include "slices/giving/giving.hpp"
#include "slices/giving/permissions.hpp"
#include "slices/giving/store.hpp"
#include "slices/giving/store_asks.hpp"

namespace giving {
namespace {

constexpr std::size_t most_in_folder = 200;

base::Date day_of(const web::Request& request) { return wall_clock::day_in_germany(request.now); }

void add_tasks_of_alliance(std::vector<day::Task>& tasks, storage::Read& read, const web::Request& request, const registry::AllianceName& alliance)
{
    const auto& t = request.texts();
    for (const auto& one : representatives_in(read, alliance.id)) {
        if (one.organisation) continue;
        tasks.push_back({wall_clock::day_in_germany(one.given_at), t("For which partner does {0} speak?", one.name), "/bereich/" + alliance.slug + "/vertretungen/" + one.grant.hex(),
                         std::string(t("Say for whom"))});
    }
    for (const auto& ask : unclosed_asks(read, alliance.id)) {
        if (!is_open(ask, day_of(request))) {
            tasks.push_back({ask.until, t("The ask is over: {0}. What came of it?", ask.what), address_of(ask), std::string(t("Say what came of it"))});
        } else if (ask.answers > 0) {
            tasks.push_back({wall_clock::day_in_germany(*ask.answered_at), t("{0} has answered: {1}", ask.organisation.name, ask.what), address_of(ask), std::string(t("Read the answer"))});
        }
    }
}

void add_tasks_of_partner(std::vector<day::Task>& tasks, storage::Read& read, const web::Request& request, const Represented& one, base::Id<identity::Account> account)
{
    const auto& t = request.texts();
    for (const auto& ask : asks_to(read, one.alliance, one.organisation.id)) {
        if (!is_waiting(read, ask, day_of(request))) continue;
        const auto own = call_of(read, ask.id, account);
        if (own && own->answer != Answer::none) continue;
        tasks.push_back({ask.until, t("{0} asks {1}: {2}", ask.alliance_name, one.organisation.name, ask.what), "/partner/" + one.organisation.slug, std::string(t("Answer it"))});
    }
}

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    std::vector<day::Task> tasks;
    for (const auto& alliance : actor.alliances()) {
        const auto own = actor.runs(alliance) ? registry::name_of_alliance(read, alliance) : std::nullopt;
        if (own) add_tasks_of_alliance(tasks, read, request, *own);
    }
    if (!actor.holds(identity::Role::partner_representative)) return tasks;
    for (const auto& one : represented_by(read, actor.id)) add_tasks_of_partner(tasks, read, request, one, actor.id);
    return tasks;
}

void add_ways_of_partner(std::vector<web::Choice>& ways, storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<base::Id<partners::Organisation>> seen;
    for (const auto& one : represented_by(read, actor.id)) {
        if (std::find(seen.begin(), seen.end(), one.organisation.id) != seen.end()) continue;
        seen.push_back(one.organisation.id);
        ways.push_back({request.to("/partner/" + one.organisation.slug), t("Our part: {0}", one.organisation.name), std::string(t("What is asked of us, what we give, what came of it"))});
    }
}

std::vector<web::Choice> ways(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<web::Choice> ways;
    if (actor.holds(identity::Role::partner_representative)) add_ways_of_partner(ways, read, request, actor);
    for (const auto& alliance : actor.alliances()) {
        const auto own = actor.runs(alliance) ? registry::name_of_alliance(read, alliance) : std::nullopt;
        if (!own) continue;
        ways.push_back({request.to("/bereich/" + own->slug + "/geben"), t("What partners give: {0}", own->name), std::string(t("Who can give what; ask, and keep what came of it"))});
    }
    if (may_see_network(actor)) ways.push_back({request.to("/gemeinschaft/geben"), std::string(t("What partners give in the network")), std::string(t("Ideas from elsewhere, by kind and state"))});
    return ways;
}

std::vector<identity::HandoverSection> sections(storage::Read& read, const web::Request& request, const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    if (!actor.runs(alliance)) return {};
    const auto& t = request.texts();
    identity::HandoverSection gifts{std::string(t("What partners give")), "", {}, {std::string(t("Partner")), std::string(t("The gift")), std::string(t("In a sentence"))}};
    for (const auto& gift : gifts_for(read, alliance, day_of(request))) {
        if (gifts.rows.size() == most_in_folder) break;
        gifts.rows.push_back({gift.organisation_name, described(t, gift.kind, gift.amount), gift.words});
    }
    identity::HandoverSection asks{std::string(t("What partners are asked for")), "", {}, {std::string(t("Partner")), std::string(t("The gift")), std::string(t("Answer by"))}};
    for (const auto& ask : unclosed_asks(read, alliance)) asks.rows.push_back({ask.organisation.name, ask.what, t.date(ask.until)});
    return {gifts, asks};
}

constexpr std::array processings = {
    identity::Processing{"gift gift_ask gift_call gift_outcome representation", "To ask partners for gifts, and to show them what came of it",
                         "Contact persons and representatives of partners; who asks for an alliance",
                         "What somebody wrote down, asked or answered, and for which partner they speak", "Art. 6 (1) a and e GDPR: consent to be asked; a task in the public interest",
                         "links until the ask is over; gifts and asks three years after their day; then numbers without persons", "who runs the alliance; representatives of the partner"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }
day::Part day_part() { return {&tasks, &ways, nullptr}; }
identity::HandoverPart handover_part() { return {&sections}; }

std::int64_t forget_links(storage::Write& write, base::Instant now)
{
    const auto nobody = forget_words_of_nobody(write);
    return nobody + forget_secrets(write, wall_clock::day_in_germany(now));
}

std::int64_t forget_old_gifts(storage::Write& write, base::Instant now)
{
    const auto day = base::months_after(wall_clock::day_in_germany(now), -months_kept);
    return forget_gifts(write, base::Instant(std::chrono::sys_days(day)), day);
}

std::int64_t forget_old_asks(storage::Write& write, base::Instant now) { return forget_asks(write, base::months_after(wall_clock::day_in_germany(now), -months_kept)); }

}
