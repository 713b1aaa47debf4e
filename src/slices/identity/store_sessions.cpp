#include "slices/identity/store_sessions.hpp"

namespace identity {
namespace {

using storage::Sql;

Session session_in(storage::Row& row)
{
    return Session{row.next<base::Id<Session>>(), row.next<base::Id<Account>>(), row.next<std::string>(),
                   row.next<base::Instant>(),     row.next<base::Instant>(),     row.next<base::Instant>(),
                   row.next<std::optional<base::Instant>>()};
}

}

constexpr Sql insert_session = R"sql(
    insert into session (id, secret, account_id, device, created_at, used_at, ends_at, confirmed_at)
    values (:id, :secret, :account, :device, :created_at, :used_at, :ends_at, :confirmed_at))sql";

void store_session(storage::Write& write, const Session& session, std::string_view secret)
{
    write.run(insert_session, {{"id", session.id},
                               {"secret", secret},
                               {"account", session.account},
                               {"device", session.device},
                               {"created_at", session.created_at},
                               {"used_at", session.used_at},
                               {"ends_at", session.ends_at},
                               {"confirmed_at", session.confirmed_at}});
}

constexpr Sql select_open_session = R"sql(
    select session.id, session.account_id, session.device, session.created_at, session.used_at, session.ends_at,
           session.confirmed_at, account.name
      from session join account on account.id = session.account_id
     where session.secret = :secret)sql";

std::optional<OpenSession> find_session(storage::Read& read, std::string_view secret)
{
    return read.first(select_open_session, {{"secret", secret}}, [](storage::Row& row) {
        auto session = session_in(row);
        return OpenSession{std::move(session), row.next<std::string>()};
    });
}

constexpr Sql select_sessions = R"sql(
    select id, account_id, device, created_at, used_at, ends_at, confirmed_at
      from session where account_id = :account order by used_at desc, id)sql";

std::vector<Session> sessions_of(storage::Read& read, base::Id<Account> account)
{
    return read.all(select_sessions, {{"account", account}}, session_in);
}

constexpr Sql update_use = "update session set used_at = :now where id = :id and used_at < :now";

void mark_session_used(storage::Write& write, base::Id<Session> session, base::Instant now)
{
    write.run(update_use, {{"id", session}, {"now", now}});
}

constexpr Sql update_confirmation = "update session set confirmed_at = :now where id = :id";

void mark_session_confirmed(storage::Write& write, base::Id<Session> session, base::Instant now)
{
    write.run(update_confirmation, {{"id", session}, {"now", now}});
}

constexpr Sql delete_session = "delete from session where id = :id and account_id = :account";

bool end_session(storage::Write& write, base::Id<Account> account, base::Id<Session> session)
{
    return write.run(delete_session, {{"id", session}, {"account", account}}) == 1;
}

constexpr Sql delete_sessions_of = "delete from session where account_id = :account";

void end_all_sessions(storage::Write& write, base::Id<Account> account)
{
    write.run(delete_sessions_of, {{"account", account}});
}

constexpr Sql delete_old_sessions = "delete from session where used_at < :idle or ends_at < :now";

std::int64_t forget_sessions(storage::Write& write, base::Instant idle, base::Instant now)
{
    return write.run(delete_old_sessions, {{"idle", idle}, {"now", now}});
}

}
