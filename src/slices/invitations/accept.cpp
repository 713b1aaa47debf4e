#include "slices/invitations/accept.hpp"

#include "slices/invitations/store.hpp"

namespace invitations {

base::Result<Offer> offer_of(storage::Read& read, std::string_view secret, base::Instant now)
{
    const auto invitation = find_invitation(read, identity::kept(secret));
    if (!invitation) return base::refuse(base::Refused::not_found);
    auto account = identity::find_account(read, invitation->account);
    auto roles = identity::roles_held_by(read, invitation->account);
    if (!account || roles.empty()) return base::refuse(base::Refused::not_found);

    const auto inviter = invitation->invited_by ? identity::find_account(read, *invitation->invited_by) : std::nullopt;
    const auto state = account->arrived_at ? Offer::State::arrived
                                           : (now < invitation->expires_at ? Offer::State::open : Offer::State::over);
    return Offer{state, std::move(*account), inviter ? inviter->name : std::string(), std::move(roles)};
}

}
