#include "slices/invitations/forms.hpp"
#include "slices/invitations/handing_back.hpp"
#include "slices/invitations/handover.hpp"
#include "slices/invitations/invitations.hpp"
#include "slices/invitations/invite.hpp"
#include "slices/invitations/letters.hpp"
#include "slices/invitations/member_views.hpp"
#include "slices/invitations/permissions.hpp"
#include "slices/invitations/store.hpp"
#include "slices/invitations/store_handovers.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/page.hpp"

namespace invitations {
namespace {

using identity::Role;

/// The alliance of the address, where whoever asks may do this there.
std::optional<Own> own_alliance(storage::Read& read, const web::Request& request,
                                bool (*may)(const identity::Actor&, base::Id<registry::Alliance>))
{
    const auto alliance = registry::find_alliance(read, request["buendnis"]);
    if (!alliance) return std::nullopt;
    const auto actor = identity::actor_of(read, request);
    if (!may(actor, alliance->id)) return std::nullopt;
    return Own{alliance->id, alliance->slug, alliance->name, actor.id, may_change_members(actor, alliance->id),
               may_hand_over(actor, alliance->id), identity::absences(read, request.now)};
}

web::Response back(const web::Request& request, const Own& own) { return web::see_other(request.to(address_of_members(own))); }

std::optional<identity::Member> member_of_address(storage::Read& read, const web::Request& request, const Own& own)
{
    const auto grant = base::Id<identity::Grant>::parse(request["rolle"]);
    if (!grant) return std::nullopt;
    for (auto& member : identity::members_of(read, own.alliance, request.now)) {
        if (member.grant == *grant) return std::move(member);
    }
    return std::nullopt;
}

/// Those to whom an alliance can be handed over: whoever has a role there and does not coordinate it.
std::vector<identity::Member> successors(storage::Read& read, const web::Request& request, const Own& own)
{
    auto members = identity::members_of(read, own.alliance, request.now);
    std::erase_if(members, [](const identity::Member& member) { return member.role == Role::coordinator; });
    return members;
}

/// Whom the address names of them.
std::optional<identity::Member> chosen_successor(storage::Read& read, const web::Request& request, const Own& own)
{
    for (auto& member : successors(read, request, own)) {
        if (member.account.hex() == request.query["nachfolge"]) return std::move(member);
    }
    return std::nullopt;
}

/// Whether a role that has ended was the coordination.
bool coordinates(storage::Read& read, const Own& own, base::Id<identity::Grant> grant, base::Instant now)
{
    const auto members = identity::members_of(read, own.alliance, now - identity::time_to_take_back);
    return std::any_of(members.begin(), members.end(), [&](const identity::Member& member) { return member.grant == grant && member.role == identity::Role::coordinator; });
}

}

web::Response InvitationPages::members(const web::Request& request, storage::Read& read) const
{
    const auto own = own_alliance(read, request, &may_see_members);
    if (!own) return web::error_page(request, 404);
    return members_page(request, *own, identity::members_of(read, own->alliance, request.now - identity::time_to_take_back),
                        web::Form(request, member_fields));
}

web::Response InvitationPages::add_member(const web::Request& request, storage::Write& write) const
{
    const auto own = own_alliance(write, request, &may_change_members);
    if (!own) return web::error_page(request, 404);
    auto form = web::Form::sent(request, member_fields);
    const auto again = [&] {
        return members_page(request, *own, identity::members_of(write, own->alliance, request.now - identity::time_to_take_back), form);
    };
    if (form.has_mistakes()) return again();
    const auto role = identity::find_role(form["rolle"]).value();
    if (role == identity::Role::deputy && !request.account->is_confirmed) { // who may all that they may
        form.add_mistake("rolle", base::says("Before you name somebody who stands in for you, please confirm that it is you: under “My account”, with a passkey or a printed code."));
        return again();
    }
    const auto account = identity::account_of(write, form["email"], form["name"], "de", request.now);
    if (!account) {
        form.add_mistake("email", account.error().message);
        return again();
    }
    identity::give_role(write, account->id, role, {own->alliance}, {own->actor, request.now});
    if (!account->arrived_at) (void)invite(write, request, account->id, own->actor);
    return web::see_other(request.to(address_of_members(*own)).with("eingeladen", account->name));
}

web::Response InvitationPages::invite_again(const web::Request& request, storage::Write& write) const
{
    const auto own = own_alliance(write, request, &may_change_members);
    const auto member = own ? member_of_address(write, request, *own) : std::nullopt;
    if (!member || member->arrived_at) return web::error_page(request, 404);
    if (request.has_valid_token) (void)invite(write, request, member->account, own->actor);
    return web::see_other(request.to(address_of_members(*own)).with("eingeladen", member->name));
}

web::Response InvitationPages::ask_to_end(const web::Request& request, storage::Read& read) const
{
    const auto own = own_alliance(read, request, &may_change_members);
    const auto member = own ? member_of_address(read, request, *own) : std::nullopt;
    return member ? end_page(request, *own, *member, {}) : web::error_page(request, 404);
}

web::Response InvitationPages::end_role(const web::Request& request, storage::Write& write) const
{
    const auto own = own_alliance(write, request, &may_change_members);
    const auto member = own ? member_of_address(write, request, *own) : std::nullopt;
    if (!member) return web::error_page(request, 404);
    if (member->role == identity::Role::coordinator && !own->may_hand_over) return web::error_page(request, 404);
    if (!request.has_valid_token) return end_page(request, *own, *member, {});
    const auto ended = identity::end_role(write, own->alliance, member->grant, {own->actor, request.now});
    if (!ended) return end_page(request, *own, *member, ended.error().message);
    return web::see_other(request.to(address_of_members(*own)).with("beendet", member->name));
}

web::Response InvitationPages::give_back(const web::Request& request, storage::Write& write) const
{
    const auto own = own_alliance(write, request, &may_change_members);
    const auto grant = base::Id<identity::Grant>::parse(request["rolle"]);
    if (!own || !grant) return web::error_page(request, 404);
    if (coordinates(write, *own, *grant, request.now) && !own->may_hand_over) return web::error_page(request, 404);
    if (!request.has_valid_token) return back(request, *own);
    const auto given = identity::give_back_role(write, own->alliance, *grant, {own->actor, request.now});
    return given ? back(request, *own) : web::error_page(request, 404);
}

web::Response InvitationPages::handover(const web::Request& request, storage::Read& read) const
{
    const auto own = own_alliance(read, request, &may_hand_over);
    if (!own) return web::error_page(request, 404);
    const auto chosen = chosen_successor(read, request, *own);
    return chosen ? handover_question_page(request, *own, *chosen) : handover_page(request, *own, successors(read, request, *own));
}

web::Response InvitationPages::handover_file(const web::Request& request, storage::Read& read) const
{
    const auto own = own_alliance(read, request, &may_hand_over);
    if (!own) return web::error_page(request, 404);
    const auto alliance = registry::find_alliance(read, own->slug).value();
    auto sections = own_sections(read, request, alliance);
    const auto actor = identity::actor_of(read, request);
    for (const auto& part : parts_) {
        auto more = part.sections(read, request, actor, own->alliance);
        std::move(more.begin(), more.end(), std::back_inserter(sections));
    }
    web::Response response{.content_type = "application/pdf", .body = handover_folder(request, alliance, sections)};
    response.headers.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"uebergabe-{}.pdf\"", own->slug));
    return response;
}

/// The successor coordinates from now on; whoever coordinated until now does not any more.
web::Response InvitationPages::hand_over(const web::Request& request, storage::Write& write) const
{
    const auto own = own_alliance(write, request, &may_hand_over);
    if (!own) return web::error_page(request, 404);
    const auto chosen = chosen_successor(write, request, *own);
    if (!chosen) return handover_page(request, *own, successors(write, request, *own));
    if (!request.has_valid_token) return handover_question_page(request, *own, *chosen);
    const auto handover = invitations::hand_over(write, own->alliance, chosen->account, own->actor, request.now);
    post_handover(write, request, identity::find_account(write, chosen->account).value(), own->name);
    if (handover) {
        const auto secret = identity::new_secret();
        store_handover(write, *handover, identity::kept(secret));
        post_way_back(write, request, find_handed(write, secret, request.now).value(), secret);
    }
    return handed_over_page(request, *own, *chosen);
}

web::Response InvitationPages::ask_to_take_back(const web::Request& request, storage::Read& read) const
{
    const auto handed = find_handed(read, request["geheim"], request.now);
    return handed ? way_back_page(request, *handed) : no_way_back_page(request);
}

web::Response InvitationPages::take_back(const web::Request& request, storage::Write& write) const
{
    const auto handed = find_handed(write, request["geheim"], request.now);
    if (!handed) return no_way_back_page(request);
    if (!request.has_valid_token || !invitations::take_back(write, *handed, request.now)) return way_back_page(request, *handed);
    return taken_back_page(request, *handed);
}

}
