#include "base/text.hpp"
#include "slices/partnering/forms.hpp"
#include "slices/partnering/origin.hpp"
#include "slices/partnering/own_alliance.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/store.hpp"
#include "slices/partnering/views.hpp"

namespace partnering {

using base::says;
using web::Access;

namespace {

constexpr std::int64_t most_candidates = 8;
constexpr std::chrono::year first_year{1900};

/// Whether every word that was typed stands in its name, kind or seat.
bool fits(const PartnerNow& partner, std::string_view typed)
{
    const auto searched = base::folded(partner.name + " " + partner.sector_name.name + " " + partner.sector_name.name_en + " " + partner.seat);
    std::string word;
    for (const char letter : base::folded(typed) + " ") {
        if (letter != ' ') word += letter;
        else if (searched.find(std::exchange(word, "")) == std::string::npos) return false;
    }
    return true;
}

std::vector<Candidate> candidates_for(storage::Read& read, const web::Request& request, const registry::AllianceName& alliance, std::string_view name)
{
    const auto partners_now = partners_of(read, alliance.id, today_of(request));
    std::vector<Candidate> candidates;
    for (auto& listed : partners::organisations_called(read, name, today_of(request), most_candidates)) {
        const bool is_partner_now = std::any_of(partners_now.begin(), partners_now.end(), [&](const PartnerNow& one) { return one.slug == listed.slug; });
        candidates.push_back({std::move(listed), is_partner_now});
    }
    return candidates;
}

/// One that can become a partner: it is there and has not ended.
std::optional<partners::Organisation> living_organisation(storage::Read& read, const web::Request& request, std::string_view slug)
{
    auto organisation = partners::find_organisation(read, slug);
    const bool has_ended = organisation && organisation->ended_on && *organisation->ended_on <= today_of(request);
    return has_ended ? std::nullopt : organisation;
}

/// Adds the mistake of a day that has not come yet, or that was before everybody's time.
std::optional<base::Date> first_day_in(web::Form& form, const web::Request& request)
{
    const auto since = day_in(form, "seit");
    if (since && *since > today_of(request)) form.add_mistake("seit", says("This day lies in the future. Take them up when they are partners."));
    if (since && since->year() < first_year) form.add_mistake("seit", says("This day lies before 1900. Please look at the year again."));
    return since;
}

web::Fields first_answers(const web::Request& request, const Origin& origin)
{
    web::Fields filled;
    filled.add("name", request.query.has("name") ? std::string(base::beginning(base::trimmed(request.query["name"]), 200)) : origin.name);
    filled.add("ort", origin.place);
    filled.add("art", origin.sector_slug);
    filled.add("seit", typed(today_of(request)));
    filled.add("organisation", std::string(request.query["organisation"]));
    filled.add("interessent", std::string(request.query["interessent"]));
    filled.add("anfrage", std::string(request.query["anfrage"]));
    return filled;
}

/// One that is there already becomes a partner.
web::Response take_up_known(const web::Request& request, storage::Write& write, const registry::AllianceName& alliance)
{
    const auto organisation = living_organisation(write, request, request.form["organisation"]);
    if (!organisation) return web::error_page(request, 404);
    auto form = web::Form::sent(request, join_fields);
    const auto since = first_day_in(form, request);
    const auto origin = origin_of(write, request, alliance, request.form);
    if (!form.has_mistakes() && !is_partner(write, alliance.id, organisation->id, today_of(request))) {
        const auto begun = partners::begin_partnership(write, alliance.id, organisation->id, since.value(), recorder_of(request), request.now);
        if (!begun) form.add_mistake("seit", begun.error().message);
        else write_down(write, request, "partnership begun", alliance, organisation->slug);
    }
    if (form.has_mistakes()) return known_page(request, alliance, organisation->name, form);
    return taken_up(request, write, alliance, organisation->slug, origin);
}

/// One that nobody has entered yet.
web::Response take_up_new(const web::Request& request, storage::Write& write, const registry::AllianceName& alliance)
{
    auto seat = seat_typed(write, request.form["ort"]);
    const OrganisationQuestions questions(request.texts(), partners::organisation_sectors(write), std::move(seat), Asked::take_up);
    auto form = web::Form::sent(request, questions.fields());
    const auto profile = questions.profile_in(form);
    const auto since = first_day_in(form, request);
    const auto id = base::Id<partners::Organisation>{form.submission()};
    const auto origin = origin_of(write, request, alliance, request.form);
    if (const auto known = partners::organisation_with(write, id); known && !form.has_mistakes() && is_partner(write, alliance.id, id, today_of(request))) { // sent twice
        return taken_up(request, write, alliance, known->slug, origin);
    }
    const auto candidates = candidates_for(write, request, alliance, form["name"]);
    const auto is_same = [&](const Candidate& one) {
        const auto known = partners::find_organisation(write, one.listed.slug);
        return known && base::folded(known->name) == base::folded(profile.name) && known->seat == profile.seat;
    };
    if (!form.has_mistakes() && std::any_of(candidates.begin(), candidates.end(), is_same)) {
        form.add_mistake("name", says("An organisation of this name is there already in this place. Please choose it above, so that it does not stand here twice."));
    }
    if (form.has_mistakes()) return new_page(request, alliance, form, candidates, origin);
    const auto organisation = partners::create_organisation(write, id, profile, recorder_of(request), request.now);
    const auto begun = partners::begin_partnership(write, alliance.id, organisation.id, since.value(), recorder_of(request), request.now);
    if (!begun) return web::error_page(request, 409);
    write_down(write, request, "organisation created, partnership begun", alliance, organisation.slug);
    return taken_up(request, write, alliance, organisation.slug, origin);
}

}

void PartneringPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/bereich/{buendnis}/partner", Access::signed_in, &PartneringPages::list)
        .get("/bereich/{buendnis}/partner/neu", Access::signed_in, &PartneringPages::blank)
        .post("/bereich/{buendnis}/partner/neu", Access::signed_in, &PartneringPages::take_up)
        .get("/bereich/{buendnis}/partner/{organisation}", Access::confirmed, &PartneringPages::desk)
        .post("/bereich/{buendnis}/partner/{organisation}", Access::confirmed, &PartneringPages::change)
        .get("/bereich/{buendnis}/partner/{organisation}/ende", Access::signed_in, &PartneringPages::ask_to_end)
        .post("/bereich/{buendnis}/partner/{organisation}/ende", Access::signed_in, &PartneringPages::end)
        .get("/bereich/{buendnis}/partner/{organisation}/kontakte/neu", Access::confirmed, &PartneringPages::blank_contact)
        .post("/bereich/{buendnis}/partner/{organisation}/kontakte/neu", Access::confirmed, &PartneringPages::add_contact)
        .get("/bereich/{buendnis}/partner/{organisation}/kontakte/{kontaktperson}", Access::confirmed, &PartneringPages::contact)
        .post("/bereich/{buendnis}/partner/{organisation}/kontakte/{kontaktperson}", Access::confirmed, &PartneringPages::change_contact)
        .post("/bereich/{buendnis}/partner/{organisation}/kontakte/{kontaktperson}/frage", Access::confirmed, &PartneringPages::question)
        .post("/bereich/{buendnis}/partner/{organisation}/kontakte/{kontaktperson}/ende", Access::confirmed, &PartneringPages::remove_one_contact)
        .post("/bereich/{buendnis}/partnerschaften/{partnerschaft}/rueckgabe", Access::signed_in, &PartneringPages::take_back)
        .get("/bereich/{buendnis}/interessenten", Access::signed_in, &PartneringPages::prospects)
        .get("/bereich/{buendnis}/interessenten/neu", Access::signed_in, &PartneringPages::blank_prospect)
        .post("/bereich/{buendnis}/interessenten/neu", Access::signed_in, &PartneringPages::add_prospect)
        .get("/bereich/{buendnis}/interessenten/{interessent}", Access::signed_in, &PartneringPages::prospect)
        .post("/bereich/{buendnis}/interessenten/{interessent}", Access::signed_in, &PartneringPages::change_prospect)
        .post("/bereich/{buendnis}/interessenten/{interessent}/notiz", Access::signed_in, &PartneringPages::add_note)
        .post("/bereich/{buendnis}/interessenten/{interessent}/wiedervorlage", Access::signed_in, &PartneringPages::follow_up)
        .post("/bereich/{buendnis}/interessenten/{interessent}/stand", Access::signed_in, &PartneringPages::close_prospect)
        .get("/verwaltung/organisationen", Access::confirmed, &PartneringPages::office_list)
        .get("/verwaltung/organisationen/{organisation}", Access::confirmed, &PartneringPages::office)
        .post("/verwaltung/organisationen/{organisation}", Access::confirmed, &PartneringPages::change_at_office)
        .get("/partner/zusage/{geheim}", Access::everyone, &PartneringPages::consent)
        .post("/partner/zusage/{geheim}", Access::everyone, &PartneringPages::agree)
        .get("/partner/abmelden/{geheim}", Access::everyone, &PartneringPages::unsubscription)
        .post("/partner/abmelden/{geheim}", Access::everyone, &PartneringPages::unsubscribe);
}

web::Response PartneringPages::list(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    if (!alliance) return web::error_page(request, 404);
    auto all = partners_of(read, alliance->id, today_of(request));
    const auto count = std::ssize(all);
    const auto words = std::string(base::beginning(base::trimmed(request.query["q"]), 120));
    std::erase_if(all, [&](const PartnerNow& one) { return !fits(one, words); });
    return list_page(request, *alliance, {std::move(all), count, words, partners::endings_of(read, alliance->id, request.now)});
}

web::Response PartneringPages::blank(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    if (!alliance) return web::error_page(request, 404);
    const auto origin = origin_of(read, request, *alliance, request.query);
    const auto filled = first_answers(request, origin);
    if (request.query.has("organisation")) {
        const auto organisation = living_organisation(read, request, request.query["organisation"]);
        if (!organisation) return web::error_page(request, 404);
        return known_page(request, *alliance, organisation->name, web::Form(request, join_fields, filled));
    }
    if (filled["name"].empty()) return name_page(request, *alliance);
    const OrganisationQuestions questions(request.texts(), partners::organisation_sectors(read), {}, Asked::take_up);
    return new_page(request, *alliance, web::Form(request, questions.fields(), filled), candidates_for(read, request, *alliance, filled["name"]), origin);
}

web::Response PartneringPages::take_up(const web::Request& request, storage::Write& write) const
{
    const auto alliance = own_alliance(write, request);
    if (!alliance) return web::error_page(request, 404);
    return request.form["organisation"].empty() ? take_up_new(request, write, *alliance) : take_up_known(request, write, *alliance);
}

web::Response PartneringPages::take_back(const web::Request& request, storage::Write& write) const
{
    const auto alliance = own_alliance(write, request);
    const auto id = base::Id<partners::Partnership>::parse(request["partnerschaft"]);
    if (!alliance || !id) return web::error_page(request, 404);
    const auto home = request.to(path_of_partners(*alliance));
    if (!request.has_valid_token) return web::see_other(home);
    const auto back = partners::take_back_ending(write, alliance->id, *id, recorder_of(request), request.now);
    if (!back) return web::error_page(request, back.error().kind == base::Refused::conflict ? 409 : 404);
    write_down(write, request, "end of partnership taken back", *alliance, back->organisation_slug);
    return web::see_other(home);
}

}
