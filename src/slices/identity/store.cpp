#include "slices/identity/store.hpp"

#include "slices/identity/held_role.hpp"

namespace identity {
namespace {

using storage::Sql;

Account account_in(storage::Row& row)
{
    return Account{row.next<base::Id<Account>>(), row.next<std::string>(), row.next<std::string>(),
                   row.next<std::string>(), row.next<base::Instant>(), row.next<std::optional<base::Instant>>()};
}

Grant grant_in(storage::Row& row)
{
    return Grant{row.next<base::Id<Grant>>(),
                 row.next<base::Id<Account>>(),
                 find_role(row.next<std::string>()).value(),
                 row.next<std::optional<base::Id<registry::Alliance>>>(),
                 row.next<std::string>(),
                 row.next<base::Instant>(),
                 row.next<std::optional<base::Instant>>()};
}

}

constexpr Sql upsert_account = R"sql(
    insert into account (id, email, name, language, created_at, arrived_at)
    values (:id, :email, :name, :language, :created_at, :arrived_at)
    on conflict (id) do update set email = excluded.email, name = excluded.name, language = excluded.language)sql";

void store_account(storage::Write& write, const Account& account)
{
    write.run(upsert_account, {{"id", account.id},
                               {"email", account.email},
                               {"name", account.name},
                               {"language", account.language},
                               {"created_at", account.created_at},
                               {"arrived_at", account.arrived_at}});
}

constexpr Sql upsert_grant = R"sql(
    insert into role_grant (id, account_id, role, alliance_id, state, given_at, ended_at)
    values (:id, :account, :role, :alliance, :state, :given_at, :ended_at)
    on conflict (id) do update set ended_at = excluded.ended_at)sql";

void store_grant(storage::Write& write, const Grant& grant)
{
    write.run(upsert_grant, {{"id", grant.id},
                             {"account", grant.account},
                             {"role", kind_of(grant.role).word},
                             {"alliance", grant.alliance},
                             {"state", grant.state},
                             {"given_at", grant.given_at},
                             {"ended_at", grant.ended_at}});
}

constexpr Sql select_account = R"sql(
    select id, email, name, language, created_at, arrived_at from account where id = :id)sql";

std::optional<Account> find_account(storage::Read& read, base::Id<Account> id)
{
    return read.first(select_account, {{"id", id}}, account_in);
}

constexpr Sql select_accounts_at = R"sql(
    select id, email, name, language, created_at, arrived_at from account where email = :email order by created_at, id)sql";

std::vector<Account> accounts_at(storage::Read& read, std::string_view email)
{
    return read.all(select_accounts_at, {{"email", email}}, account_in);
}

constexpr Sql update_arrival = "update account set arrived_at = :now where id = :id and arrived_at is null";

void mark_arrived(storage::Write& write, base::Id<Account> account, base::Instant now)
{
    write.run(update_arrival, {{"id", account}, {"now", now}});
}

constexpr Sql select_accounts = R"sql(
    select id, email, name, language, created_at, arrived_at from account order by email, created_at, id)sql";

std::vector<Account> all_accounts(storage::Read& read) { return read.all(select_accounts, {}, account_in); }

constexpr Sql select_grants = R"sql(
    select id, account_id, role, alliance_id, state, given_at, ended_at
      from role_grant where ended_at is null order by given_at, id)sql";

std::vector<Grant> all_grants(storage::Read& read) { return read.all(select_grants, {}, grant_in); }

constexpr Sql select_grants_of = R"sql(
    select id, account_id, role, alliance_id, state, given_at, ended_at
      from role_grant where account_id = :account and ended_at is null order by given_at, id)sql";

std::vector<Grant> grants_of(storage::Read& read, base::Id<Account> account)
{
    return read.all(select_grants_of, {{"account", account}}, grant_in);
}

constexpr Sql select_roles = R"sql(
    select role_grant.role, coalesce(alliance.name, ''), role_grant.state, role_grant.given_at, role_grant.ended_at
      from role_grant left join alliance on alliance.id = role_grant.alliance_id
     where role_grant.account_id = :account
     order by role_grant.given_at, role_grant.id)sql";

std::vector<HeldRole> roles_ever_held_by(storage::Read& read, base::Id<Account> account)
{
    return read.all(select_roles, {{"account", account}}, [](storage::Row& row) {
        const auto role = find_role(row.next<std::string>()).value();
        auto alliance = row.next<std::string>();
        auto state = row.next<std::string>();
        const auto given_at = row.next<base::Instant>();
        return HeldRole{role, std::move(alliance), std::move(state), given_at, row.next<std::optional<base::Instant>>()};
    });
}

std::vector<HeldRole> roles_held_by(storage::Read& read, base::Id<Account> account)
{
    auto roles = roles_ever_held_by(read, account);
    std::erase_if(roles, [](const HeldRole& held) { return held.ended_at.has_value(); });
    return roles;
}

constexpr Sql count_grants = R"sql(
    select count(*) from role_grant where account_id = :account and ended_at is null)sql";

bool may_sign_in(storage::Read& read, base::Id<Account> account)
{
    return read.value<std::int64_t>(count_grants, {{"account", account}}) > 0;
}

constexpr Sql delete_sessions = "delete from session where account_id = :account";
constexpr Sql delete_links = "delete from sign_in_link where account_id = :account";
constexpr Sql delete_absence_of = "delete from absence where account_id = :account";
constexpr Sql delete_grants = "delete from role_grant where account_id = :account";
constexpr Sql delete_account = "delete from account where id = :account";

void erase_account(storage::Write& write, base::Id<Account> account)
{
    for (const auto& sql : {delete_sessions, delete_links, delete_absence_of, delete_grants, delete_account}) {
        write.run(sql, {{"account", account}});
    }
}

}
