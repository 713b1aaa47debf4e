#include "clock/clock.hpp"
#include "slices/invitations/invitations.hpp"
#include "slices/invitations/permissions.hpp"
#include "slices/invitations/store.hpp"
#include "slices/registry/registry.hpp"

namespace invitations {
namespace {

day::Task office_task(const web::Request& request, std::string text, Standing standing)
{
    return {wall_clock::day_in_germany(request.now), std::move(text), "/verwaltung/einladungen?stand=" + std::string(word_of(standing)),
            std::string(request.texts()("Have a look"))};
}

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    if (!may_invite_everybody(actor)) return {};
    const auto& t = request.texts();
    const auto counts = count(read, request.now);
    std::vector<day::Task> tasks;
    if (counts.returned > 0) {
        tasks.push_back(office_task(request, t.plural("The mail of one person came back: please call.", "The mails of {0} people came back: please call.", counts.returned), Standing::returned));
    }
    if (counts.uninvited > 0) {
        tasks.push_back(office_task(request, t.plural("One person is not yet invited.", "{0} people are not yet invited.", counts.uninvited), Standing::uninvited));
    }
    return tasks;
}

std::vector<web::Choice> ways(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    const auto& t = request.texts();
    std::vector<web::Choice> ways;
    for (const auto& alliance : actor.alliances()) {
        const auto own = registry::name_of_alliance(read, alliance);
        if (!own) continue;
        ways.push_back({request.to("/bereich/" + own->slug + "/mitglieder"), t("Members of {0}", own->name),
                        may_change_members(actor, alliance) ? std::string(t("Who belongs to it; invite others, hand over"))
                                                            : std::string(t("Who belongs to it"))});
    }
    if (may_invite_everybody(actor)) {
        ways.push_back({request.to("/verwaltung"), std::string(t("Service office")), std::string(t("Invitations and accounts"))});
    }
    return ways;
}

std::vector<web::Choice> office(storage::Read&, const web::Request& request, const identity::Actor& actor)
{
    if (!may_invite_everybody(actor)) return {};
    const auto& t = request.texts();
    return {{request.to("/verwaltung/einladungen"), std::string(t("Invitations")), std::string(t("Who has come in, who has not, whom to call"))},
            {request.to("/verwaltung/konten"), std::string(t("Take over a table of people")), std::string(t("Paste it, look at the plan, take it over"))}};
}

}

day::Part day_part() { return {&tasks, &ways, &office}; }

}
