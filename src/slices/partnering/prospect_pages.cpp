#include "slices/partnering/forms.hpp"
#include "slices/partnering/own_alliance.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/store_prospects.hpp"
#include "slices/partnering/views.hpp"

#include <algorithm>

namespace partnering {
namespace {

/// A prospect of an alliance that whoever asks runs, by the address.
struct OwnProspect {
    registry::AllianceName alliance;
    Prospect prospect;
};

std::optional<OwnProspect> own_prospect(storage::Read& read, const web::Request& request)
{
    auto alliance = own_alliance(read, request);
    const auto id = base::Id<Prospect>::parse(request["interessent"]);
    auto prospect = alliance && id ? find_prospect(read, alliance->id, *id) : std::nullopt;
    if (!prospect) return std::nullopt;
    return OwnProspect{std::move(*alliance), std::move(*prospect)};
}

std::string path_of(const OwnProspect& own) { return path_of_prospects(own.alliance) + "/" + own.prospect.id.hex(); }

web::Fields answers_about_prospect(storage::Read& read, const Prospect& prospect)
{
    web::Fields filled;
    filled.add("name", prospect.name);
    filled.add("kontakt", prospect.contact);
    filled.add("wiedervorlage", prospect.follow_up_on ? typed(*prospect.follow_up_on) : std::string());
    for (const auto& sector : partners::organisation_sectors(read)) {
        if (sector.code == prospect.sector) filled.add("art", sector.slug);
    }
    return filled;
}

/// What was typed, over what is there.
Prospect typed_prospect(web::Form& form, const ProspectQuestions& questions, Prospect prospect)
{
    const auto follow_up = day_in(form, "wiedervorlage");
    prospect.name = on_one_line(form["name"]);
    prospect.contact = form["kontakt"];
    prospect.sector = questions.sector_in(form["art"]);
    if (prospect.outlook == Outlook::open) prospect.follow_up_on = follow_up;
    return prospect;
}

web::Response shown_prospect(const web::Request& request, storage::Read& read, const OwnProspect& own, const web::Form& form, const web::Form& note)
{
    return prospect_page(request, own.alliance, own.prospect, notes_on(read, own.prospect.id), form, note);
}

std::optional<Outlook> outlook_asked(std::string_view word)
{
    if (word == "gewonnen") return Outlook::won;
    if (word == "abgesagt") return Outlook::declined;
    if (word == "offen") return Outlook::open;
    return std::nullopt;
}

}

web::Response PartneringPages::prospects(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    if (!alliance) return web::error_page(request, 404);
    return prospects_page(request, *alliance, prospects_of(read, alliance->id), today_of(request));
}

web::Response PartneringPages::blank_prospect(const web::Request& request, storage::Read& read) const
{
    const auto alliance = own_alliance(read, request);
    if (!alliance) return web::error_page(request, 404);
    const ProspectQuestions questions(request.texts(), partners::organisation_sectors(read));
    return blank_prospect_page(request, *alliance, web::Form(request, questions.fields()));
}

web::Response PartneringPages::add_prospect(const web::Request& request, storage::Write& write) const
{
    const auto alliance = own_alliance(write, request);
    if (!alliance) return web::error_page(request, 404);
    const ProspectQuestions questions(request.texts(), partners::organisation_sectors(write));
    auto form = web::Form::sent(request, questions.fields());
    Prospect fresh;
    fresh.id = base::Id<Prospect>{form.submission()};
    fresh.alliance = alliance->id;
    fresh.added_by = account_of_request(request);
    fresh.added_at = request.now;
    const auto prospect = typed_prospect(form, questions, fresh);
    if (form.has_mistakes()) return blank_prospect_page(request, *alliance, form);
    const bool is_there = find_prospect(write, alliance->id, prospect.id).has_value(); // sent twice
    if (!is_there && !store_prospect(write, prospect)) return web::error_page(request, 404);
    return web::see_other(request.to(path_of_prospects(*alliance) + "/" + prospect.id.hex()));
}

web::Response PartneringPages::prospect(const web::Request& request, storage::Read& read) const
{
    const auto own = own_prospect(read, request);
    if (!own) return web::error_page(request, 404);
    const ProspectQuestions questions(request.texts(), partners::organisation_sectors(read));
    return shown_prospect(request, read, *own, web::Form(request, questions.fields(), answers_about_prospect(read, own->prospect)), web::Form(request, note_fields));
}

web::Response PartneringPages::change_prospect(const web::Request& request, storage::Write& write) const
{
    const auto own = own_prospect(write, request);
    if (!own) return web::error_page(request, 404);
    const ProspectQuestions questions(request.texts(), partners::organisation_sectors(write));
    auto form = web::Form::sent(request, questions.fields());
    const auto prospect = typed_prospect(form, questions, own->prospect);
    if (form.has_mistakes()) return shown_prospect(request, write, *own, form, web::Form(request, note_fields));
    store_prospect(write, prospect);
    return web::see_other(request.to(path_of(*own)));
}

/// A note says when to turn to them again, too; without a day nothing waits any more.
web::Response PartneringPages::add_note(const web::Request& request, storage::Write& write) const
{
    const auto own = own_prospect(write, request);
    if (!own) return web::error_page(request, 404);
    auto form = web::Form::sent(request, note_fields);
    const auto follow_up = day_in(form, "erinnern");
    if (form.has_mistakes()) {
        const ProspectQuestions questions(request.texts(), partners::organisation_sectors(write));
        return shown_prospect(request, write, *own, web::Form(request, questions.fields(), answers_about_prospect(write, own->prospect)), form);
    }
    store_note(write, {.id = base::Id<ProspectNote>{form.submission()}, .prospect = own->prospect.id, .text = form["notiz"], .author = account_of_request(request), .written_at = request.now});
    auto prospect = own->prospect;
    if (prospect.outlook == Outlook::open && (follow_up || is_due(prospect, today_of(request)))) {
        prospect.follow_up_on = follow_up;
        store_prospect(write, prospect);
    }
    return web::see_other(request.to(path_of(*own)));
}

web::Response PartneringPages::follow_up(const web::Request& request, storage::Write& write) const
{
    const auto own = own_prospect(write, request);
    if (!own) return web::error_page(request, 404);
    auto prospect = own->prospect;
    if (request.has_valid_token && prospect.outlook == Outlook::open) {
        prospect.follow_up_on = std::nullopt;
        if (request.query.has("spaeter")) prospect.follow_up_on = base::Date(std::chrono::sys_days(today_of(request)) + until_next_follow_up);
        store_prospect(write, prospect);
    }
    return web::see_other(request.to(path_of(*own)));
}

web::Response PartneringPages::close_prospect(const web::Request& request, storage::Write& write) const
{
    const auto own = own_prospect(write, request);
    if (!own) return web::error_page(request, 404);
    const auto outlook = outlook_asked(request.query["ergebnis"]);
    if (!outlook || !request.has_valid_token) return web::see_other(request.to(path_of(*own)));
    store_prospect(write, with_outlook(own->prospect, *outlook, request.now));
    if (*outlook == Outlook::won) return web::see_other(request.to(path_of_partners(own->alliance) + "/neu").with("interessent", own->prospect.id.hex()));
    return web::see_other(request.to(path_of(*own)));
}

}
