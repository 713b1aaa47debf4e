#include "clock/clock.hpp"
#include "slices/publishing/views.hpp"
#include "web/layout/page.hpp"

namespace publishing {
namespace {

using web::Html;
using web::html;
using web::when;

std::string_view said(const web::Texts& t, Call::Reason reason)
{
    switch (reason) {
    case Call::Reason::silent: return t("Nobody has answered for a month whether the page is still right.");
    case Call::Reason::archived: return t("The page was archived: does the alliance rest?");
    case Call::Reason::wish: break;
    }
    return t("They wish for something:");
}

Html reason(const web::Request& request, const Call& call)
{
    return html("{}{}", said(request.texts(), call.reason), when(!call.words.empty(), [&] {
                    return html("<br>{} ({})", web::lines(call.words), name_of(request, call.asked_by));
                }));
}

/// Alliances in which everybody is away who could answer.
Html nobody_there(const web::Request& request, const std::vector<identity::LeftAlone>& left_alone)
{
    const auto& t = request.texts();
    return when(!left_alone.empty(), [&] {
        return web::section("abwesend", t("Everybody is away"), html(R"(<ul class="bn-plain">{}</ul>)", web::each(left_alone, [&](const identity::LeftAlone& one) {
            return html(R"(<li><a href="{}">{}</a>, {}</li>)", request.to("/buendnisse/" + one.slug), one.name, t("the first is back after {0}", t.date(one.until)));
        })));
    });
}

/// What a colleague wrote while this form lay open.
Html noted_meanwhile(const web::Request& request, const Call& call)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-beside"><p class="bn-beside__head">{}</p><p>{}</p><p>{}</p></div>
)",
                t("This stands there now:"), call.note.empty() ? html("{}", t("nothing")) : web::lines(call.note), web::day(t, call.due_on));
}

Html ways_to_answer(const web::Request& request, const Named& named)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-actions">{}{}</div><p><a href="{}">{}</a></p>)", web::button_form(request, request.to(request.path), t("Yes, it is still right")),
                web::button_link(request.to(named.path + "/entwurf"), t("No, change it")), request.to(named.path + "/archiv"),
                t("The alliance rests or has ended: archive the page"));
}

Html is_archived(const web::Request& request, const Named& named, const Deed& archived)
{
    const auto& t = request.texts();
    return html(R"(<p class="bn-lead">{}</p><p><a href="{}">{}</a></p>)",
                t("This page has not been kept up since {0}. What stands here may be out of date.", t.date(wall_clock::day_in_germany(archived.at))),
                request.to(named.path), t("Bring it back"));
}

}

web::Response question_page(const web::Request& request, const Editable& editable, const Named& named, const Content& published,
                            const Question& question, const std::optional<Deed>& confirmed, const std::optional<Deed>& archived)
{
    const auto& t = request.texts();
    const auto title = t("Is the page of {0} still right?", named.name);
    const auto answer = archived ? is_archived(request, named, *archived)
                        : is_answered(question, confirmed) ? html(R"(<p class="bn-lead">{}</p>)", t("Thank you! It was confirmed on {0}.", moment(request, confirmed->at)))
                                                           : ways_to_answer(request, named);
    return web::respond(request, {.title = title,
                                  .body = html("<h1>{}</h1>{}{}", title, answer,
                                               web::section("inhalt-der-seite", t("What stands there now"), contents(request, editable, published))),
                                  .caching = web::Caching::none});
}

web::Response no_question_page(const web::Request& request)
{
    const auto& t = request.texts();
    const std::string title(t("This question is no longer open"));
    return web::respond(request, {.title = title,
                                  .body = web::message("nothing.svg", title, t("The link is too old, or somebody else looks after the page now."),
                                                       html(R"(<p class="bn-actions">{}</p>)", web::button_link(request.to("/bereich"), t("To my area")))),
                                  .status = 404,
                                  .caching = web::Caching::none,
                                  .frame = web::Frame::message});
}

web::Response calls_page(const web::Request& request, const std::vector<ListedCall>& calls, const std::vector<identity::LeftAlone>& left_alone)
{
    const auto& t = request.texts();
    const std::string title(t("Needs a call"));
    const auto rows = web::each(calls, [&](const ListedCall& listed) {
        const auto& call = listed.call;
        return html(R"(<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td><td>{}</td><td>{}</td></tr>)",
                    request.to("/verwaltung/anrufe/" + call.id.hex()), listed.named.name, reason(request, call), web::lines(call.note), web::day(t, call.due_on));
    });
    const auto table = html(R"(<section class="bn-table" aria-labelledby="anrufe" tabindex="0"><table><caption id="anrufe">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table></section>)",
                            t("Whom to call, the most urgent first"), t("Whom"), t("Why"), t("Note"), t("When"), rows);
    return web::respond(request, {.title = title,
                                  .body = html("<h1>{}</h1>{}{}", title, calls.empty() ? html(R"(<p class="bn-lead">{}</p>)", t("Nobody needs a call.")) : table,
                                               nobody_there(request, left_alone)),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/verwaltung", std::string(t("Service office"))}}});
}

web::Response call_page(const web::Request& request, const ListedCall& listed, const std::vector<identity::Account>& responsible,
                        const Html& what_is_published, const web::Form& form, const base::Message& refusal)
{
    const auto& t = request.texts();
    const auto title = t("Call {0}", listed.named.name);
    const auto people = web::each(responsible, [&](const identity::Account& account) {
        return html("<li>{}, {}</li>", account.name, web::mail_link(account.email));
    });
    return web::respond(request,
                        {.title = title,
                         .body = html(R"({}{}<h1>{}</h1><p class="bn-lead">{}</p>{}{}{}<p><a href="{}">{}</a></p>)", form.summary(), refusal_box(request, refusal), title, reason(request, listed.call),
                                      web::section("personen", t("Who looks after it"),
                                                   responsible.empty() ? html("<p>{}</p>", t("Nobody has come in yet.")) : html(R"(<ul class="bn-plain">{}</ul>)", people)),
                                      web::section("anruf", t("What came of it"), html("{}{}", when(!refusal.empty(), [&] { return noted_meanwhile(request, listed.call); }), form.view(request.to(request.path).with("stand", stand_of(listed.call)), t("Keep")))),
                                      web::section("inhalt-der-seite", t("What stands there now"), what_is_published), request.to(listed.named.path),
                                      t("Change the page for them")),
                         .status = refusal.empty() ? form.status() : 409,
                         .caching = web::Caching::none,
                         .crumbs = {{"/verwaltung", std::string(t("Service office"))}, {"/verwaltung/anrufe", std::string(t("Needs a call"))}}});
}

}
