#pragma once

#include "slices/invitations/invitation.hpp"
#include "slices/registry/alliance.hpp"
#include "web/form.hpp"
#include "web/response.hpp"

#include <string>
#include <vector>

namespace invitations {

/// The alliance on whose pages somebody is, and what they may do there.
struct Own {
    base::Id<registry::Alliance> alliance;
    std::string slug;
    std::string name;
    base::Id<identity::Account> actor;
    bool may_change = false;
    bool may_hand_over = false;
};

/// `/bereich/rostock/mitglieder`
std::string address_of_members(const Own& own);

web::Response members_page(const web::Request& request, const Own& own, const std::vector<identity::Member>& members,
                           const web::Form& form);

/// Asks once more. `refusal`: why it could not be done.
web::Response end_page(const web::Request& request, const Own& own, const identity::Member& member, const base::Message& refusal);

/// Who could go on.
web::Response handover_page(const web::Request& request, const Own& own, const std::vector<identity::Member>& possible);

/// For who has just left: they see nothing of the alliance any more.
web::Response handed_over_page(const web::Request& request, const Own& own, const identity::Member& successor);

}
