#include "slices/identity/store_members.hpp"

namespace identity {
namespace {

using storage::Sql;

Member member_in(storage::Row& row)
{
    return Member{row.next<base::Id<Grant>>(),
                  row.next<base::Id<Account>>(),
                  row.next<std::string>(),
                  row.next<std::string>(),
                  find_role(row.next<std::string>()).value(),
                  row.next<base::Instant>(),
                  row.next<std::optional<base::Instant>>(),
                  row.next<std::optional<base::Instant>>()};
}

}

constexpr Sql select_members = R"sql(
    select role_grant.id, account.id, account.name, account.email, role_grant.role, role_grant.given_at, role_grant.ended_at,
           account.arrived_at
      from role_grant join account on account.id = role_grant.account_id
     where role_grant.alliance_id = :alliance and (role_grant.ended_at is null or role_grant.ended_at > :ended_after)
     order by account.name, role_grant.given_at, role_grant.id)sql";

std::vector<Member> stored_members(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant ended_after)
{
    return read.all(select_members, {{"alliance", alliance}, {"ended_after", ended_after}}, member_in);
}

constexpr Sql select_member = R"sql(
    select role_grant.id, account.id, account.name, account.email, role_grant.role, role_grant.given_at, role_grant.ended_at,
           account.arrived_at
      from role_grant join account on account.id = role_grant.account_id
     where role_grant.alliance_id = :alliance and role_grant.id = :grant)sql";

std::optional<Member> find_member(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<Grant> grant)
{
    return read.first(select_member, {{"alliance", alliance}, {"grant", grant}}, member_in);
}

constexpr Sql update_end_of_grant = "update role_grant set ended_at = :ended_at where id = :grant";

void set_end_of_grant(storage::Write& write, base::Id<Grant> grant, std::optional<base::Instant> ended_at)
{
    write.run(update_end_of_grant, {{"ended_at", ended_at}, {"grant", grant}});
}

}
