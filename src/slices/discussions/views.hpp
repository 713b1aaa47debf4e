#pragma once

#include "slices/discussions/attachments.hpp"
#include "slices/discussions/room.hpp"
#include "slices/discussions/store.hpp"
#include "slices/discussions/store_moderation.hpp"
#include "slices/identity/identity.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

#include <utility>
#include <vector>

namespace discussions {

/// Where a post stands: its page of the thread, and its place there.
web::Url address_of(const web::Request& request, const Post& post);
web::Url address_of(const web::Request& request, const Room& room);
web::Url address_of(const web::Request& request, const Thread& thread);

/// The first step of the way to every page below.
web::Crumb home(const web::Request& request);

/// The name, or that there is none any more.
std::string shown_name(const web::Request& request, std::string_view name);
/// The day and the minute.
std::string moment(const web::Request& request, base::Instant instant);
/// Author, day and text of a post, without anything to do.
web::Html post_body(const web::Request& request, const Post& post);
/// The files of a post, each as a link; nothing where there are none.
web::Html files_list(const web::Request& request, const std::vector<files::Kept>& files);
/// How soon to hear of it: a choice with a button.
web::Html subscription_form(const web::Request& request, const web::Url& action, Frequency chosen);

/// All rooms that somebody may enter.
struct RoomsPage {
    std::vector<Room> rooms;
    std::vector<std::pair<std::string, std::int64_t>> unread; ///< by the room's key
    std::optional<base::Id<Thread>> next;                     ///< which to read next
    bool may_moderate = false;
};
web::Response rooms_page(const web::Request& request, const RoomsPage& page);

/// A room with one page of its threads.
struct RoomPage {
    Room room;
    std::vector<Thread> threads;
    std::int64_t count = 0;
    int page = 1;
    Frequency subscription = Frequency::none;
};
inline constexpr std::int64_t threads_on_page = 30;
web::Response room_page(const web::Request& request, const RoomPage& page);

/// What was found in the rooms of whoever asked.
web::Response search_page(const web::Request& request, std::string_view question, const std::vector<FoundPost>& found);

/// A thread with one page of its posts.
struct ThreadPage {
    Thread thread;
    Room room;
    std::vector<Post> posts;
    int page = 1;
    Frequency subscription = Frequency::none;
    identity::Actor reader;
    identity::Absences away = {};
};
web::Response thread_page(const web::Request& request, const ThreadPage& page, const files::Store& store);

/// Where somebody writes: a form with a look at what it will be.
struct WritingPage {
    std::string title;
    std::string lead = {};
    web::Url action;
    std::string button;
    std::vector<web::Crumb> crumbs;
    bool has_preview = false;
    Enclosed enclosed = {};
    std::vector<Person> mentioned = {}; ///< whom the text calls, for the preview
};
/// `store`: says how large a file may be.
web::Response writing_page(const web::Request& request, const WritingPage& page, const web::Form& form, const files::Store& store);

/// A form about a post, which stands above it.
struct AboutPost {
    std::string title;
    std::string lead;
    web::Url action;
    std::string button;
};
web::Response about_post_page(const web::Request& request, const AboutPost& page, const Post& post, const web::Form& form);

/// What a post said before.
web::Response history_page(const web::Request& request, const Thread& thread, const Post& post, const std::vector<Revision>& revisions);

/// What waits for a decision, and what was decided.
web::Response cases_page(const web::Request& request, const std::vector<Case>& cases, const std::vector<Entry>& log);

/// One button for no more mails of a thread, one for none at all; afterwards a sentence that it is so.
web::Response unsubscription_page(const web::Request& request, const web::Url& from_all, const web::Url& from_thread);
web::Response unsubscribed_page(const web::Request& request);

}
