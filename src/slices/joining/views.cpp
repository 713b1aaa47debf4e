#include "slices/joining/views.hpp"

#include "clock/clock.hpp"
#include "web/layout/parts.hpp"

namespace joining {
namespace {

using web::Html;
using web::html;
using web::when;

Html fact(std::string_view name, const Html& value) { return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value); }

std::string who_has(const web::Texts& t, const Inquiry& inquiry)
{
    if (inquiry.rung == Rung::alliance) return inquiry.alliance_name;
    return std::string(inquiry.rung == Rung::state ? t("The state coordination") : t("The service office"));
}

/// What happens with what they write, before they write it.
Html what_happens(const web::Texts& t, std::string_view alliance)
{
    return web::section("danach", t("What happens then"),
                        html(R"(<ul><li>{}</li><li>{}</li><li>{}</li></ul>)",
                             alliance.empty() ? std::string(t("It goes to the people who run the alliance of your place, to nobody else. Where there is none, it goes to the nearest one or to the service office."))
                                              : t("It goes to the people who run {0}, to nobody else.", alliance),
                             t("Somebody answers within a week. If nobody does, it goes on to the state coordination and the service office."),
                             t("We keep what you write until a year after the answer and use it for nothing else.")));
}

web::Response inner_page(const web::Request& request, std::string title, Html body, int status = 200)
{
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(request.texts()("My area"))}};
    if (request.path != "/mitmachen/anfragen") crumbs.push_back({"/mitmachen/anfragen", std::string(request.texts()("Inquiries"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none,
                                  .crumbs = std::move(crumbs)});
}

std::string_view named(const web::Texts& t, Answer answer)
{
    return answer == Answer::yes ? t("Yes, we are glad and get in touch") : t("No, not at the moment");
}

Html reach(const web::Request& request, const Inquiry& inquiry)
{
    if (is_reached_by_mail(inquiry)) return web::mail_link(inquiry.reach);
    return web::telephone_button(request.texts(), inquiry.reach);
}

}

web::Response form_page(const web::Request& request, const web::Form& form, std::string_view alliance)
{
    const auto& t = request.texts();
    const auto title = alliance.empty() ? std::string(t("Take part")) : t("Take part: {0}", alliance);
    const auto lead = form.has_mistakes() ? t("Everything else you typed is still here. You need not write anything twice.")
                                          : t("Companies, associations and single people make alliances for families strong. Tell us who you are; somebody from your place gets in touch.");
    return web::respond(request, {.title = title,
                                  .description = std::string(t("Take part in an alliance for families near you: who you are and how to reach you is enough.")),
                                  .body = html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{})", form.summary(), title, lead,
                                               form.view(request.to("/mitmachen"), t("Send it")), what_happens(t, alliance)),
                                  .status = form.status(),
                                  .caching = web::Caching::none});
}

web::Response receipt_page(const web::Request& request, const Inquiry& inquiry)
{
    const auto& t = request.texts();
    const bool answered = inquiry.answered_at.has_value();
    const auto details = html(R"(<p>{} <span class="bn-number">{}</span></p><dl class="bn-facts">{}{}{}</dl><p class="bn-actions">{}</p>)",
                              t("Your number for questions:"), inquiry.receipt,
                              fact(t("Received"), web::day(t, wall_clock::day_in_germany(inquiry.received_at))),
                              fact(t("Who has it"), html("{}", who_has(t, inquiry))),
                              answered ? fact(t("Answered"), web::day(t, wall_clock::day_in_germany(*inquiry.answered_at)))
                                       : fact(t("Answer by"), web::day(t, inquiry.answer_due_on)),
                              web::button_link(request.to("/"), t("To the start page")));
    const std::string title(answered ? t("Your inquiry has been answered") : t("Thank you, your inquiry is here"));
    const auto lead = is_reached_by_mail(inquiry) ? t("The answer comes by mail to the address that you gave.")
                                                  : t("Somebody calls you at the number that you gave.");
    return web::respond(request, {.title = title, .body = web::message("thanks.svg", title, lead, details), .caching = web::Caching::none,
                                  .frame = web::Frame::message});
}

web::Html alliance_section(const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    return web::section("mitmachen", t("Take part"),
                        html(R"(<p>{}</p><p class="bn-actions">{}</p>)", t("You are a company, an association or simply somebody who wants to help? Two lines are enough."),
                             web::button_link(request.to("/mitmachen").with("buendnis", alliance.slug), t("Take part"))));
}

web::Response list_page(const web::Request& request, const std::vector<Inquiry>& open)
{
    const auto& t = request.texts();
    const std::string title(t("Inquiries"));
    std::vector<web::Choice> rows;
    for (const auto& inquiry : open) {
        rows.push_back({request.to("/mitmachen/anfragen/" + inquiry.id.hex()), t("Inquiry from {0}", inquiry.place), who_has(t, inquiry),
                        t("answer by {0}", t.date(inquiry.answer_due_on))});
    }
    return inner_page(request, title,
                      html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{})", title, t("Who wants to take part and waits for your answer."),
                           rows.empty() ? html("<p>{}</p>", t("Nobody waits at the moment.")) : web::choices(rows)));
}

web::Response one_page(const web::Request& request, const Inquiry& inquiry, const web::Form& form, const std::string& way_to_take_up)
{
    const auto& t = request.texts();
    const auto title = t("{0} wants to take part in {1}", inquiry.name, inquiry.place);
    const auto facts = html(R"(<dl class="bn-facts">{}{}{}{}</dl>)", fact(t("How to reach them"), reach(request, inquiry)),
                            fact(t("Received"), web::day(t, wall_clock::day_in_germany(inquiry.received_at))), fact(t("Who has it"), html("{}", who_has(t, inquiry))),
                            when(!inquiry.answered_at, [&] { return fact(t("Answer by"), web::day(t, inquiry.answer_due_on)); }));
    const auto answer = inquiry.answered_at
                            ? html("{}{}", web::note(request, t("Answered on {0}: {1}", t.date(wall_clock::day_in_germany(*inquiry.answered_at)), named(t, inquiry.answer))),
                                   web::paragraphs(inquiry.answer_text))
                            : form.view(request.to("/mitmachen/anfragen/" + inquiry.id.hex()), t("Send the answer"));
    const auto taking_up = when(!way_to_take_up.empty(), [&] {
        return html(R"(<p class="bn-actions">{}</p>)", web::button_link(request.to(way_to_take_up).with("anfrage", inquiry.id.hex()), t("Take up as a partner")));
    });
    return inner_page(request, title, html("{}<h1>{}</h1>{}{}{}{}", form.summary(), title, web::paragraphs(inquiry.sentence), facts, answer, taking_up), form.status());
}

}
