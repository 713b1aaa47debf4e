#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "slices/identity/role.hpp"

#include <optional>
#include <string>

namespace registry {
struct Alliance;
}

namespace identity {

/// Somebody who can sign in. A person who is named somewhere need not have an account; two persons may share a mailbox.
struct Account {
    base::Id<Account> id;
    std::string email; ///< in small letters
    std::string name;
    std::string language; ///< `de` or `en`
    base::Instant created_at;
    std::optional<base::Instant> arrived_at = {}; ///< when they first signed in

    friend bool operator==(const Account&, const Account&) = default;
};

/// What an account may do and where, from a moment to a moment.
struct Grant {
    base::Id<Grant> id;
    base::Id<Account> account;
    Role role = Role::member;
    std::optional<base::Id<registry::Alliance>> alliance; ///< of which alliance; none for roles that have no alliance
    std::string state;                                    ///< a state's official key; empty for roles that have no state
    base::Instant given_at;
    std::optional<base::Instant> ended_at;

    friend bool operator==(const Grant&, const Grant&) = default;
};

/// One browser in which somebody is signed in.
struct Session {
    base::Id<Session> id;
    base::Id<Account> account;
    std::string device; ///< as people say it: "Firefox, Windows"
    base::Instant created_at;
    base::Instant used_at;
    base::Instant ends_at; ///< at the latest, however much it is used
    std::optional<base::Instant> confirmed_at = {}; ///< by a passkey or a printed code

    friend bool operator==(const Session&, const Session&) = default;
};

/// A link that somebody asked for. Of its secrets only hashes are kept.
struct SignInLink {
    std::string secret;                       ///< hash of what stands in the link
    std::optional<base::Id<Account>> account; ///< none: nobody has the address that was typed
    std::string address;                      ///< keyed hash of the address that was typed
    std::string network;                      ///< keyed hash of where it came from
    std::string browser;                      ///< hash of the cookie of the browser that asked
    std::string code;                         ///< keyed hash of the code for another device
    std::int64_t tries = 0;                   ///< codes that were tried so far
    std::string onward;                       ///< the path to go on to
    base::Instant created_at;
    base::Instant expires_at;
    std::optional<base::Instant> used_at;

    friend bool operator==(const SignInLink&, const SignInLink&) = default;
};

}
