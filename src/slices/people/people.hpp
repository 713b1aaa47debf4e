#pragma once

#include "slices/identity/identity.hpp"
#include "slices/people/profile.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <span>

namespace people {

/// What a profile keeps about an account, and how it forgets it.
identity::PersonalPart personal_part();

/// Gives these invented people profiles that say something.
void make_demo(storage::Write& write, std::span<const base::Id<identity::Account>> accounts, base::Instant now);

/// The directory of people, and everybody's own part of it.
class PeoplePages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response person(const web::Request& request, storage::Read& read) const;
    web::Response own(const web::Request& request, storage::Read& read) const;
    web::Response change(const web::Request& request, storage::Write& write) const;
    web::Response as_seen(const web::Request& request, storage::Read& read) const;
};

}
