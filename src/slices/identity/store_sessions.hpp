#pragma once

#include "slices/identity/account.hpp"
#include "storage/transaction.hpp"

#include <string_view>
#include <vector>

namespace identity {

/// `secret` is the hash of the cookie.
void store_session(storage::Write& write, const Session& session, std::string_view secret);

/// Whose session a cookie stands for, with the name of the account.
struct OpenSession {
    Session session;
    std::string name;

    friend bool operator==(const OpenSession&, const OpenSession&) = default;
};

/// By the hash of the cookie; whatever its age.
std::optional<OpenSession> find_session(storage::Read& read, std::string_view secret);

/// Those of one account, the last used first.
std::vector<Session> sessions_of(storage::Read& read, base::Id<Account> account);

void mark_session_used(storage::Write& write, base::Id<Session> session, base::Instant now);

/// From now on it counts as confirmed by a passkey or a printed code.
void mark_session_confirmed(storage::Write& write, base::Id<Session> session, base::Instant now);

/// Ends one of this account's sessions. Returns false where it has no such session.
bool end_session(storage::Write& write, base::Id<Account> account, base::Id<Session> session);
void end_all_sessions(storage::Write& write, base::Id<Account> account);

/// Removes sessions that could not be used any more: used before `idle`, or over at `now`. Returns how many.
std::int64_t forget_sessions(storage::Write& write, base::Instant idle, base::Instant now);

}
