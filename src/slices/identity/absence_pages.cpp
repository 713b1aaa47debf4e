#include "clock/clock.hpp"
#include "slices/identity/absence_views.hpp"
#include "slices/identity/forms.hpp"
#include "slices/identity/identity.hpp"
#include "slices/identity/store.hpp"
#include "slices/registry/registry.hpp"
#include "table/cells.hpp"

#include <algorithm>

namespace identity {
namespace {

/// So far ahead somebody may say that they are away.
constexpr int longest_absence = 12; // months

base::Id<Account> own_id(const web::Request& request) { return base::Id<Account>{request.account->id}; }

/// Who would act for each alliance that somebody runs, were they away.
std::vector<StandIn> stand_ins(storage::Read& read, const web::Request& request)
{
    const auto self = own_id(request);
    const auto actor = actor_of(read, request);
    const auto away = absences(read, request.now);
    std::vector<StandIn> all;
    for (const auto& alliance : actor.alliances()) {
        const auto name = actor.runs(alliance) ? registry::name_of_alliance(read, alliance) : std::nullopt;
        if (!name) continue;
        StandIn one{name->slug, name->name, {}};
        for (const auto& member : members_of(read, alliance, request.now)) {
            const bool runs = member.role == Role::coordinator || member.role == Role::deputy;
            const bool acts = runs && !member.ended_at && member.arrived_at && member.account != self && !away.contains(member.account);
            if (acts && std::find(one.people.begin(), one.people.end(), member.name) == one.people.end()) one.people.push_back(member.name);
        }
        all.push_back(std::move(one));
    }
    return all;
}

web::Response show(const web::Request& request, storage::Read& read, const web::Form& form)
{
    return absence_page(request, absence_of(read, own_id(request), request.now), stand_ins(read, request), form);
}

web::Fields said(const std::optional<Absence>& absence)
{
    web::Fields fields;
    if (!absence) return fields;
    fields.add("bis", base::iso(absence->until));
    fields.add("worte", absence->words);
    return fields;
}

/// The day that was typed; what is wrong with it stands in the form.
std::optional<base::Date> last_day(web::Form& form, base::Date today)
{
    if (form["bis"].empty()) return std::nullopt;
    const auto day = table::day_in(form["bis"]);
    if (!day) form.add_mistake("bis", base::says("Please write a day such as 24.06.2026."));
    else if (*day < today) form.add_mistake("bis", base::says("This day is over. Please write a day that comes."));
    else if (*day > base::months_after(today, longest_absence)) form.add_mistake("bis", base::says("At most a year ahead. For longer, please hand your duties over."));
    return day ? std::optional(*day) : std::nullopt;
}

}

web::Response IdentityPages::away(const web::Request& request, storage::Read& read) const
{
    return show(request, read, web::Form(request, absence_fields, said(absence_of(read, own_id(request), request.now))));
}

web::Response IdentityPages::say_away(const web::Request& request, storage::Write& write) const
{
    auto form = web::Form::sent(request, absence_fields);
    const auto until = last_day(form, wall_clock::day_in_germany(request.now));
    if (form.has_mistakes() || !until) return show(request, write, form);
    leave(write, {own_id(request), *until, form["worte"], request.now});
    return web::see_other(request.to("/konto").with_fragment("abwesenheit"));
}

web::Response IdentityPages::say_back(const web::Request& request, storage::Write& write) const
{
    if (request.has_valid_token) come_back(write, own_id(request));
    return web::see_other(request.to("/konto").with_fragment("abwesenheit"));
}

}
