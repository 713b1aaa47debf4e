#pragma once

#include "base/result.hpp"
#include "slices/invitations/handing_back.hpp"
#include "slices/invitations/invitation.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <string_view>
#include <vector>

namespace invitations {

/// Whom a letter invites, to what, and in whose name.
struct Invited {
    identity::Account account;
    std::string inviter; ///< may be empty
    std::vector<identity::HeldRole> roles;
};

/// Refuses: an address that no mail goes to (invalid).
base::Result<base::Id<mail::Message>> post_invitation(storage::Write& write, const web::Request& request, const Invited& invited,
                                                      std::string_view secret);

/// Tells somebody that they coordinate an alliance from now on, and who handed it over.
void post_handover(storage::Write& write, const web::Request& request, const identity::Account& successor, std::string_view alliance);

/// Tells who handed an alliance over how to take it back. `secret` opens the page that asks once more.
void post_way_back(storage::Write& write, const web::Request& request, const Handed& handed, std::string_view secret);

}
