#include "slices/discussions/views.hpp"

#include "markdown/markdown.hpp"
#include "slices/discussions/forms.hpp"
#include "slices/discussions/permissions.hpp"
#include "web/csrf.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>

namespace discussions {
namespace {

using web::Html;
using web::html;
using web::when;

Html quiet_link(const web::Url& url, std::string_view text) { return html(R"(<a href="{}">{}</a>)", url, text); }

/// A new thread has a title, an answer has none.
bool has_title(const WritingPage& page) { return page.action.text().ends_with("/neu"); }

/// What is attached already, each with a box that takes it away.
Html enclosed_list(const web::Request& request, const Enclosed& enclosed)
{
    const auto& t = request.texts();
    if (enclosed.files.empty()) return {};
    return html(R"(<fieldset class="kern-fieldset"><legend class="kern-label">{}</legend>{}</fieldset>
)",
                t("Attached"), web::each(enclosed.files, [&](const files::Kept& file) {
                    const auto name = "ohne-" + file.id.hex();
                    const bool goes = std::find(enclosed.unwanted.begin(), enclosed.unwanted.end(), file.id) != enclosed.unwanted.end();
                    return html(R"(<div class="kern-form-check"><input class="kern-form-check__checkbox" type="checkbox" id="{}" name="{}" value="ja"{}><label class="kern-label" for="{}">{}</label></div>)",
                                name, name, when(goes, [] { return html(" checked"); }), name, t("Remove “{0}” ({1})", file.name, files::described(t, file.media_type, file.size)));
                }));
}

/// The form with its two buttons: to look at what it will be, and to send it.
Html writing_form(const web::Request& request, const web::Form& form, const WritingPage& page, const files::Store& store)
{
    const auto& t = request.texts();
    return html(R"(<form class="bn-section bn-form" action="{}" method="post" enctype="multipart/form-data" novalidate>
{}{}{}{}<input type="hidden" name="sendung" value="{}"><input type="hidden" name="schutz" value="{}">
<div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit" name="aktion" value="senden"><span class="kern-label">{}</span></button><button class="kern-btn kern-btn--secondary" type="submit" name="aktion" value="vorschau"><span class="kern-label">{}</span></button></div></form>
)",
                page.action, when(has_title(page), [&] { return form.view("titel"); }), form.view("text"), enclosed_list(request, page.enclosed),
                files::uploads_question(request, form, t("Attach files (optional)"), {most_files, store}), base::to_hex(form.submission()),
                web::form_token(request.site().secret, request.now, request.session()), page.button, t("Preview"));
}

Html solution_button(const web::Request& request, const ThreadPage& page, const Post& post)
{
    const auto& t = request.texts();
    if (!may_say_what_solved(page.reader, page.thread) || post.number == 1) return {};
    const bool is_solution = page.thread.solution == post.id;
    return html(R"(<form action="{}" method="post"><input type="hidden" name="schutz" value="{}"><input type="hidden" name="beitrag" value="{}"><button class="kern-btn kern-btn--tertiary" type="submit"><span class="kern-label">{}</span></button></form>)",
                request.to("/gemeinschaft/themen/" + page.thread.id.hex() + "/loesung"),
                web::form_token(request.site().secret, request.now, request.session()), is_solution ? std::string() : post.id.hex(),
                is_solution ? t("Not solved after all") : t("This solved it"));
}

Html deeds_of(const web::Request& request, const ThreadPage& page, const Post& post)
{
    const auto& t = request.texts();
    const auto base = "/gemeinschaft/beitraege/" + post.id.hex();
    return html(R"(<div class="bn-actions bn-post__deeds">{}{}{}{}{}{}</div>)", when(may_mark_as_helpful(page.reader, post), [&] {
                    return web::button_form(request, request.to(base + "/hilfreich"), post.has_helped_reader ? t("It helped me: take back") : t("It helped me"), "tertiary");
                }),
                solution_button(request, page, post),
                quiet_link(request.to("/gemeinschaft/themen/" + page.thread.id.hex() + "/antwort").with("zitat", post.id.hex()), t("Quote")),
                when(may_edit(page.reader, post), [&] { return quiet_link(request.to(base + "/bearbeitung"), t("Edit")); }),
                when(!post.is_by(page.reader.id), [&] { return quiet_link(request.to(base + "/meldung"), t("Report")); }),
                when(may_moderate(page.reader), [&] { return quiet_link(request.to("/gemeinschaft/moderation/" + post.id.hex()), t("Decide")); }));
}

/// Hidden posts are shown as a gap with its reason; who wrote it and the service office still see the words.
Html hidden_post(const web::Request& request, const ThreadPage& page, const Post& post)
{
    const auto& t = request.texts();
    const bool may_read = may_read_hidden(page.reader, post);
    return html(R"(<p class="bn-muted">{}</p>{}<div class="bn-actions bn-post__deeds">{}{}</div>)", t("This post was hidden. Reason: {0}", *post.hidden_because),
                when(may_read, [&] { return html(R"(<div class="bn-written"{}>{}</div>{})", web::german_text(request), markdown::html_of(post.body), files_list(request, post.files)); }),
                when(may_appeal(page.reader, post), [&] { return quiet_link(request.to("/gemeinschaft/beitraege/" + post.id.hex() + "/widerspruch"), t("Object")); }),
                when(may_moderate(page.reader), [&] { return quiet_link(request.to("/gemeinschaft/moderation/" + post.id.hex()), t("Decide")); }));
}

Html marks_of(const web::Request& request, const ThreadPage& page, const Post& post)
{
    const auto& t = request.texts();
    const bool may_look_back = post.edited_at && (!post.hidden_because || may_read_hidden(page.reader, post));
    return html("{}{}{}{}", when(post.is_by_mail, [&] { return html(" · {}", t("by e-mail")); }), when(may_look_back, [&] {
                    return html(R"( · <a href="{}">{}</a>)", request.to("/gemeinschaft/beitraege/" + post.id.hex() + "/verlauf"), t("edited"));
                }),
                when(post.helped > 0, [&] { return html(" · {}", t.plural("helped {0} person", "helped {0} people", post.helped)); }),
                when(page.thread.solution == post.id, [&] { return html(R"( · <strong>{}</strong>)", t("solved it")); }));
}

Html post_article(const web::Request& request, const ThreadPage& page, const Post& post)
{
    const auto& t = request.texts();
    const auto id = fmt::format("beitrag-{}", post.number);
    const bool is_unread = page.thread.read_number > 0 && post.number > page.thread.read_number;
    return html(R"(<article class="bn-post{}" id="{}" aria-labelledby="{}-von"><h2 class="bn-post__head" id="{}-von" dir="auto">{}</h2><p class="bn-small bn-muted">{}{}{}{}</p>{}</article>
)",
                page.thread.solution == post.id ? " bn-post--solution" : "", id, id, id, shown_name(request, post.author_name), moment(request, post.written_at), identity::away_note(request, page.away, post.author), marks_of(request, page, post),
                when(is_unread, [&] { return html(" · <strong>{}</strong>", t("new")); }),
                post.hidden_because ? hidden_post(request, page, post)
                                    : html(R"(<div class="bn-written"{}>{}</div>{}{})", web::german_text(request), markdown::html_of(post.body), files_list(request, post.files), deeds_of(request, page, post)));
}

/// No page writes down that it was looked at: this button does.
Html read_button(const web::Request& request, const ThreadPage& page)
{
    if (page.posts.empty() || page.posts.back().number <= page.thread.read_number) return {};
    return html(R"(<form action="{}" method="post"><input type="hidden" name="schutz" value="{}"><input type="hidden" name="bis" value="{}"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{}</span></button></form>)",
                request.to("/gemeinschaft/themen/" + page.thread.id.hex() + "/gelesen"),
                web::form_token(request.site().secret, request.now, request.session()), fmt::to_string(page.posts.back().number), request.texts()("Read, on to the next"));
}

/// Where new posts are said to be there, while the last page of a thread is open; without a script nothing.
Html news_place(const web::Request& request, const Thread& thread)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-news" data-news="{}" data-said="{}"><p class="kern-sr-only" role="status"></p><button class="kern-btn kern-btn--secondary" type="button" hidden><span class="kern-label">{}</span></button></div>)",
                request.to("/gemeinschaft/themen/" + thread.id.hex() + "/neues"), t("New posts are there."), t("Show new posts"));
}

}

Html files_list(const web::Request& request, const std::vector<files::Kept>& files)
{
    if (files.empty()) return {};
    return html(R"(<ul class="bn-attached" aria-label="{}">{}</ul>)", request.texts()("Attached files"), web::each(files, [&](const files::Kept& file) {
                    return html(R"(<li><a href="{}" download>{}</a> <span class="bn-small bn-muted">{}</span></li>)", request.to("/gemeinschaft/dateien/" + file.id.hex()), file.name,
                                files::described(request.texts(), file.media_type, file.size));
                }));
}

web::Response thread_page(const web::Request& request, const ThreadPage& page, const files::Store& store)
{
    const auto& t = request.texts();
    const auto path = "/gemeinschaft/themen/" + page.thread.id.hex();
    const auto pages = static_cast<int>(page_of(std::max<std::int64_t>(page.thread.posts, 1)));
    const web::Form form(request, answer_fields);
    return web::respond(request,
                        {.title = page.thread.title,
                         .body = html(R"({}<h1 dir="auto">{}</h1>{}{}{}<div class="bn-actions">{}{}</div>{}{})",
                                      when(request.query["gemeldet"] == "ja", [&] { return web::note(request, t("Thank you. The service office looks at your report.")); }),
                                      page.thread.title,
                                      when(page.thread.solution.has_value(), [&] {
                                          return html(R"(<p><a href="{}">{}</a></p>)", request.to("/gemeinschaft/beitraege/" + page.thread.solution->hex()), t("Solved: to the post that solved it"));
                                      }),
                                      web::each(page.posts, [&](const Post& post) { return post_article(request, page, post); }),
                                      web::pagination(request, page.page, pages, request.to(path)), read_button(request, page),
                                      when(page.page == pages, [&] { return news_place(request, page.thread); }),
                                      web::section("antworten", t("Your answer"), writing_form(request, form, {.action = request.to(path + "/beitraege"), .button = std::string(t("Publish"))}, store)),
                                      subscription_form(request, request.to(path + "/abo"), page.subscription)),
                         .caching = web::Caching::none,
                         .crumbs = {home(request), {"/gemeinschaft/raeume/" + page.room.word, page.room.name}}});
}

web::Response writing_page(const web::Request& request, const WritingPage& page, const web::Form& form, const files::Store& store)
{
    const auto& t = request.texts();
    const auto preview = when(page.has_preview, [&] {
        std::string names;
        for (const auto& person : page.mentioned) names += (names.empty() ? "" : ", ") + person.name;
        return web::section("vorschau", t("This is how it will look"),
                            html(R"({}<div class="bn-post bn-written"{}>{}</div>{})", when(has_title(page), [&] { return html(R"(<p dir="auto"><strong>{}</strong></p>)", form["titel"]); }),
                                 web::german_text(request), markdown::html_of(form["text"]),
                                 when(!names.empty(), [&] { return html(R"(<p class="bn-small">{}</p>)", t("These people are told: {0}", names)); })));
    });
    return web::respond(request, {.title = page.title,
                                  .body = html(R"({}<h1>{}</h1>{}{}{})", form.summary(), page.title,
                                               when(!page.lead.empty(), [&] { return html(R"(<p class="bn-lead">{}</p>)", page.lead); }), preview,
                                               writing_form(request, form, page, store)),
                                  .status = form.status(),
                                  .caching = web::Caching::none,
                                  .crumbs = page.crumbs});
}

}
