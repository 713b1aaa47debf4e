#include "slices/identity/membership.hpp"

#include "base/text.hpp"
#include "mail/message.hpp"
#include "slices/audit/audit.hpp"
#include "slices/identity/letters.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/store_members.hpp"
#include "slices/identity/store_sessions.hpp"
#include "web/cookies.hpp"

#include <algorithm>

namespace identity {
namespace {

using base::Refused;
using base::says;

constexpr std::size_t longest_name = 200; // characters

bool is_same(const Grant& grant, Role role, const Scope& scope)
{
    return grant.role == role && grant.alliance == scope.alliance && grant.state == scope.state;
}

void record(storage::Write& write, const Decision& decision, std::string action, base::Id<Account> account, Role role, const Scope& scope)
{
    const auto place = scope.alliance ? scope.alliance->hex() : scope.state;
    audit::record(write, {decision.at, decision.by.hex(), std::move(action), fmt::format("{} {} {}", account.hex(), kind_of(role).word, place)});
}

bool is_last_to_coordinate(storage::Read& read, base::Id<registry::Alliance> alliance, const Member& leaving, base::Instant now)
{
    const auto members = members_of(read, alliance, now);
    return leaving.role == Role::coordinator &&
           std::none_of(members.begin(), members.end(), [&](const Member& other) {
               return other.role == Role::coordinator && !other.ended_at && other.grant != leaving.grant;
           });
}

}

base::Result<Account> account_of(storage::Write& write, std::string_view email, std::string_view name,
                                 std::string_view language, base::Instant now)
{
    const auto address = canonical_address(email);
    const std::string called(base::trimmed(name));
    if (!mail::is_address(address)) return base::refuse(Refused::invalid, says("This is not an e-mail address. It looks like name@example.de."));
    if (called.empty() || base::characters(called) > longest_name || !base::is_clean_utf8(called)) {
        return base::refuse(Refused::invalid, says("Please write the name of a person."));
    }
    for (auto& account : accounts_at(write, address)) {
        if (account.name == called) return std::move(account);
    }
    Account account{base::Id<Account>::fresh(), address, called, language == "en" ? "en" : "de", now};
    store_account(write, account);
    return account;
}

void give_role(storage::Write& write, base::Id<Account> account, Role role, const Scope& scope, const Decision& decision)
{
    const auto held = grants_of(write, account);
    if (std::any_of(held.begin(), held.end(), [&](const Grant& grant) { return is_same(grant, role, scope); })) return;
    store_grant(write, {base::Id<Grant>::fresh(), account, role, scope.alliance, scope.state, decision.at, {}});
    record(write, decision, "role given", account, role, scope);
}

std::vector<Member> members_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant ended_after)
{
    auto members = stored_members(read, alliance, ended_after);
    std::stable_sort(members.begin(), members.end(), [](const Member& one, const Member& other) { return one.role < other.role; });
    return members;
}

base::Result<Member> end_role(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Grant> grant, const Decision& decision)
{
    auto member = find_member(write, alliance, grant);
    if (!member || member->ended_at) return base::refuse(Refused::not_found);
    if (is_last_to_coordinate(write, alliance, *member, decision.at)) {
        return base::refuse(Refused::conflict, says("Nobody else coordinates this alliance. Please name a successor first."));
    }
    member->ended_at = decision.at;
    set_end_of_grant(write, grant, decision.at);
    record(write, decision, "role ended", member->account, member->role, {alliance});
    return std::move(*member);
}

base::Result<Member> give_back_role(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Grant> grant, const Decision& decision)
{
    auto member = find_member(write, alliance, grant);
    if (!member || !member->ended_at || decision.at - *member->ended_at > time_to_take_back) return base::refuse(Refused::not_found);
    member->ended_at.reset();
    set_end_of_grant(write, grant, {});
    record(write, decision, "role given back", member->account, member->role, {alliance});
    return std::move(*member);
}

void confirm_session(const web::Request& request, storage::Write& write)
{
    mark_session_confirmed(write, base::Id<Session>{request.account->session}, request.now);
}

std::string onward_path(std::string_view asked)
{
    const bool is_path = asked.starts_with('/') && !asked.starts_with("//") && asked.find('\\') == std::string_view::npos;
    return is_path ? std::string(asked) : "/konto";
}

web::Response let_in(const web::Request& request, storage::Write& write, base::Id<Account> id, std::string_view path, Proof proof)
{
    const auto account = find_account(write, id);
    const auto signed_in = open_session(write, id, device_of(request.user_agent), path, request.now);
    if (proof == Proof::passkey) mark_session_confirmed(write, signed_in.session.id, request.now);
    if (account->arrived_at && signed_in.is_new_device) post_new_device(write, request, *account, signed_in.session);
    auto response = web::see_other(request.to(path));
    response.headers.push_back(web::with_cookie(web::session_cookie, signed_in.cookie, longest_session));
    return response;
}

}
