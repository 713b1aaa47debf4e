#include "slices/publishing/markdown_views.hpp"
#include "slices/publishing/permissions.hpp"
#include "slices/publishing/publish.hpp"
#include "slices/publishing/translation_views.hpp"
#include "slices/publishing/views.hpp"
#include "web/layout/page.hpp"

namespace publishing {
namespace {

using web::Html;
using web::html;
using web::when;

Html what_was_done(const web::Request& request)
{
    const auto& t = request.texts();
    const auto done = request.query["getan"];
    if (done == "veroeffentlicht") return web::note(request, t("It is published. Everybody sees it now."));
    if (done == "bestaetigt") return web::note(request, t("Thank you: the page is confirmed."));
    if (done == "eingereicht") return web::note(request, t("The coordination has a mail and looks at your draft."));
    if (done == "ohne-mail") return web::note(request, t("It waits for a review. Nobody who could publish it has come in yet: please tell the service office below."));
    if (done == "zurueckgegeben") return web::note(request, t("The draft is back with your remarks; its author has a mail."));
    if (done == "verworfen") return web::note(request, t("The draft is thrown away. The published page is as it was."));
    if (done == "archiviert") return web::note(request, t("The page is archived. For 14 days you can bring it back here."));
    if (done == "zurueckgeholt") return web::note(request, t("The page is back."));
    if (done == "gesendet") return web::note(request, t("The service office has your message."));
    return {};
}

Html freshness(const web::Request& request, const Desk& desk)
{
    const auto& t = request.texts();
    if (desk.published.empty()) return html("<p>{}</p>", t("This has not been published yet. Only your alliance and the service office see it."));
    const auto& confirmed = desk.confirmed;
    const auto said = !confirmed               ? std::string(t("Nobody has confirmed yet that this page is right."))
                      : confirmed->by.account ? t("Last confirmed on {0} by {1}.", moment(request, confirmed->at), confirmed->by.name)
                                              : t("Last confirmed on {0}.", moment(request, confirmed->at));
    return html("<p>{}</p>{}", said, when(desk.may_publish && !desk.archived, [&] {
                    return html(R"(<div class="bn-actions">{}</div>)",
                                web::button_form(request, at(request, desk, "/bestaetigung"), t("It is still right")));
                }));
}

Html others(const web::Request& request, const Desk& desk)
{
    return web::each(desk.others, [&](const Deed& deed) {
        return web::note(request, request.texts()("{0} is writing here too, last on {1}. Nothing gets lost: whoever saves later sees both.",
                                                  name_of(request, deed.by), moment(request, deed.at)));
    });
}

Html draft_section(const web::Request& request, const Desk& desk)
{
    const auto& t = request.texts();
    if (!desk.draft) {
        return html(R"(<div class="bn-actions">{}</div>)", web::button_form(request, at(request, desk, "/beginn"), t("Change the page"), "secondary"));
    }
    const auto& draft = *desk.draft;
    return web::section("entwurf", t("There is a draft"),
                        html(R"(<div class="bn-stack"><p>{}</p>{}{}<div class="bn-actions">{}{}</div><p><a href="{}">{}</a></p></div>)",
                             t("{0} wrote it, last on {1}. Only your alliance and the service office see it.", name_of(request, draft.written_by), moment(request, draft.written_at)),
                             when(draft.submitted_at.has_value(), [&] { return html("<p><strong>{}</strong></p>", t("It waits for a review by the coordination.")); }),
                             when(desk.returned.has_value(), [&] {
                                 return html("<p><strong>{}</strong></p>", t("{0} has left remarks.", name_of(request, desk.returned->returned_by)));
                             }),
                             web::button_link(at(request, desk, "/entwurf/pruefung"), t("Compare and go on")),
                             web::button_form(request, at(request, desk, "/beginn"), t("Go on writing"), "secondary"),
                             at(request, desk, "/entwurf/verwerfen"), t("Throw the draft away")));
}

Html archive_section(const web::Request& request, const Desk& desk)
{
    const auto& t = request.texts();
    if (!desk.may_publish || desk.published.empty()) return {};
    if (!desk.archived) {
        return web::section("archiv", t("Out of use?"),
                            html(R"(<p>{}</p><p><a href="{}">{}</a></p>)", t("When the alliance rests or has ended, archive its page. Nothing is deleted."),
                                 at(request, desk, "/archiv"), t("Archive the page")));
    }
    const bool may_return = may_call(desk.actor) || request.now - desk.archived->at <= time_to_bring_back;
    return web::section("archiv", t("This page is archived"),
                        html("<p>{}</p>{}", t("{0} archived it on {1}.", name_of(request, desk.archived->by), moment(request, desk.archived->at)),
                             may_return ? web::button_form(request, at(request, desk, "/archiv/rueckgabe"), t("Bring it back"))
                                        : html("<p>{}</p>", t("It has been archived for more than 14 days. Please ask the service office."))));
}

}

Html refusal_box(const web::Request& request, const base::Message& refusal)
{
    const auto& t = request.texts();
    return when(!refusal.empty(), [&] {
        return html(R"(<div class="bn-errors" role="alert"><h2>{}{}</h2><p>{}</p></div>)", web::icon("danger"), t("That does not go"), t(refusal));
    });
}

web::Response inner_page(const web::Request& request, const Desk& desk, std::string title, Html body, int status)
{
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(request.texts()("My area"))}};
    if (request.path != desk.named.path) crumbs.push_back({desk.named.path, request.texts()("Page of {0}", desk.named.name)});
    return web::respond(request, {.title = std::move(title), .body = html(R"(<div class="bn-stack">{}</div>)", body), .status = status, .caching = web::Caching::none,
                                  .crumbs = std::move(crumbs)});
}

Html contents(const web::Request& request, const Editable& editable, const Content& content)
{
    const auto& t = request.texts();
    return html(R"(<dl class="bn-facts">{}</dl>)", web::each(fields_of(editable), [&](const auto& field) {
                    const auto& text = text_in(content, field.first);
                    const auto shown = text.empty() ? html(R"(<span class="bn-muted">{}</span>)", t("nothing")) : written_text(request, editable, field.first, text);
                    return html("<div><dt>{}</dt><dd>{}</dd></div>", t(field.second), shown);
                }));
}

namespace {

/// What everybody sees, and what was seen before.
Html published_section(const web::Request& request, const Desk& desk)
{
    if (desk.published.empty()) return {};
    const auto& t = request.texts();
    auto shown = desk.published;
    for (auto& [field, text] : shown) {
        if (field != pictures_field) text = readable(desk, field, text);
    }
    return html(R"({}<p><a href="{}">{}</a> · <a href="{}">{}</a></p>)",
                web::section("inhalt-der-seite", t("What stands there now"), contents(request, desk.editable, shown)),
                request.to(desk.named.shown), t("The page as everybody sees it"), at(request, desk, "/verlauf"), t("Earlier versions"));
}

}

web::Response desk_page(const web::Request& request, const Desk& desk, const web::Form& wish, const base::Message& refusal)
{
    const auto& t = request.texts();
    const auto title = t("Page of {0}", desk.named.name);
    return inner_page(request, desk, title,
                      html(R"({}{}<h1>{}</h1>{}{}{}{}{}{}{}{})", wish.summary(), refusal_box(request, refusal), title,
                           what_was_done(request), others(request, desk), freshness(request, desk), draft_section(request, desk),
                           published_section(request, desk), translation_section(request, desk.editable, desk.named, desk.translations),
                           web::section("servicebuero", t("Something else is wrong?"),
                                        html("<p>{}</p>{}", t("What you cannot change here is kept by the service office, such as the name and the seat of an alliance. Tell them here."),
                                             wish.view(at(request, desk, "/wunsch"), t("Send to the service office")))),
                           archive_section(request, desk)),
                      refusal.empty() ? wish.status() : 409);
}

web::Response archive_page(const web::Request& request, const Desk& desk)
{
    const auto& t = request.texts();
    const auto title = t("Archive the page of {0}?", desk.named.name);
    return inner_page(request, desk, title,
                      html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p><div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)", title,
                           t("The public page then says that it is no longer kept up."),
                           t("The service office hears of it. For 14 days you can bring the page back."),
                           web::button_form(request, at(request, desk, "/archiv"), t("Archive the page")), at(request, desk), t("Leave it as it is")));
}

}
