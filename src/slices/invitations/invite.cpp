#include "slices/invitations/invite.hpp"

#include "slices/invitations/letters.hpp"
#include "slices/invitations/store.hpp"

namespace invitations {
namespace {

using base::Refused;
using base::says;

std::int64_t invite_each(storage::Write& write, const web::Request& request, const std::vector<base::Id<identity::Account>>& accounts,
                         base::Id<identity::Account> by)
{
    std::int64_t invited = 0;
    for (const auto& account : accounts) invited += invite(write, request, account, by).has_value() ? 1 : 0;
    return invited;
}

}

base::Result<Invitation> invite(storage::Write& write, const web::Request& request, base::Id<identity::Account> id,
                                std::optional<base::Id<identity::Account>> by)
{
    const auto account = identity::find_account(write, id);
    if (!account) return base::refuse(Refused::not_found);
    if (account->arrived_at) return base::refuse(Refused::conflict, says("{0} has signed in already.", account->name));

    const auto inviter = by ? identity::find_account(write, *by) : std::nullopt;
    const auto secret = identity::new_secret();
    const auto mail = TRY(post_invitation(write, request,
                                          {*account, inviter ? inviter->name : std::string(), identity::roles_held_by(write, id)}, secret));
    const auto before = invitation_of(write, id);
    const Invitation invitation{id, by, before ? before->times + 1 : 1, request.now, request.now + life_of_invitation, mail};
    store_invitation(write, invitation, identity::kept(secret));
    return invitation;
}

std::int64_t invite_all(storage::Write& write, const web::Request& request, base::Id<identity::Account> by)
{
    return invite_each(write, request, never_invited(write), by);
}

std::int64_t remind_all(storage::Write& write, const web::Request& request, base::Id<identity::Account> by)
{
    return invite_each(write, request, invited_before(write, request.now - pause_between_reminders), by);
}

}
