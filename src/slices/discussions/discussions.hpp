#pragma once

#include "slices/day/day.hpp"
#include "slices/discussions/answer_by_mail.hpp"
#include "slices/discussions/attachments.hpp"
#include "slices/discussions/desk.hpp"
#include "slices/discussions/reply_address.hpp"
#include "slices/discussions/room.hpp"
#include "slices/discussions/thread.hpp"
#include "slices/identity/identity.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <span>

namespace discussions {

/// What is touched when somebody wrote something that others want to hear of.
inline constexpr const char* version_of_notices = "discussions_notices";

/// Does one piece of what waits: tells some followers of a post, or sends a collection that is due. Whether there may be
/// more. One transaction for each call, so that nobody is told twice and requests get their turn in between.
bool send_next_notices(storage::Write& write, const Desk& desk, base::Instant now);

/// Files that were chosen for a post which nobody sent. Returns how many went.
std::int64_t forget_waiting(storage::Write& write, base::Instant now);

/// What discussions keep about an account, and how they forget it: what people wrote stays, without them.
identity::PersonalPart personal_part();

/// What is new in the threads that somebody follows, and the way to them.
day::Part day_part();

/// Fills an empty store with a few threads of these people, who are invented and take part.
void make_demo(storage::Write& write, const files::Store& store, std::span<const identity::Actor> people, base::Instant now);

/// Rooms, threads and posts, and what is done with them.
class DiscussionPages {
public:
    /// `store`: where the files of posts lie.
    explicit DiscussionPages(files::Store store) : store_(std::move(store)) {}
    void mount(web::Router& router) const;

private:
    web::Response rooms(const web::Request& request, storage::Read& read) const;
    web::Response search(const web::Request& request, storage::Read& read) const;
    web::Response room(const web::Request& request, storage::Read& read) const;
    web::Response subscribe_to_room(const web::Request& request, storage::Write& write) const;
    web::Response new_thread(const web::Request& request, storage::Read& read) const;
    web::WriteHandler look_to_create_thread(const web::Request& request, storage::Read& read) const;
    web::Response create_thread(const web::Request& request, storage::Write& write, const files::Looks& looks) const;

    web::Response thread(const web::Request& request, storage::Read& read) const;
    web::Response news(const web::Request& request, storage::Read& read) const;
    web::Response new_answer(const web::Request& request, storage::Read& read) const;
    web::WriteHandler look_to_create_answer(const web::Request& request, storage::Read& read) const;
    web::Response create_answer(const web::Request& request, storage::Write& write, const files::Looks& looks) const;
    web::Response subscribe_to_thread(const web::Request& request, storage::Write& write) const;
    web::Response mark_as_read(const web::Request& request, storage::Write& write) const;
    web::Response solve(const web::Request& request, storage::Write& write) const;

    web::Response post(const web::Request& request, storage::Read& read) const;
    web::Response mark_helpful(const web::Request& request, storage::Write& write) const;
    web::Response edit(const web::Request& request, storage::Read& read) const;
    web::WriteHandler look_to_store_edited(const web::Request& request, storage::Read& read) const;
    web::Response store_edited(const web::Request& request, storage::Write& write, const files::Looks& looks) const;
    web::Response history(const web::Request& request, storage::Read& read) const;
    web::Response file(const web::Request& request, storage::Read& read) const;
    using Verb = web::Response (DiscussionPages::*)(const web::Request&, storage::Write&, const files::Looks&) const;
    web::WriteHandler after_looking(const web::Request& request, storage::Read& read, Verb verb) const;
    Enclosed shown_with(storage::Write& write, const web::Form& form, const Attachments& attachments, const identity::Actor& actor, const web::Request& request) const;

    web::Response report(const web::Request& request, storage::Read& read) const;
    web::Response create_report(const web::Request& request, storage::Write& write) const;
    web::Response appeal(const web::Request& request, storage::Read& read) const;
    web::Response create_appeal(const web::Request& request, storage::Write& write) const;
    web::Response cases(const web::Request& request, storage::Read& read) const;
    web::Response one_case(const web::Request& request, storage::Read& read) const;
    web::Response decide(const web::Request& request, storage::Write& write) const;

    web::Response unsubscription(const web::Request& request, storage::Read& read) const;
    web::Response unsubscribe(const web::Request& request, storage::Write& write) const;

    files::Store store_;
};

}
