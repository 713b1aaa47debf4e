#pragma once

#include "slices/day/part.hpp"
#include "slices/identity/personal_part.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"
#include "web/site.hpp"

namespace circulars {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// The way to the circulars, for those who write them.
day::Part day_part();

/// Writes down what became of mails.
void daily_round(storage::Write& write);

/// To whom went what is a year old. Returns how many were removed.
std::int64_t forget_old_deliveries(storage::Write& write, base::Instant now);

/// What is touched when a circular was sent whose mails are to be written.
inline constexpr const char* version_of_sending = "circulars_sending";

/// Of how many people one transaction looks whether a circular reaches them, and writes the mails: others write in between.
inline constexpr std::int64_t people_in_portion = 100;

/// Writes the mails of the oldest circular that was sent to the next people, once to each. Whether there may be more.
bool send_next_portion(storage::Write& write, const web::Site& site, base::Instant now, std::int64_t people = people_in_portion);

/// One that was sent and a draft.
void make_demonstration(storage::Write& write, base::Instant now);

/// What service office and state coordinations write to many.
class CircularPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response blank(const web::Request& request, storage::Read& read) const;
    web::Response add(const web::Request& request, storage::Write& write) const;
    web::Response one(const web::Request& request, storage::Read& read) const;
    web::Response edit(const web::Request& request, storage::Read& read) const;
    web::Response change(const web::Request& request, storage::Write& write) const;
    web::Response test(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_send(const web::Request& request, storage::Read& read) const;
    web::Response send(const web::Request& request, storage::Write& write) const;
    web::Response remove(const web::Request& request, storage::Write& write) const;
    web::Response unsubscription(const web::Request& request, storage::Read& read) const;
    web::Response unsubscribe(const web::Request& request, storage::Write& write) const;
    web::Response subscribe(const web::Request& request, storage::Write& write) const;
};

}
