#include "clock/clock.hpp"
#include "slices/partnering/own_alliance.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/store.hpp"
#include "slices/partnering/store_prospects.hpp"

namespace partnering {
namespace {

constexpr std::int64_t most_tasks = 5;
/// Contacts at a partner that left are kept for so long: some come back. Units: months.
constexpr int months_contacts_are_kept = 12;

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<day::Task> tasks;
    for (const auto& alliance : actor.alliances()) {
        const auto own = actor.runs(alliance) ? registry::name_of_alliance(read, alliance) : std::nullopt;
        if (!own) continue;
        for (const auto& prospect : due_prospects(read, alliance, today_of(request), most_tasks)) {
            tasks.push_back({*prospect.follow_up_on, t("Turn to {0} again: you want to win them for your alliance.", prospect.name),
                             path_of_prospects(*own) + "/" + prospect.id.hex(), std::string(t("Done, or later"))});
        }
    }
    return tasks;
}

std::vector<web::Choice> ways(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<web::Choice> ways;
    for (const auto& alliance : actor.alliances()) {
        const auto own = actor.runs(alliance) ? registry::name_of_alliance(read, alliance) : std::nullopt;
        if (!own) continue;
        ways.push_back({request.to(path_of_partners(*own)), t("Partners of {0}", own->name), std::string(t("Who takes part, whom to turn to there, whom you want to win"))});
    }
    return ways;
}

std::vector<web::Choice> office(storage::Read&, const web::Request& request, const identity::Actor& actor)
{
    if (!actor.holds(identity::Role::service_office)) return {};
    const auto& t = request.texts();
    return {{request.to("/verwaltung/organisationen"), std::string(t("Organisations of the network")), std::string(t("Name, seat and website of partners"))}};
}

/// What a successor goes on with. The prospects themselves stay in the portal.
std::vector<identity::HandoverSection> open_prospects(storage::Read& read, const web::Request& request, const identity::Actor& actor, base::Id<registry::Alliance> alliance)
{
    if (!actor.runs(alliance)) return {};
    const auto& t = request.texts();
    std::int64_t open = 0;
    std::int64_t with_day = 0;
    for (const auto& prospect : prospects_of(read, alliance)) {
        if (prospect.outlook != Outlook::open) continue;
        ++open;
        if (prospect.follow_up_on) ++with_day;
    }
    identity::HandoverSection section{std::string(t("Partners you want to win"))};
    if (open > 0) {
        section.text = t.plural("One organisation is to be won.", "{0} organisations are to be won.", open) + " " +
                       t("Of these, with a day on which to turn to them again: {0}. They stand in the portal, below “Partners”, with all notes.", with_day);
    }
    return {section};
}

constexpr std::array processings = {
    identity::Processing{"partner_contact partner_contact_link", "To know whom to turn to at a partner", "Contacts at partners of an alliance",
                         "Name, what they do there, mail address, telephone number; what of it may be public and who recorded that; whether they may be asked by mail", "Art. 6 (1) e GDPR: a task in the public interest; for mails and what is public Art. 6 (1) a GDPR: consent",
                         "until they are removed; a year after the partner left", "who runs the alliance; what may be public everybody"},
    identity::Processing{"prospect prospect_note", "To win partners for an alliance", "Contacts at organisations that are no partners yet; who notes something about them",
                         "Name and contact in words, dated notes with who wrote them", "Art. 6 (1) e GDPR: a task in the public interest",
                         "a year after it was closed", "who runs the alliance, nobody else"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }
day::Part day_part() { return {&tasks, &ways, &office}; }
identity::HandoverPart handover_part() { return {&open_prospects}; }

std::int64_t forget_old_contacts(storage::Write& write, base::Instant now)
{
    return forget_contacts(write, base::months_after(wall_clock::day_in_germany(now), -months_contacts_are_kept));
}

std::int64_t forget_old_prospects(storage::Write& write, base::Instant now)
{
    const auto day = base::months_after(wall_clock::day_in_germany(now), -months_prospects_are_kept);
    return forget_prospects(write, base::Instant(std::chrono::sys_days(day)));
}

}
