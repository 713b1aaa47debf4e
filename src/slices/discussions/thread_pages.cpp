#include "slices/discussions/discussions.hpp"
#include "slices/discussions/forms.hpp"
#include "slices/discussions/notices.hpp"
#include "slices/discussions/permissions.hpp"
#include "slices/discussions/rooms.hpp"
#include "slices/discussions/store_files.hpp"
#include "slices/discussions/views.hpp"
#include "slices/discussions/write_post.hpp"
#include "web/layout/parts.hpp"

#include <charconv>

namespace discussions {
namespace {

std::optional<Thread> thread_of(const web::Request& request, storage::Read& read, const identity::Actor& actor)
{
    const auto id = base::Id<Thread>::parse(request["thema"]);
    return id ? find_thread(read, *id, actor.id) : std::nullopt;
}

std::optional<Post> post_of(std::string_view word, storage::Read& read, const identity::Actor& actor)
{
    const auto id = base::Id<Post>::parse(word);
    return id ? find_post(read, *id, actor.id) : std::nullopt;
}

WritingPage answering(const web::Request& request, const Thread& thread)
{
    const auto& t = request.texts();
    return {.title = t("Answer in “{0}”", thread.title),
            .action = request.to("/gemeinschaft/themen/" + thread.id.hex() + "/beitraege"),
            .button = std::string(t("Publish")),
            .crumbs = {home(request), {"/gemeinschaft/themen/" + thread.id.hex(), thread.title}}};
}

WritingPage editing(const web::Request& request, const Post& post)
{
    const auto& t = request.texts();
    return {.title = std::string(t("Edit your post")),
            .lead = std::string(t("What it said before stays to be seen in its history.")),
            .action = request.to("/gemeinschaft/beitraege/" + post.id.hex() + "/bearbeitung"),
            .button = std::string(t("Save")),
            .crumbs = {home(request)}};
}

std::int64_t number_in(std::string_view text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// What is shown instead of storing it: mistakes, or a look at it.
bool is_only_shown(const web::Request& request, const web::Form& form) { return form.has_mistakes() || request.form["aktion"] == "vorschau"; }

WritingPage with_look(WritingPage page, storage::Read& read, const Thread& thread, const web::Form& form)
{
    page.has_preview = !form.has_mistakes();
    page.mentioned = mentioned_in(read, form["text"], thread.alliance);
    return page;
}

}

web::Response DiscussionPages::thread(const web::Request& request, storage::Read& read) const
{
    auto actor = identity::actor_of(read, request);
    const auto thread = thread_of(request, read, actor);
    if (!thread) return web::error_page(request, 404);
    const auto pages = static_cast<int>(page_of(std::max<std::int64_t>(thread->posts, 1)));
    const auto page = std::clamp(web::page_number(request.query["seite"]), 1, pages);
    const auto subscription = subscription_of(read, actor.id, thread->id);
    return thread_page(request, {*thread, room_with(read, request.texts(), thread->room),
                                 posts_of(read, thread->id, (page - 1) * posts_on_page, actor.id), page,
                                 subscription ? *subscription : subscription_of(read, actor.id, thread->room), std::move(actor),
                                 identity::absences(read, request.now)}, store_);
}

web::Response DiscussionPages::news(const web::Request& request, storage::Read& read) const
{
    const auto thread = thread_of(request, read, identity::actor_of(read, request));
    if (!thread) return web::error_page(request, 404);
    return web::watching({version_of(thread->id), thread->posts > number_in(request.query["nach"])});
}

web::Response DiscussionPages::new_answer(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    const auto thread = thread_of(request, read, actor);
    if (!thread) return web::error_page(request, 404);
    web::Fields prefilled;
    const auto quoted = post_of(request.query["zitat"], read, actor);
    if (quoted && quoted->thread == thread->id && !quoted->hidden_because) {
        prefilled.add("text", request.texts()("{0} has written:", shown_name(request, quoted->author_name)) + "\n\n" + markdown::quoted(quoted->body) + "\n");
    }
    return writing_page(request, answering(request, *thread), web::Form(request, answer_fields, prefilled), store_);
}

web::WriteHandler DiscussionPages::look_to_create_answer(const web::Request& request, storage::Read& read) const
{
    return after_looking(request, read, &DiscussionPages::create_answer);
}

web::Response DiscussionPages::create_answer(const web::Request& request, storage::Write& write, const files::Looks& looks) const
{
    const auto actor = identity::actor_of(write, request);
    const auto thread = thread_of(request, write, actor);
    if (!thread) return web::error_page(request, 404);
    auto form = web::Form::sent(request, answer_fields);
    if (has_written_enough(write, actor.id, form.submission(), request.now)) form.add_mistake("text", too_much());
    auto attachments = attachments_of(write, form, request, store_, looks, actor.id);
    if (is_only_shown(request, form)) {
        auto page = with_look(answering(request, *thread), write, *thread, form);
        page.enclosed = shown_with(write, form, attachments, actor, request);
        return writing_page(request, page, form, store_);
    }
    return web::see_other(address_of(request, answer(write, store_, actor, *thread, {form.submission(), "", form["text"], Way::page, std::move(attachments)}, request.now)));
}

web::Response DiscussionPages::subscribe_to_thread(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto thread = thread_of(request, write, actor);
    if (!thread) return web::error_page(request, 404);
    const auto frequency = frequency_of(request.form["abo"]);
    if (request.has_valid_token && frequency) {
        store_subscription(write, actor.id, thread->id, *frequency);
        wants_collections(write, actor.id, *frequency, request.now);
    }
    return web::see_other(address_of(request, *thread));
}

web::Response DiscussionPages::mark_as_read(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto thread = thread_of(request, write, actor);
    if (!thread) return web::error_page(request, 404);
    if (!request.has_valid_token) return web::see_other(address_of(request, *thread));
    store_reading(write, actor.id, thread->id, std::min(number_in(request.form["bis"]), thread->posts), request.now);
    const auto next = next_unread(write, actor.id, request.now - stays_new);
    return web::see_other(next ? request.to("/gemeinschaft/themen/" + next->hex()) : request.to("/gemeinschaft"));
}

web::Response DiscussionPages::solve(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto thread = thread_of(request, write, actor);
    if (!thread || !may_say_what_solved(actor, *thread)) return web::error_page(request, 404);
    if (!request.has_valid_token) return web::see_other(address_of(request, *thread));
    const auto solving = post_of(request.form["beitrag"], write, actor);
    if (!solving || solving->thread != thread->id) {
        remove_solution(write, thread->id);
        return web::see_other(address_of(request, *thread));
    }
    store_solution(write, thread->id, solving->id, request.now);
    return web::see_other(address_of(request, *solving));
}

web::Response DiscussionPages::post(const web::Request& request, storage::Read& read) const
{
    const auto post = post_of(request["beitrag"], read, identity::actor_of(read, request));
    return post ? web::see_other(address_of(request, *post)) : web::error_page(request, 404);
}

web::Response DiscussionPages::mark_helpful(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto post = post_of(request["beitrag"], write, actor);
    if (!post || !may_mark_as_helpful(actor, *post)) return web::error_page(request, 404);
    if (request.has_valid_token && post->has_helped_reader) take_mark_back(write, post->id, actor.id);
    else if (request.has_valid_token) mark_as_helpful(write, post->id, actor.id, request.now);
    return web::see_other(address_of(request, *post));
}

web::Response DiscussionPages::edit(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    const auto post = post_of(request["beitrag"], read, actor);
    if (!post || !may_edit(actor, *post)) return web::error_page(request, 404);
    web::Fields prefilled;
    prefilled.add("text", post->body);
    auto page = editing(request, *post);
    page.enclosed.files = files_of(read, post->id);
    return writing_page(request, page, web::Form(request, answer_fields, prefilled), store_);
}

web::WriteHandler DiscussionPages::look_to_store_edited(const web::Request& request, storage::Read& read) const
{
    return after_looking(request, read, &DiscussionPages::store_edited);
}

web::Response DiscussionPages::store_edited(const web::Request& request, storage::Write& write, const files::Looks& looks) const
{
    const auto actor = identity::actor_of(write, request);
    const auto post = post_of(request["beitrag"], write, actor);
    if (!post || !may_edit(actor, *post)) return web::error_page(request, 404);
    const auto thread = find_thread(write, post->thread, actor.id);
    auto form = web::Form::sent(request, answer_fields);
    auto attachments = attachments_of(write, form, request, store_, looks, actor.id, files_of(write, post->id));
    if (is_only_shown(request, form)) {
        auto page = with_look(editing(request, *post), write, *thread, form);
        page.enclosed = shown_with(write, form, attachments, actor, request);
        return writing_page(request, page, form, store_);
    }
    edit_post(write, store_, *thread, *post, {form.submission(), "", form["text"], Way::page, std::move(attachments)}, request.now);
    return web::see_other(address_of(request, *post));
}

web::Response DiscussionPages::history(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    const auto post = post_of(request["beitrag"], read, actor);
    const bool may_read = post && (!post->hidden_because || may_read_hidden(actor, *post));
    if (!may_read || !post->edited_at) return web::error_page(request, 404);
    return history_page(request, *find_thread(read, post->thread, actor.id), *post, revisions_of(read, post->id));
}

/// The file, for who may read its post at this moment.
web::Response DiscussionPages::file(const web::Request& request, storage::Read& read) const
{
    const auto id = base::Id<files::Kept>::parse(request["anhang"]);
    const auto owner = id ? post_with_file(read, *id) : std::nullopt;
    if (!owner) return web::error_page(request, 404);
    const auto actor = identity::actor_of(read, request);
    auto post = find_post(read, *owner, actor.id);
    if (!post && may_moderate(actor)) post = find_case(read, *owner);
    if (!post || (post->hidden_because && !may_read_hidden(actor, *post))) return web::error_page(request, 404);
    auto response = files::send(store_, files::find(read, *id).value());
    return response ? std::move(*response) : web::error_page(request, 404);
}

}
