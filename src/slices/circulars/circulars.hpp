#pragma once

#include "slices/day/part.hpp"
#include "slices/identity/personal_part.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace circulars {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// The way to the circulars, for those who write them.
day::Part day_part();

/// Writes down what became of mails.
void daily_round(storage::Write& write);

/// To whom went what is a year old. Returns how many were removed.
std::int64_t forget_old_deliveries(storage::Write& write, base::Instant now);

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
