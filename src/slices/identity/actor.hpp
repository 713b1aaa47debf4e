#pragma once

#include "slices/identity/account.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <optional>
#include <string>
#include <vector>

namespace identity {

/// Somebody who is signed in, with the roles that they hold now.
struct Actor {
    base::Id<Account> id;
    std::string name;
    std::vector<Grant> grants;

    bool holds(Role role) const;
    bool holds(Role role, base::Id<registry::Alliance> alliance) const;
    /// Speaks for that alliance: coordinates it, or stands in for who does.
    bool runs(base::Id<registry::Alliance> alliance) const;
    /// Has any role in that alliance.
    bool belongs_to(base::Id<registry::Alliance> alliance) const;
    /// The alliances in which they have a role, each once, in the order in which the roles were given.
    std::vector<base::Id<registry::Alliance>> alliances() const;
};

/// Who asks. Nobody for strangers.
std::optional<Actor> find_actor(storage::Read& read, const web::Request& request);

/// Who asks, on a route for those who are signed in. Throws: std::logic_error for strangers
Actor actor_of(storage::Read& read, const web::Request& request);

}
