#pragma once

#include "slices/day/day.hpp"
#include "slices/identity/identity.hpp"
#include "slices/registry/alliance.hpp"
#include "web/router.hpp"

#include <span>

namespace invitations {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// Handovers that can not be taken back any more. Returns how many were removed.
std::int64_t forget_old_handovers(storage::Write& write, base::Instant now);

/// An alliance of the last of these who coordinates one was handed over to them three days ago.
void make_demonstration(storage::Write& write, std::span<const identity::Actor> people, base::Instant now);

/// What waits, and the ways from the page of the day.
day::Part day_part();

/// The pages of the way in: for who is invited, for the service office, and for who runs an alliance.
class InvitationPages {
public:
    explicit InvitationPages(std::vector<identity::HandoverPart> parts = {}) : parts_(std::move(parts)) {}

    void mount(web::Router& router) const;

private:
    web::Response offer(const web::Request& request, storage::Read& read) const;
    web::Response accept(const web::Request& request, storage::Write& write) const;
    web::Response renew(const web::Request& request, storage::Write& write) const;

    web::Response office(const web::Request& request, storage::Read& read) const;
    web::Response invite_everybody(const web::Request& request, storage::Write& write) const;
    web::Response remind_everybody(const web::Request& request, storage::Write& write) const;
    web::Response table(const web::Request& request, storage::Read& read) const;
    web::Response plan_table(const web::Request& request, storage::Write& write) const;
    web::Response take_table(const web::Request& request, storage::Write& write) const;

    web::Response members(const web::Request& request, storage::Read& read) const;
    web::Response add_member(const web::Request& request, storage::Write& write) const;
    web::Response invite_again(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_end(const web::Request& request, storage::Read& read) const;
    web::Response end_role(const web::Request& request, storage::Write& write) const;
    web::Response give_back(const web::Request& request, storage::Write& write) const;
    web::Response handover(const web::Request& request, storage::Read& read) const;
    web::Response handover_file(const web::Request& request, storage::Read& read) const;
    web::Response hand_over(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_take_back(const web::Request& request, storage::Read& read) const;
    web::Response take_back(const web::Request& request, storage::Write& write) const;

    std::vector<identity::HandoverPart> parts_; ///< of the folder for a successor, in their order
};

}
