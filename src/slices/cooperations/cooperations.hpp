#pragma once

#include "slices/cooperations/cooperation.hpp"
#include "slices/day/part.hpp"
#include "slices/identity/handover_part.hpp"
#include "slices/identity/personal_part.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"
#include "web/site.hpp"

namespace cooperations {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// The way from the page of the day.
day::Part day_part();

/// What is open, in the folder for a successor.
identity::HandoverPart handover_part();

/// Whether there is a talk of which it is time to ask what came of it.
bool is_time_to_ask(storage::Read& read, base::Instant now);

/// Asks both sides by mail, once for each talk, whichever node does it. Returns of how many talks.
std::int64_t ask_what_came_of_it(storage::Write& write, const web::Site& site, base::Instant now);

/// What one alliance asks another one.
struct Opening {
    base::Id<registry::Alliance> from;
    base::Id<registry::Alliance> to;
    base::Id<identity::Account> author;
    std::string title;
    std::string text;
};

/// Opens a talk of two alliances about something that stands in no list; nobody gets a mail. Returns where it is.
std::string begin_talk(storage::Write& write, const Opening& opening, base::Instant now);

/// Invented ones of alliances that are in the store, some of which match.
void make_demonstration(storage::Write& write, base::Instant now);

/// What alliances seek and offer, and what they say to each other about it.
class CooperationPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response blank(const web::Request& request, storage::Read& read) const;
    web::Response add(const web::Request& request, storage::Write& write) const;
    web::Response one(const web::Request& request, storage::Read& read) const;
    web::Response edit(const web::Request& request, storage::Read& read) const;
    web::Response change(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_end(const web::Request& request, storage::Read& read) const;
    web::Response end(const web::Request& request, storage::Write& write) const;
    web::Response open_again(const web::Request& request, storage::Write& write) const;
    web::Response answer_form(const web::Request& request, storage::Read& read) const;
    web::Response answer(const web::Request& request, storage::Write& write) const;
    web::Response talk(const web::Request& request, storage::Read& read) const;
    web::Response say(const web::Request& request, storage::Write& write) const;
    web::Response outcome_form(const web::Request& request, storage::Read& read) const;
    web::Response store_outcome(const web::Request& request, storage::Write& write) const;
};

}
