#include "slices/discussions/views.hpp"

#include "clock/clock.hpp"
#include "markdown/markdown.hpp"
#include "web/csrf.hpp"
#include "web/layout/parts.hpp"

namespace discussions {

using web::Html;
using web::html;
using web::when;

namespace {

std::int64_t unread_in(const RoomsPage& page, const Room& room)
{
    for (const auto& [key, count] : page.unread) {
        if (key == room.key) return count;
    }
    return 0;
}

/// Many rooms, close together; what is unread stands in brackets.
Html words_for(const std::vector<web::Choice>& rooms)
{
    return html(R"(<ul class="bn-topics">{}</ul>)", web::each(rooms, [](const web::Choice& room) {
                    return html(R"(<li><a href="{}">{}{}</a></li>)", room.url, room.title,
                                when(!room.side.empty(), [&] { return html(" <strong>({})</strong>", room.side); }));
                }));
}

Html rooms_of_kind(const web::Request& request, const RoomsPage& page, RoomKind kind, const char* id, std::string_view heading)
{
    const auto& t = request.texts();
    std::vector<web::Choice> choices;
    for (const auto& room : page.rooms) {
        if (room.kind != kind) continue;
        const auto unread = unread_in(page, room);
        choices.push_back({address_of(request, room), room.name, kind == RoomKind::alliance ? std::string(t("Only for members of this alliance")) : "",
                           unread == 0 ? std::string() : t.plural("{0} unread", "{0} unread", unread)});
    }
    const bool is_short = kind == RoomKind::alliance || kind == RoomKind::federation;
    return when(!choices.empty(), [&] { return web::section(id, heading, is_short ? web::choices(choices) : words_for(choices)); });
}

web::Choice thread_choice(const web::Request& request, const Thread& thread)
{
    const auto& t = request.texts();
    const auto text = t.plural("{0} post, by {1}, last on {2}", "{0} posts, by {1}, last on {2}", thread.posts,
                               shown_name(request, thread.author_name), moment(request, thread.last_post_at));
    const auto next = std::min(thread.read_number + 1, thread.posts);
    auto url = request.to("/gemeinschaft/themen/" + thread.id.hex());
    if (page_of(next) > 1) url = url.with("seite", std::to_string(page_of(next)));
    if (thread.read_number > 0 && thread.is_unread()) url = url.with_fragment(fmt::format("beitrag-{}", next));
    std::string side(thread.is_unread() ? t("unread") : std::string_view());
    if (thread.solution) side += (side.empty() ? "" : ", ") + std::string(t("solved"));
    return {url, thread.title, text, side};
}

Html search_form(const web::Request& request, std::string_view typed)
{
    const auto& t = request.texts();
    return html(R"(<form class="bn-section bn-filters" role="search" action="{}" method="get"><div class="kern-form-input"><label class="kern-label" for="q">{}</label><input class="kern-form-input__input" id="q" name="q" type="text" value="{}"></div><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{}</span></button></form>)",
                request.to("/gemeinschaft/suche"), t("Search in the threads"), typed, t("Search"));
}

}

web::Crumb home(const web::Request& request) { return {"/gemeinschaft", std::string(request.texts()("Community"))}; }

web::Url address_of(const web::Request& request, const Post& post)
{
    const auto page = page_of(post.number);
    const auto thread = request.to("/gemeinschaft/themen/" + post.thread.hex());
    return (page > 1 ? thread.with("seite", std::to_string(page)) : thread).with_fragment(fmt::format("beitrag-{}", post.number));
}

web::Url address_of(const web::Request& request, const Room& room) { return request.to("/gemeinschaft/raeume/" + room.word); }

web::Url address_of(const web::Request& request, const Thread& thread) { return request.to("/gemeinschaft/themen/" + thread.id.hex()); }

std::string shown_name(const web::Request& request, std::string_view name)
{
    return std::string(name.empty() ? request.texts()("A former member") : name);
}

std::string moment(const web::Request& request, base::Instant instant)
{
    return request.texts()("{0}, {1} h", request.texts().date(wall_clock::day_in_germany(instant)), wall_clock::time_in_germany(instant));
}

Html post_body(const web::Request& request, const Post& post)
{
    return html(R"(<blockquote class="bn-written bn-post"><p class="bn-small bn-muted"><bdi>{}</bdi>, {}</p><div{}>{}</div>{}</blockquote>)",
                shown_name(request, post.author_name), moment(request, post.written_at), web::german_text(request), markdown::html_of(post.body), files_list(request, post.files));
}

Html subscription_form(const web::Request& request, const web::Url& action, Frequency chosen)
{
    const auto& t = request.texts();
    const std::vector<web::Option> options = {{std::string(word_of(Frequency::at_once)), std::string(t("at once, each post"))},
                                              {std::string(word_of(Frequency::daily)), std::string(t("once a day, collected"))},
                                              {std::string(word_of(Frequency::weekly)), std::string(t("once a week, collected"))},
                                              {std::string(word_of(Frequency::none)), std::string(t("not at all"))}};
    return html(R"(<form class="bn-section bn-filters" action="{}" method="post"><input type="hidden" name="schutz" value="{}">{}<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{}</span></button></form>)",
                action, web::form_token(request.site().secret, request.now, request.session()),
                web::select("abo", t("Mail about new posts here"), options, word_of(chosen)), t("Save choice"));
}

web::Response rooms_page(const web::Request& request, const RoomsPage& page)
{
    const auto& t = request.texts();
    const std::string title(t("Community"));
    const auto next = when(page.next.has_value(), [&] {
        return web::button_link(request.to("/gemeinschaft/themen/" + page.next->hex()), t("To the newest unread thread"));
    });
    const auto people = html(R"(<a class="kern-btn kern-btn--secondary" href="{}"><span class="kern-label">{}</span></a>)", request.to("/gemeinschaft/personen"), t("Find people"));
    const auto office = when(page.may_moderate, [&] {
        return html(R"(<a class="kern-btn kern-btn--secondary" href="{}"><span class="kern-label">{}</span></a>)", request.to("/gemeinschaft/moderation"), t("Reported posts"));
    });
    return web::respond(request,
                        {.title = title,
                         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}{}{}</div>{}{}{}{}{})", title,
                                      t("Ask, answer, show what works. What is written here only people who take part can read."), next, people, office,
                                      search_form(request, ""), rooms_of_kind(request, page, RoomKind::alliance, "buendnisse", t("Your alliances")),
                                      rooms_of_kind(request, page, RoomKind::federation, "alle", t("For everybody who takes part")),
                                      rooms_of_kind(request, page, RoomKind::topic, "themen", t("By topic")),
                                      rooms_of_kind(request, page, RoomKind::state, "laender", t("By state"))),
                         .caching = web::Caching::none});
}

web::Response room_page(const web::Request& request, const RoomPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Choice> choices;
    for (const auto& thread : page.threads) choices.push_back(thread_choice(request, thread));
    const auto url = address_of(request, page.room);
    const auto pages = static_cast<int>((page.count + threads_on_page - 1) / threads_on_page);
    const auto threads = choices.empty() ? html("<p>{}</p>", t("Nobody has written here yet. Begin: a short question is enough."))
                                         : web::choices(choices);
    return web::respond(request, {.title = page.room.name,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p class="bn-actions">{}</p>{}{}{})", page.room.name,
                                               page.room.alliance ? t("Only who belongs to this alliance reads what is written here.")
                                                                  : t("Everybody who takes part in an alliance or advises alliances reads here."),
                                               web::button_link(request.to("/gemeinschaft/raeume/" + page.room.word + "/neu"), t("New thread")),
                                               web::section("themen", t("Threads"), threads), web::pagination(request, page.page, pages, url),
                                               subscription_form(request, request.to("/gemeinschaft/raeume/" + page.room.word + "/abo"), page.subscription)),
                                  .caching = web::Caching::none,
                                  .crumbs = {home(request)}});
}

web::Response search_page(const web::Request& request, std::string_view question, const std::vector<FoundPost>& found)
{
    const auto& t = request.texts();
    const std::string title(t("Search in the threads"));
    std::vector<web::Choice> choices;
    for (const auto& one : found) {
        choices.push_back({address_of(request, one.post), one.title, markdown::excerpt_of(one.post.body, 200), shown_name(request, one.post.author_name)});
    }
    const auto result = found.empty() ? html("<p>{}</p>", t("Nothing found. Try one word, or only its beginning."))
                                      : html("<h2>{}</h2>{}", t.plural("{0} post found", "{0} posts found", std::ssize(found)), web::choices(choices));
    return web::respond(request, {.title = title,
                                  .body = html("<h1>{}</h1>{}{}", title, search_form(request, question), when(!question.empty(), [&] { return result; })),
                                  .caching = web::Caching::none,
                                  .crumbs = {home(request)}});
}

}
