#pragma once

#include "slices/identity/identity.hpp"
#include "web/router.hpp"

namespace passkeys {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// Questions that nobody can answer any more. Returns how many were removed.
std::int64_t forget_old_questions(storage::Write& write, base::Instant now);

/// Passkeys and printed codes: to come in, and to confirm oneself.
class PasskeyPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response ask_for_new(const web::Request& request, storage::Write& write) const;
    web::Response add(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_remove(const web::Request& request, storage::Read& read) const;
    web::Response remove(const web::Request& request, storage::Write& write) const;
    web::Response codes(const web::Request& request, storage::Write& write) const;

    web::Response ask_to_sign_in(const web::Request& request, storage::Write& write) const;
    web::Response sign_in(const web::Request& request, storage::Write& write) const;
    web::Response confirmation(const web::Request& request, storage::Read& read) const;
    web::Response ask_to_confirm(const web::Request& request, storage::Write& write) const;
    web::Response confirm(const web::Request& request, storage::Write& write) const;
    web::Response confirm_by_code(const web::Request& request, storage::Write& write) const;
};

}
