#pragma once

#include "slices/identity/account.hpp"
#include "storage/transaction.hpp"
#include "web/texts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace identity {

/// A role that somebody holds, with the name of what it belongs to.
struct HeldRole {
    Role role = Role::member;
    std::string alliance; ///< its name; empty for roles that have no alliance
    std::string state;    ///< a state's official key; empty for roles that have no state
    base::Instant given_at;
    std::optional<base::Instant> ended_at = {};

    friend bool operator==(const HeldRole&, const HeldRole&) = default;
};

/// Roles that have not ended, in the order in which they were given.
std::vector<HeldRole> roles_held_by(storage::Read& read, base::Id<Account> account);

/// Those that have ended too.
std::vector<HeldRole> roles_ever_held_by(storage::Read& read, base::Id<Account> account);

/// The alliance or the state that it belongs to; empty where it belongs to everything.
std::string belonging(const HeldRole& held);

/// Each in words: "Coordination, Bündnis für Familie Rostock".
std::vector<std::string> described(const web::Texts& texts, const std::vector<HeldRole>& roles);

}
