#pragma once

#include "slices/identity/absence.hpp"
#include "slices/identity/actor.hpp"
#include "slices/identity/handover_part.hpp"
#include "slices/identity/held_role.hpp"
#include "slices/identity/membership.hpp"
#include "slices/identity/personal_part.hpp"
#include "slices/identity/processing.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/sessions.hpp"
#include "slices/identity/tables.hpp"
#include "web/router.hpp"

#include <vector>

namespace identity {

/// The pages on which people sign in, and the page of their own account.
class IdentityPages {
public:
    explicit IdentityPages(std::vector<PersonalPart> parts = {}) : parts_(std::move(parts)) {}

    void mount(web::Router& router) const;

private:
    web::Response form(const web::Request& request) const;
    web::Response ask(const web::Request& request, storage::Write& write) const;
    web::Response sent(const web::Request& request) const;
    web::Response take_code(const web::Request& request, storage::Write& write) const;
    web::Response link(const web::Request& request, storage::Read& read) const;
    web::Response take_link(const web::Request& request, storage::Write& write) const;

    web::Response account(const web::Request& request, storage::Read& read) const;
    web::Response change_over(const web::Request& request, storage::Write& write) const;
    web::Response end_one(const web::Request& request, storage::Write& write) const;
    web::Response end_all(const web::Request& request, storage::Write& write) const;
    web::Response go_on(const web::Request& request, storage::Write& write) const;
    web::Response away(const web::Request& request, storage::Read& read) const;
    web::Response say_away(const web::Request& request, storage::Write& write) const;
    web::Response say_back(const web::Request& request, storage::Write& write) const;
    web::Response sign_out(const web::Request& request, storage::Write& write) const;
    web::Response own_data(const web::Request& request, storage::Read& read) const;
    web::Response deletion(const web::Request& request, storage::Read& read) const;
    web::Response erase(const web::Request& request, storage::Write& write) const;

    std::vector<PersonalPart> parts_; ///< of the other slices
};

}
