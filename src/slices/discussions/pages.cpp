#include "slices/discussions/discussions.hpp"
#include "slices/discussions/forms.hpp"
#include "slices/discussions/mentions.hpp"
#include "slices/discussions/notices.hpp"
#include "slices/discussions/permissions.hpp"
#include "slices/discussions/rooms.hpp"
#include "slices/discussions/store.hpp"
#include "slices/discussions/views.hpp"
#include "slices/discussions/write_post.hpp"
#include "web/layout/parts.hpp"

namespace discussions {

using web::Access;

namespace {

constexpr std::int64_t most_found = 50;

WritingPage writing_in(const web::Request& request, const Room& room)
{
    const auto& t = request.texts();
    return {.title = std::string(t("New thread")),
            .lead = t("In the room “{0}”.", room.name),
            .action = request.to("/gemeinschaft/raeume/" + room.word + "/neu"),
            .button = std::string(t("Publish")),
            .crumbs = {home(request), {"/gemeinschaft/raeume/" + room.word, room.name}}};
}

}

void DiscussionPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/gemeinschaft", Access::signed_in, &DiscussionPages::rooms)
        .get("/gemeinschaft/suche", Access::signed_in, &DiscussionPages::search)
        .get("/gemeinschaft/raeume/{raum}", Access::signed_in, &DiscussionPages::room)
        .post("/gemeinschaft/raeume/{raum}/abo", Access::signed_in, &DiscussionPages::subscribe_to_room)
        .get("/gemeinschaft/raeume/{raum}/neu", Access::signed_in, &DiscussionPages::new_thread)
        .post("/gemeinschaft/raeume/{raum}/neu", Access::signed_in, &DiscussionPages::look_to_create_thread)
        .get("/gemeinschaft/themen/{thema}", Access::signed_in, &DiscussionPages::thread)
        .get("/gemeinschaft/themen/{thema}/neues", Access::signed_in, &DiscussionPages::news)
        .get("/gemeinschaft/themen/{thema}/antwort", Access::signed_in, &DiscussionPages::new_answer)
        .post("/gemeinschaft/themen/{thema}/beitraege", Access::signed_in, &DiscussionPages::look_to_create_answer)
        .post("/gemeinschaft/themen/{thema}/abo", Access::signed_in, &DiscussionPages::subscribe_to_thread)
        .post("/gemeinschaft/themen/{thema}/gelesen", Access::signed_in, &DiscussionPages::mark_as_read)
        .post("/gemeinschaft/themen/{thema}/loesung", Access::signed_in, &DiscussionPages::solve)
        .get("/gemeinschaft/dateien/{anhang}", Access::signed_in, &DiscussionPages::file)
        .get("/gemeinschaft/beitraege/{beitrag}", Access::signed_in, &DiscussionPages::post)
        .post("/gemeinschaft/beitraege/{beitrag}/hilfreich", Access::signed_in, &DiscussionPages::mark_helpful)
        .get("/gemeinschaft/beitraege/{beitrag}/bearbeitung", Access::signed_in, &DiscussionPages::edit)
        .post("/gemeinschaft/beitraege/{beitrag}/bearbeitung", Access::signed_in, &DiscussionPages::look_to_store_edited)
        .get("/gemeinschaft/beitraege/{beitrag}/verlauf", Access::signed_in, &DiscussionPages::history)
        .get("/gemeinschaft/beitraege/{beitrag}/meldung", Access::signed_in, &DiscussionPages::report)
        .post("/gemeinschaft/beitraege/{beitrag}/meldung", Access::signed_in, &DiscussionPages::create_report)
        .get("/gemeinschaft/beitraege/{beitrag}/widerspruch", Access::signed_in, &DiscussionPages::appeal)
        .post("/gemeinschaft/beitraege/{beitrag}/widerspruch", Access::signed_in, &DiscussionPages::create_appeal)
        .get("/gemeinschaft/moderation", Access::signed_in, &DiscussionPages::cases)
        .get("/gemeinschaft/moderation/{beitrag}", Access::signed_in, &DiscussionPages::one_case)
        .post("/gemeinschaft/moderation/{beitrag}", Access::signed_in, &DiscussionPages::decide)
        .get("/gemeinschaft/abmelden/{geheim}", Access::everyone, &DiscussionPages::unsubscription)
        .post("/gemeinschaft/abmelden/{geheim}", Access::everyone, &DiscussionPages::unsubscribe);
}

web::Response DiscussionPages::rooms(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    auto rooms = rooms_of(read, request.texts(), actor);
    if (rooms.empty()) return web::error_page(request, 404);
    const auto since = request.now - stays_new;
    return rooms_page(request, {std::move(rooms), count_unread(read, actor.id, since), next_unread(read, actor.id, since), may_moderate(actor)});
}

web::Response DiscussionPages::search(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    const auto words = asked_words(request.query["q"]);
    const auto found = words.front().empty() ? std::vector<FoundPost>() : posts_with(read, words, actor.id, most_found);
    return search_page(request, request.query["q"], found);
}

web::Response DiscussionPages::room(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    const auto room = find_room(read, request.texts(), actor, request["raum"]);
    if (!room) return web::error_page(request, 404);
    const auto page = std::clamp(web::page_number(request.query["seite"]), 1, 1'000'000);
    return room_page(request, {*room, threads_in(read, room->key, actor.id, threads_on_page, (page - 1) * threads_on_page),
                               count_threads(read, room->key), page, subscription_of(read, actor.id, room->key)});
}

web::Response DiscussionPages::subscribe_to_room(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto room = find_room(write, request.texts(), actor, request["raum"]);
    if (!room) return web::error_page(request, 404);
    const auto frequency = frequency_of(request.form["abo"]);
    if (request.has_valid_token && frequency) {
        store_subscription(write, actor.id, room->key, *frequency);
        wants_collections(write, actor.id, *frequency, request.now);
    }
    return web::see_other(address_of(request, *room));
}

web::Response DiscussionPages::new_thread(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    const auto room = find_room(read, request.texts(), actor, request["raum"]);
    if (!room) return web::error_page(request, 404);
    return writing_page(request, writing_in(request, *room), web::Form(request, thread_fields), store_);
}

/// Files are looked into before anybody's turn to write: nobody waits for it.
web::WriteHandler DiscussionPages::after_looking(const web::Request& request, storage::Read& read, Verb verb) const
{
    const bool is_welcome = request.has_valid_token && may_take_part(identity::actor_of(read, request));
    return [this, verb, looks = is_welcome ? files::look_into_uploads(request, {most_files, store_}) : files::Looks()](const web::Request& sent, storage::Write& write) {
        return (this->*verb)(sent, write, looks);
    };
}

/// A form with mistakes keeps nothing; one that its writer looks at keeps its files until it is sent.
Enclosed DiscussionPages::shown_with(storage::Write& write, const web::Form& form, const Attachments& attachments, const identity::Actor& actor, const web::Request& request) const
{
    if (!form.has_mistakes()) return {let_wait(write, store_, attachments, actor.id, form.submission(), request.now), attachments.unwanted};
    auto all = attachments.standing;
    all.insert(all.end(), attachments.waiting.begin(), attachments.waiting.end());
    return {std::move(all), attachments.unwanted};
}

web::WriteHandler DiscussionPages::look_to_create_thread(const web::Request& request, storage::Read& read) const
{
    return after_looking(request, read, &DiscussionPages::create_thread);
}

web::Response DiscussionPages::create_thread(const web::Request& request, storage::Write& write, const files::Looks& looks) const
{
    const auto actor = identity::actor_of(write, request);
    const auto room = find_room(write, request.texts(), actor, request["raum"]);
    if (!room) return web::error_page(request, 404);
    auto form = web::Form::sent(request, thread_fields);
    if (has_written_enough(write, actor.id, form.submission(), request.now)) form.add_mistake("text", too_much());
    auto attachments = attachments_of(write, form, request, store_, looks, actor.id);
    if (form.has_mistakes() || request.form["aktion"] == "vorschau") {
        auto page = writing_in(request, *room);
        page.has_preview = !form.has_mistakes();
        page.enclosed = shown_with(write, form, attachments, actor, request);
        page.mentioned = mentioned_in(write, form["text"], room->alliance);
        return writing_page(request, page, form, store_);
    }
    const auto thread = begin_thread(write, store_, actor, *room, {form.submission(), form["titel"], form["text"], Way::page, std::move(attachments)}, request.now);
    return web::see_other(request.to("/gemeinschaft/themen/" + thread.hex()));
}

web::Response DiscussionPages::unsubscription(const web::Request& request, storage::Read& read) const
{
    if (!account_with_secret(read, request["geheim"])) return web::error_page(request, 404);
    const auto from_all = request.to(request.path);
    const auto thread = request.query["thema"];
    return unsubscription_page(request, from_all, thread.empty() ? from_all : from_all.with("thema", thread));
}

/// Programs of mail providers send this without any token: the secret in the address is the right to do it.
web::Response DiscussionPages::unsubscribe(const web::Request& request, storage::Write& write) const
{
    const auto account = account_with_secret(write, request["geheim"]);
    if (!account) return web::error_page(request, 404);
    const auto word = request.query["thema"];
    const auto id = base::Id<Thread>::parse(word);
    const auto thread = id ? find_thread(write, *id, *account) : std::nullopt;
    if (thread) store_subscription(write, *account, thread->id, Frequency::none);
    else if (word.empty()) unsubscribe_from_all(write, *account, request.now); // of a thread that is not theirs any more no mail comes
    return unsubscribed_page(request);
}

}
