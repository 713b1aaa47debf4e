#include "base/text.hpp"
#include "clock/clock.hpp"
#include "slices/joining/addressees.hpp"
#include "slices/joining/forms.hpp"
#include "slices/joining/joining.hpp"
#include "slices/joining/letters.hpp"
#include "slices/joining/store.hpp"
#include "slices/joining/views.hpp"
#include "web/access_log.hpp"

namespace joining {

using base::says;
using web::Access;

namespace {

constexpr int position_on_alliance_page = 40;

base::Date today_of(const web::Request& request) { return wall_clock::day_in_germany(request.now); }

/// What was typed on one line stays on one, in mails too.
std::string on_one_line(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    return text;
}

/// The alliance that somebody came from, as long as it is at work.
std::optional<registry::Alliance> alliance_named(storage::Read& read, std::string_view slug, base::Date today)
{
    auto alliance = slug.empty() ? std::nullopt : registry::find_alliance(read, slug);
    if (!alliance || !registry::is_active_on(*alliance, today)) return std::nullopt;
    return alliance;
}

places::Found places_typed(storage::Read& read, std::string_view typed)
{
    auto found = places::find_places(read, typed);
    if (found.is_certain && found.places.size() > 1) found.places.resize(1);
    return found;
}

/// The words for a place that is known by its key, as somebody would type them.
std::string typed_for(storage::Read& read, const web::Request& request)
{
    if (const auto place = places::find_municipality(read, request.query["gemeinde"])) return place->name;
    return std::string(base::beginning(base::trimmed(request.query["ort"]), 120));
}

std::string free_receipt(storage::Read& read, base::Id<Inquiry> id, base::Date today)
{
    for (std::size_t choice = 0; choice < receipt_choices; ++choice) {
        auto receipt = receipt_number(id, today, choice);
        const auto found = find_by_receipt(read, receipt);
        if (!found || found->id == id) return receipt;
    }
    throw std::runtime_error("all receipts of an inquiry are taken");
}

/// Somebody who sends the same again and again reaches nobody.
bool is_too_much(storage::Write& write, const web::Request& request)
{
    const auto network = identity::kept_with(request.site().secret.signing(), "joining", web::shortened(request.peer));
    return count_network(write, network, request.now - memory_of_networks, request.now) >= most_from_network;
}

Inquiry typed_inquiry(const web::Request& request, const web::Form& form)
{
    Inquiry inquiry;
    inquiry.id = base::Id<Inquiry>{form.submission()};
    inquiry.name = on_one_line(form["name"]);
    inquiry.reach = on_one_line(form["erreichbar"]);
    inquiry.sentence = form["satz"];
    inquiry.language = request.language() == web::Language::english ? "en" : "de";
    inquiry.received_at = request.now;
    return inquiry;
}

/// Stores it at whoever is to answer, tells them, and leads to the receipt.
web::Response take(const web::Request& request, storage::Write& write, Inquiry inquiry, const std::optional<registry::Alliance>& alliance)
{
    if (const auto known = find_inquiry(write, inquiry.id)) return web::see_other(request.to("/mitmachen/" + known->receipt));
    if (alliance) {
        inquiry.alliance = alliance->id;
        inquiry.alliance_name = alliance->name;
    }
    put(write, inquiry, Rung::alliance, request.now);
    inquiry.receipt = free_receipt(write, inquiry.id, today_of(request));
    store_inquiry(write, inquiry);
    post_inquiry(write, request.site(), inquiry, people_of(write, inquiry, request.now), Occasion::arrived, request.now);
    return web::see_other(request.to("/mitmachen/" + inquiry.receipt));
}

web::Form checked(const web::Request& request, storage::Write& write, const JoiningQuestions& questions)
{
    auto form = web::Form::sent(request, questions.fields());
    check_reach(form);
    if (!form.has_mistakes() && !find_inquiry(write, base::Id<Inquiry>{form.submission()}) && is_too_much(write, request)) {
        form.add_mistake("", says("Too much came from your network within an hour. Please try again later, or call the alliance."));
    }
    return form;
}

web::Response take_for_alliance(const web::Request& request, storage::Write& write, const registry::Alliance& alliance)
{
    const JoiningQuestions questions;
    const auto form = checked(request, write, questions);
    if (form.has_mistakes()) return form_page(request, form, alliance.name);
    auto inquiry = typed_inquiry(request, form);
    inquiry.place = alliance.seat.name;
    inquiry.state = registry::state_of_alliance(write, alliance.slug);
    return take(request, write, std::move(inquiry), alliance);
}

web::Html section(const web::Request& request, storage::Read&, const registry::Alliance& alliance)
{
    return registry::is_active_on(alliance, today_of(request)) ? alliance_section(request, alliance) : web::Html();
}

constexpr std::array processings = {
    identity::Processing{"inquiry inquiry_network", "To bring people who want to take part to their alliance", "People who want to take part",
                         "Name, how to reach them, what they wrote, the answer; their network for an hour, as a keyed sum", "Art. 6 (1) e GDPR: a task in the public interest",
                         "a year after the answer, two years where there was none", "who runs the alliance; after a week the state coordination and the service office"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }
registry::AlliancePart alliance_part() { return {position_on_alliance_page, &section}; }

void JoiningPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/mitmachen", Access::everyone, &JoiningPages::form)
        .post("/mitmachen", Access::everyone, &JoiningPages::create)
        .get("/mitmachen/anfragen", Access::signed_in, &JoiningPages::list)
        .get("/mitmachen/anfragen/{anfrage}", Access::signed_in, &JoiningPages::one)
        .post("/mitmachen/anfragen/{anfrage}", Access::signed_in, &JoiningPages::answer)
        .get("/mitmachen/{quittung}", Access::everyone, &JoiningPages::receipt);
}

web::Response JoiningPages::form(const web::Request& request, storage::Read& read) const
{
    web::Fields filled;
    if (const auto alliance = alliance_named(read, request.query["buendnis"], today_of(request))) {
        const JoiningQuestions questions;
        filled.add("buendnis", alliance->slug);
        return form_page(request, web::Form(request, questions.fields(), filled), alliance->name);
    }
    const JoiningQuestions questions(request.texts(), {}, {});
    filled.add("ort", typed_for(read, request));
    return form_page(request, web::Form(request, questions.fields(), filled), {});
}

web::Response JoiningPages::create(const web::Request& request, storage::Write& write) const
{
    const auto today = today_of(request);
    if (const auto alliance = alliance_named(write, request.form["buendnis"], today)) return take_for_alliance(request, write, *alliance);

    const auto typed = base::trimmed(request.form["ort"]);
    auto found = typed.empty() ? places::Found() : places_typed(write, typed);
    const auto descriptions = places::described(write, found.places);
    const JoiningQuestions questions(request.texts(), found.places, descriptions);
    auto form = checked(request, write, questions);
    if (!typed.empty() && found.places.empty()) {
        form.add_mistake("ort", says("We know no place in Germany for “{0}”. The postal code is the surest way.", base::beginning(typed, 60)));
    }
    const auto place = found.places.empty() ? std::nullopt : questions.chosen(request.form["gemeinde"]);
    if (form.has_mistakes() || !place) return form_page(request, form, {});

    auto inquiry = typed_inquiry(request, form);
    inquiry.place = place->name;
    inquiry.state = state_of(write, *place);
    return take(request, write, std::move(inquiry), alliance_for(write, *place, today));
}

web::Response JoiningPages::receipt(const web::Request& request, storage::Read& read) const
{
    const auto inquiry = find_by_receipt(read, request["quittung"]);
    return inquiry ? receipt_page(request, *inquiry) : web::error_page(request, 404);
}

}
