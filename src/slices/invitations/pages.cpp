#include "slices/invitations/accept.hpp"
#include "slices/invitations/invitations.hpp"
#include "slices/invitations/invite.hpp"
#include "slices/invitations/store.hpp"
#include "slices/invitations/views.hpp"
#include "web/layout/page.hpp"

namespace invitations {

using web::Access;

namespace {

constexpr std::array processings = {
    identity::Processing{"invitation invitation_link",
                         "To invite people and to see whom to call", "People with an account",
                         "Who invited whom when and how often; of links only hashes", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until the account is deleted", "the own alliance, the service office"},
    identity::Processing{"handover", "To let somebody take back that they handed an alliance over", "People with an account",
                         "Who handed what over to whom when; of the link only a hash", "Art. 6 (1) e GDPR: a task in the public interest", "14 days", "nobody"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, processings}; }

void InvitationPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/einladung/{geheim}", Access::everyone, &InvitationPages::offer)
        .post("/einladung/{geheim}", Access::everyone, &InvitationPages::accept)
        .post("/einladung/{geheim}/neu", Access::everyone, &InvitationPages::renew)
        .get("/verwaltung/einladungen", Access::confirmed, &InvitationPages::office)
        .post("/verwaltung/einladungen", Access::confirmed, &InvitationPages::invite_everybody)
        .post("/verwaltung/einladungen/erinnerung", Access::confirmed, &InvitationPages::remind_everybody)
        .get("/verwaltung/konten", Access::confirmed, &InvitationPages::table)
        .post("/verwaltung/konten", Access::confirmed, &InvitationPages::plan_table)
        .post("/verwaltung/konten/uebernahme", Access::confirmed, &InvitationPages::take_table)
        .get("/bereich/{buendnis}/mitglieder", Access::signed_in, &InvitationPages::members)
        .post("/bereich/{buendnis}/mitglieder", Access::signed_in, &InvitationPages::add_member)
        .post("/bereich/{buendnis}/mitglieder/{rolle}/einladung", Access::signed_in, &InvitationPages::invite_again)
        .get("/bereich/{buendnis}/mitglieder/{rolle}/ende", Access::confirmed, &InvitationPages::ask_to_end)
        .post("/bereich/{buendnis}/mitglieder/{rolle}/ende", Access::confirmed, &InvitationPages::end_role)
        .post("/bereich/{buendnis}/mitglieder/{rolle}/rueckgabe", Access::confirmed, &InvitationPages::give_back)
        .get("/bereich/{buendnis}/uebergabe", Access::confirmed, &InvitationPages::handover)
        .get("/bereich/{buendnis}/uebergabe/mappe.pdf", Access::confirmed, &InvitationPages::handover_file)
        .post("/bereich/{buendnis}/uebergabe", Access::confirmed, &InvitationPages::hand_over)
        .get("/uebergabe/{geheim}", Access::everyone, &InvitationPages::ask_to_take_back)
        .post("/uebergabe/{geheim}", Access::everyone, &InvitationPages::take_back);
}

web::Response InvitationPages::offer(const web::Request& request, storage::Read& read) const
{
    const auto offer = offer_of(read, request["geheim"], request.now);
    return offer ? offer_page(request, *offer) : nothing_offered_page(request);
}

web::Response InvitationPages::accept(const web::Request& request, storage::Write& write) const
{
    const auto offer = offer_of(write, request["geheim"], request.now);
    if (!offer) return nothing_offered_page(request);
    if (!request.has_valid_token || offer->state != Offer::State::open) return offer_page(request, *offer);
    return identity::let_in(request, write, offer->account.id, "/bereich", identity::Proof::mail);
}

web::Response InvitationPages::renew(const web::Request& request, storage::Write& write) const
{
    const auto offer = offer_of(write, request["geheim"], request.now);
    if (!offer) return nothing_offered_page(request);
    if (!request.has_valid_token || offer->state != Offer::State::over) return offer_page(request, *offer);
    const auto before = invitation_of(write, offer->account.id);
    const auto renewed = invite(write, request, offer->account.id, before->invited_by);
    return renewed ? renewed_page(request) : nothing_offered_page(request);
}

}
