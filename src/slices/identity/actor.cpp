#include "slices/identity/actor.hpp"

#include "slices/identity/store.hpp"

#include <algorithm>
#include <stdexcept>

namespace identity {

bool Actor::holds(Role role) const
{
    return std::any_of(grants.begin(), grants.end(), [=](const Grant& grant) { return grant.role == role; });
}

bool Actor::holds(Role role, base::Id<registry::Alliance> alliance) const
{
    return std::any_of(grants.begin(), grants.end(),
                       [=](const Grant& grant) { return grant.role == role && grant.alliance == alliance; });
}

bool Actor::runs(base::Id<registry::Alliance> alliance) const
{
    return holds(Role::coordinator, alliance) || holds(Role::deputy, alliance);
}

bool Actor::belongs_to(base::Id<registry::Alliance> alliance) const
{
    return std::any_of(grants.begin(), grants.end(), [=](const Grant& grant) { return grant.alliance == alliance; });
}

std::vector<base::Id<registry::Alliance>> Actor::alliances() const
{
    std::vector<base::Id<registry::Alliance>> found;
    for (const auto& grant : grants) {
        if (grant.alliance && std::find(found.begin(), found.end(), *grant.alliance) == found.end()) found.push_back(*grant.alliance);
    }
    return found;
}

std::optional<Actor> find_actor(storage::Read& read, const web::Request& request)
{
    if (!request.account) return std::nullopt;
    const base::Id<Account> id{request.account->id};
    return Actor{id, request.account->name, grants_of(read, id)};
}

Actor actor_of(storage::Read& read, const web::Request& request)
{
    auto actor = find_actor(read, request);
    if (!actor) throw std::logic_error("a stranger on a route for those who are signed in");
    return std::move(*actor);
}

}
