#include "slices/identity/sessions.hpp"

#include "slices/identity/secrets.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/store_sessions.hpp"

#include <algorithm>

namespace identity {
namespace {

/// The last use is known so exactly; writing it down at every request would make every look a write.
constexpr std::chrono::minutes worth_writing{10};

/// Who may write to everybody or change the settings of others is let in by a mail alone nowhere.
bool must_confirm(storage::Read& read, base::Id<Account> account)
{
    const auto grants = grants_of(read, account);
    return std::any_of(grants.begin(), grants.end(), [](const Grant& grant) {
        return grant.role == Role::service_office || grant.role == Role::technical_operator || grant.role == Role::data_protection;
    });
}

std::optional<web::Account> recognise(storage::Read& read, std::string_view cookie, base::Instant now)
{
    const auto open = find_session(read, kept(cookie));
    if (!open) return std::nullopt;
    const auto& session = open->session;
    const bool is_over = now >= session.ends_at || now - session.used_at >= longest_rest;
    if (is_over || !may_sign_in(read, session.account)) return std::nullopt;
    const bool wants_renewal = now - session.used_at >= worth_writing;
    const auto rests_at = std::min((wants_renewal ? now : session.used_at) + longest_rest, session.ends_at);
    return web::Account{session.account.uuid, open->name, session.id.uuid, wants_renewal, session.confirmed_at.has_value(),
                        must_confirm(read, session.account), rests_at, session.ends_at};
}

void renew(storage::Write& write, const web::Account& account, base::Instant now)
{
    mark_session_used(write, base::Id<Session>{account.session}, now);
}

}

web::Doorkeeper doorkeeper() { return {&recognise, &renew}; }

}
