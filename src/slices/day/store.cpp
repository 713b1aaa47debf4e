#include "slices/day/store.hpp"

namespace day {

using storage::Sql;

constexpr Sql select_people = R"sql(
    select account.id, account.name, role_grant.role, coalesce(alliance.name, ''), role_grant.state, role_grant.given_at
      from role_grant join account on account.id = role_grant.account_id
           left join alliance on alliance.id = role_grant.alliance_id
     where role_grant.ended_at is null
     order by role_grant.given_at, account.name, role_grant.id limit :most)sql";

std::vector<DemoPerson> demo_people(storage::Read& read, std::int64_t most)
{
    return read.all(select_people, {{"most", most}}, [](storage::Row& row) {
        DemoPerson person;
        person.account = row.next<base::Id<identity::Account>>();
        person.name = row.next<std::string>();
        person.role.role = identity::find_role(row.next<std::string>()).value();
        person.role.alliance = row.next<std::string>();
        person.role.state = row.next<std::string>();
        person.role.given_at = row.next<base::Instant>();
        return person;
    });
}

}
