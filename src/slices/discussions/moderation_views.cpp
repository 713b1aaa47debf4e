#include "slices/discussions/views.hpp"

#include "markdown/markdown.hpp"
#include "web/layout/parts.hpp"

namespace discussions {
namespace {

using web::Html;
using web::html;
using web::when;

Html case_view(const web::Request& request, const Case& one)
{
    const auto& t = request.texts();
    return html(R"(<article class="bn-section"><h3 dir="auto">{}</h3><p>{} <q>{}</q></p>{}<p class="bn-actions">{}</p></article>)", one.title,
                one.is_appeal ? t("Who wrote it objects, since {0}:", moment(request, one.since)) : t("Reported, {0}:", moment(request, one.since)), one.reason,
                post_body(request, one.post), web::button_link(request.to("/gemeinschaft/moderation/" + one.post.id.hex()), t("Decide")));
}

Html entry_row(const web::Request& request, const Entry& entry)
{
    const auto& t = request.texts();
    const auto deed = entry.deed == Deed::hidden ? t("hidden") : entry.deed == Deed::shown ? t("shown again") : t("left as it was");
    return html(R"(<tr><td>{}</td><td><a href="{}">{}</a></td><td>{}</td><td>{}</td><td>{}</td></tr>)", moment(request, entry.done_at),
                request.to("/gemeinschaft/moderation/" + entry.post.hex()), entry.title, deed, entry.reason, shown_name(request, entry.account_name));
}

Html log_table(const web::Request& request, const std::vector<Entry>& log)
{
    const auto& t = request.texts();
    if (log.empty()) return html("<p>{}</p>", t("Nothing was decided yet."));
    return html(R"(<section class="bn-table" aria-labelledby="protokoll" tabindex="0"><table><caption id="protokoll">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table></section>)",
                t("What was decided"), t("When"), t("Thread"), t("Decision"), t("Reason"), t("Who"),
                web::each(log, [&](const Entry& entry) { return entry_row(request, entry); }));
}

}

web::Response about_post_page(const web::Request& request, const AboutPost& page, const Post& post, const web::Form& form)
{
    return web::respond(request, {.title = page.title,
                                  .body = html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{})", form.summary(), page.title, page.lead, post_body(request, post),
                                               form.view(page.action, page.button)),
                                  .status = form.status(),
                                  .caching = web::Caching::none,
                                  .crumbs = {home(request)}});
}

web::Response history_page(const web::Request& request, const Thread& thread, const Post& post, const std::vector<Revision>& revisions)
{
    const auto& t = request.texts();
    const std::string title(t("What this post said"));
    const auto before = web::each(revisions, [&](const Revision& revision) {
        return html(R"(<section class="bn-section"><h2>{}</h2><div class="bn-post bn-written"{}>{}</div></section>)", t("Until {0}", moment(request, revision.replaced_at)),
                    web::german_text(request), markdown::html_of(revision.body));
    });
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><h2>{}</h2>{}{}<p><a href="{}">{}</a></p>)", title, t("Now"), post_body(request, post), before,
                                               address_of(request, post), t("Back to the thread")),
                                  .caching = web::Caching::none,
                                  .crumbs = {home(request), {"/gemeinschaft/themen/" + thread.id.hex(), thread.title}}});
}

web::Response cases_page(const web::Request& request, const std::vector<Case>& cases, const std::vector<Entry>& log)
{
    const auto& t = request.texts();
    const std::string title(t("Reported posts"));
    const auto waiting = cases.empty() ? html("<p>{}</p>", t("Nothing waits for a decision."))
                                       : web::each(cases, [&](const Case& one) { return case_view(request, one); });
    return web::respond(request, {.title = title,
                                  .body = html("<h1>{}</h1>{}{}", title, web::section("offen", t("Waits for a decision"), waiting),
                                               web::section("log", t("Log"), log_table(request, log))),
                                  .caching = web::Caching::none,
                                  .crumbs = {home(request)}});
}

web::Response unsubscription_page(const web::Request& request, const web::Url& from_all, const web::Url& from_thread)
{
    const auto& t = request.texts();
    const std::string title(t("No more of these mails"));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}{}</div>)", title,
                                               t("One click is enough; you need not sign in."),
                                               when(from_thread.text() != from_all.text(), [&] { return web::button_form(request, from_thread, t("No more mails about this thread")); }),
                                               web::button_form(request, from_all, t("No more mails about new posts at all"), "secondary")),
                                  .caching = web::Caching::none});
}

web::Response unsubscribed_page(const web::Request& request)
{
    const auto& t = request.texts();
    const std::string title(t("You get no more of these mails"));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p><a href="{}">{}</a></p>)", title,
                                               t("If you want to hear of new posts again, say so in the thread or in its room."), request.to("/gemeinschaft"), t("To the community")),
                                  .caching = web::Caching::none});
}

}
