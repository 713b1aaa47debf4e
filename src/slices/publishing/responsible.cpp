#include "slices/publishing/publishing.hpp"

#include <algorithm>

namespace publishing {

std::vector<identity::Account> people_who_run(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant now)
{
    using identity::Role;
    std::vector<identity::Account> people;
    for (const auto& member : identity::members_of(read, alliance, now)) {
        const bool runs = member.role == Role::coordinator || member.role == Role::deputy;
        const bool is_there = std::any_of(people.begin(), people.end(), [&](const auto& account) { return account.id == member.account; });
        if (!runs || member.ended_at || !member.arrived_at || is_there) continue;
        if (auto account = identity::find_account(read, member.account)) people.push_back(std::move(*account));
    }
    return people;
}

}
