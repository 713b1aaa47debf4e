#pragma once

#include "slices/invitations/handing_back.hpp"
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
    identity::Absences away = {};
};

/// `/bereich/rostock/mitglieder`
std::string address_of_members(const Own& own);

web::Response members_page(const web::Request& request, const Own& own, const std::vector<identity::Member>& members,
                           const web::Form& form);

/// Asks once more. `refusal`: why it could not be done.
web::Response end_page(const web::Request& request, const Own& own, const identity::Member& member, const base::Message& refusal);

/// Asks once more whether somebody shall go on.
web::Response handover_question_page(const web::Request& request, const Own& own, const identity::Member& successor);

/// Who could go on.
web::Response handover_page(const web::Request& request, const Own& own, const std::vector<identity::Member>& possible);

/// For who handed over and has the link of the mail: asks once more, or says why it is too late.
web::Response way_back_page(const web::Request& request, const Handed& handed);
/// It is as it was before. For a link that nobody got: `no_way_back_page`.
web::Response taken_back_page(const web::Request& request, const Handed& handed);
web::Response no_way_back_page(const web::Request& request);

/// For who has just left: they see nothing of the alliance any more.
web::Response handed_over_page(const web::Request& request, const Own& own, const identity::Member& successor);

}
