#include "slices/giving/letters.hpp"
#include "slices/giving/views.hpp"

#include "clock/clock.hpp"
#include "web/layout/parts.hpp"

namespace giving {
namespace {

using web::Html;
using web::html;
using web::when;

Html ask_fact(std::string_view name, const Html& value) { return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value); }

Html call_row(const web::Request& request, const Call& call)
{
    const auto& t = request.texts();
    const auto name = call.name.empty() ? t("Former contact") : std::string_view(call.name);
    if (call.answer == Answer::none) return html("<li><p>{}: {}</p></li>", name, t("no answer yet"));
    return html(R"(<li><div><p><strong>{}: {}</strong></p>{}{}</div></li>)", name, answer_words(t, call.answer),
                when(!call.words.empty(), [&] { return html("<p{}>{}</p>", web::german_text(request), call.words); }),
                when(call.answered_at.has_value(), [&] { return html(R"(<p class="bn-small">{}</p>)", web::day(t, wall_clock::day_in_germany(*call.answered_at))); }));
}

web::Response mail_page(const web::Request& request, std::string title, Html body, int status = 200)
{
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none, .frame = web::Frame::message});
}

}

web::Response asked_page(const web::Request& request, const Ask& ask, const std::vector<Call>& calls, bool is_closed, const web::Form& form)
{
    const auto& t = request.texts();
    const auto answers = calls.empty() ? html("<p>{}</p>", t("Nobody was asked by mail: this ask is kept as asked by telephone."))
                                       : html(R"(<ul class="bn-people">{}</ul>)", web::each(calls, [&](const Call& call) { return call_row(request, call); }));
    const auto facts = html(R"(<dl class="bn-facts">{}{}{}{}</dl>)",
                            ask_fact(t("Partner"), html(R"(<a href="{}">{}</a>)", request.to("/bereich/" + ask.alliance_slug + "/geben/" + ask.organisation.slug), ask.organisation.name)),
                            ask_fact(t("The gift"), html("{}", described(t, ask.kind, ask.amount))),
                            ask_fact(t("Asked on"), web::day(t, wall_clock::day_in_germany(ask.asked_at))), ask_fact(t("Answer by"), web::day(t, ask.until)));
    const auto heading = is_closed ? t("What came of it") : t("Close the ask");
    return web::respond(request, {.title = ask.what,
                                  .body = html(R"({}<h1{}>{}</h1>{}{}{}{}{})", form.summary(), web::german_text(request), ask.what,
                                               when(is_closed, [&] { return html(R"(<p class="bn-lead">{}</p>)", t("This ask is closed.")); }), facts, web::paragraphs(ask.words),
                                               web::section("antworten", t("Answers"), answers),
                                               web::section("ergebnis-teil", heading, form.view(request.to(address_of(ask)), is_closed ? t("Say it anew") : t("Close the ask")))),
                                  .status = form.status(),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/bereich", std::string(t("My area"))}, {"/bereich/" + ask.alliance_slug + "/geben", std::string(t("What partners give"))}}});
}

web::Response call_page(const web::Request& request, const Ask& ask, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("{0} asks: {1}", ask.alliance_name, ask.what);
    return mail_page(request, title,
                     html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{})", form.summary(), title,
                          t("{0}, for {1}. Please answer by {2}.", described(t, ask.kind, ask.amount), ask.organisation.name, t.date(ask.until)), web::paragraphs(ask.words),
                          form.view(request.to(request.path), t("Send the answer"))),
                     form.status());
}

web::Response over_page(const web::Request& request, const Ask& ask)
{
    const auto& t = request.texts();
    const std::string title(t("This ask is over"));
    return mail_page(request, title, web::message("nothing.svg", title, t("Thank you all the same. {0} gladly turns to you again.", ask.alliance_name), {}));
}

web::Response thanks_page(const web::Request& request, const Ask& ask, const Call& call)
{
    const auto& t = request.texts();
    const std::string title(t("Thank you for your answer"));
    const auto lead = call.answer == Answer::no ? t("{0} has your answer. A clear no helps too.", ask.alliance_name) : t("{0} has your answer and gets in touch.", ask.alliance_name);
    return mail_page(request, title,
                     web::message("thanks.svg", title, lead, html(R"(<p><strong>{}</strong></p><p><a href="{}">{}</a></p>)", answer_words(t, call.answer), request.to(request.path).with("aendern", "1"), t("Change the answer"))));
}

}
