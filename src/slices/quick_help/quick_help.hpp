#pragma once

#include "slices/day/part.hpp"
#include "slices/identity/personal_part.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace quick_help {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// The way to the quick help of one's own alliances, and requests that are over and of which nobody said what came of them.
day::Part day_part();

/// Who did not agree in time, and requests that are long over with their answers. Each returns how many were removed.
std::int64_t forget_undecided_contacts(storage::Write& write, base::Instant now);
std::int64_t forget_old_requests(storage::Write& write, base::Instant now);

/// A request with answers.
void make_demonstration(storage::Write& write, base::Instant now);

/// An alliance asks partners for quick help, and they answer with one click.
class QuickHelpPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response blank(const web::Request& request, storage::Read& read) const;
    web::Response ask(const web::Request& request, storage::Write& write) const;
    web::Response one(const web::Request& request, storage::Read& read) const;
    web::Response close(const web::Request& request, storage::Write& write) const;
    web::Response contacts(const web::Request& request, storage::Read& read) const;
    web::Response add_contact(const web::Request& request, storage::Write& write) const;
    web::Response remove(const web::Request& request, storage::Write& write) const;

    web::Response call(const web::Request& request, storage::Read& read) const;
    web::Response answer(const web::Request& request, storage::Write& write) const;
    web::Response consent(const web::Request& request, storage::Read& read) const;
    web::Response agree(const web::Request& request, storage::Write& write) const;
    web::Response unsubscription(const web::Request& request, storage::Read& read) const;
    web::Response unsubscribe(const web::Request& request, storage::Write& write) const;
};

}
