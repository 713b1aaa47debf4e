#pragma once

#include "base/result.hpp"
#include "slices/invitations/invitation.hpp"
#include "storage/transaction.hpp"

#include <string_view>
#include <vector>

namespace invitations {

/// What a link offers. Looking changes nothing.
struct Offer {
    enum class State {
        open,
        over,    ///< its 60 days are gone: a fresh one can be had
        arrived, ///< they have signed in before: from now on by `/anmelden`
    };
    State state = State::open;
    identity::Account account;
    std::string inviter; ///< a name; empty where they have deleted their account
    std::vector<identity::HeldRole> roles;
};

/// Refuses: a link that nobody got, or whose account holds no role any more (not_found).
base::Result<Offer> offer_of(storage::Read& read, std::string_view secret, base::Instant now);

}
