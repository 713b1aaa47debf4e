#include "base/text.hpp"
#include "slices/partnering/forms.hpp"
#include "slices/partnering/own_alliance.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/store.hpp"
#include "slices/partnering/views.hpp"

#include <algorithm>

namespace partnering {
namespace {

constexpr std::int64_t most_found = 30;

web::Fields answers_about(storage::Read& read, const partners::Organisation& organisation)
{
    web::Fields filled;
    filled.add("name", organisation.name);
    filled.add("website", organisation.website);
    filled.add("kurztext", organisation.summary);
    const auto seat = organisation.seat ? places::find_place(read, *organisation.seat) : std::nullopt;
    filled.add("ort", seat ? seat->name : std::string());
    filled.add("gemeinde", seat ? seat->id.hex() : std::string());
    for (const auto& sector : partners::organisation_sectors(read)) {
        if (sector.code == organisation.sector) filled.add("art", sector.slug);
    }
    return filled;
}

/// The seat that it has stays the one that is meant as long as its name is typed.
SeatTyped seat_of(storage::Read& read, const partners::Organisation& organisation, std::string_view typed)
{
    const auto seat = organisation.seat ? places::find_place(read, *organisation.seat) : std::nullopt;
    if (!seat || seat->name != typed) return seat_typed(read, typed);
    return {{*seat}, {places::described(read, *seat)}};
}

std::optional<PartnerNow> partner_named(storage::Read& read, const web::Request& request, const registry::AllianceName& alliance)
{
    const auto all = partners_of(read, alliance.id, today_of(request));
    const auto found = std::find_if(all.begin(), all.end(), [&](const PartnerNow& one) { return one.slug == request["organisation"]; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

bool works_in_office(storage::Read& read, const web::Request& request) { return identity::actor_of(read, request).holds(identity::Role::service_office); }

web::Response shown_desk(const web::Request& request, storage::Read& read, const registry::AllianceName& alliance, const PartnerNow& partner, const web::Form& form)
{
    return desk_page(request, alliance, partner, contacts_at(read, alliance.id, partner.id), partners::other_alliances_of(read, partner.id, alliance.id, today_of(request)), form);
}

}

web::Response PartneringPages::desk(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    const auto partner = alliance ? partner_named(read, request, *alliance) : std::nullopt;
    if (!partner) return web::error_page(request, 404);
    const auto organisation = partners::organisation_with(read, partner->id).value();
    const OrganisationQuestions questions(request.texts(), partners::organisation_sectors(read), {}, Asked::profile);
    return shown_desk(request, read, *alliance, *partner, web::Form(request, questions.fields(), answers_about(read, organisation)));
}

/// What several alliances share is changed by none of them alone.
web::Response PartneringPages::change(const web::Request& request, storage::Write& write) const
{
    const auto alliance = own_alliance(write, request);
    const auto partner = alliance ? partner_named(write, request, *alliance) : std::nullopt;
    if (!partner || !partners::other_alliances_of(write, partner->id, alliance->id, today_of(request)).empty()) return web::error_page(request, 404);
    const auto organisation = partners::organisation_with(write, partner->id).value();
    const OrganisationQuestions questions(request.texts(), partners::organisation_sectors(write), seat_of(write, organisation, request.form["ort"]), Asked::profile);
    auto form = web::Form::sent(request, questions.fields());
    const auto profile = questions.profile_in(form);
    if (form.has_mistakes()) return shown_desk(request, write, *alliance, *partner, form);
    (void)partners::change_organisation(write, partner->id, profile, recorder_of(request), request.now);
    write_down(write, request, "organisation changed", *alliance, partner->slug);
    return web::see_other(request.to(path_of_partner(*alliance, partner->slug)).with("gespeichert", "1"));
}

web::Response PartneringPages::office_list(const web::Request& request, storage::Read& read) const
{
    if (!works_in_office(read, request)) return web::error_page(request, 404);
    const std::string words(base::beginning(base::trimmed(request.query["q"]), 200));
    return office_list_page(request, words, partners::organisations_called(read, words, today_of(request), most_found));
}

web::Response PartneringPages::office(const web::Request& request, storage::Read& read) const
{
    const auto organisation = works_in_office(read, request) ? partners::find_organisation(read, request["organisation"]) : std::nullopt;
    if (!organisation) return web::error_page(request, 404);
    const OrganisationQuestions questions(request.texts(), partners::organisation_sectors(read), {}, Asked::profile);
    return office_page(request, *organisation, web::Form(request, questions.fields(), answers_about(read, *organisation)));
}

web::Response PartneringPages::change_at_office(const web::Request& request, storage::Write& write) const
{
    const auto organisation = works_in_office(write, request) ? partners::find_organisation(write, request["organisation"]) : std::nullopt;
    if (!organisation) return web::error_page(request, 404);
    const OrganisationQuestions questions(request.texts(), partners::organisation_sectors(write), seat_of(write, *organisation, request.form["ort"]), Asked::profile);
    auto form = web::Form::sent(request, questions.fields());
    const auto profile = questions.profile_in(form);
    if (form.has_mistakes()) return office_page(request, *organisation, form);
    (void)partners::change_organisation(write, organisation->id, profile, recorder_of(request), request.now);
    write_down(write, request, "organisation changed", {}, organisation->slug);
    return web::see_other(request.to("/verwaltung/organisationen/" + organisation->slug).with("gespeichert", "1"));
}

}
