#include "slices/invitations/store.hpp"

namespace invitations {
namespace {

using storage::Sql;

Seat seat_in(storage::Row& row)
{
    return Seat{row.next<base::Id<identity::Account>>(),
                row.next<std::string>(),
                row.next<std::string>(),
                identity::find_role(row.next<std::string>()).value(),
                row.next<std::string>(),
                row.next<std::string>(),
                find_standing(row.next<std::string>()).value(),
                row.next<std::optional<base::Instant>>(),
                row.next<std::string>()};
}

}

constexpr Sql select_counts = R"sql(
    select standing, count(*) from (
        select case when account.arrived_at is not null then 'da'
                    when invitation.account_id is null then 'neu'
                    when outbox.state in ('bounced', 'given_up', 'uncertain') then 'zurueck'
                    when outbox.state in ('waiting', 'taken') then 'unterwegs'
                    when invitation.expires_at <= :now then 'abgelaufen'
                    else 'eingeladen' end as standing
          from account left join invitation on invitation.account_id = account.id
               left join outbox on outbox.id = invitation.mail_id
         where exists (select 1 from role_grant where role_grant.account_id = account.id and role_grant.ended_at is null)
    ) as standings group by standing)sql";

Counts count(storage::Read& read, base::Instant now)
{
    Counts counts;
    for (const auto& [word, number] : read.all(select_counts, {{"now", now}}, [](storage::Row& row) {
             auto word = row.next<std::string>();
             return std::pair(std::move(word), row.next<std::int64_t>());
         })) {
        switch (find_standing(word).value()) {
        case Standing::uninvited: counts.uninvited = number; break;
        case Standing::on_the_way: counts.on_the_way = number; break;
        case Standing::invited: counts.invited = number; break;
        case Standing::returned: counts.returned = number; break;
        case Standing::expired: counts.expired = number; break;
        case Standing::arrived: counts.arrived = number; break;
        }
    }
    return counts;
}

constexpr Sql select_seats = R"sql(
    select account_id, name, email, role, alliance, state, standing, sent_at, answer, count(*) over () from (
        select account.id as account_id, account.name as name, account.email as email, role_grant.role as role,
               coalesce(alliance.name, '') as alliance, role_grant.state as state,
               case when account.arrived_at is not null then 'da'
                    when invitation.account_id is null then 'neu'
                    when outbox.state in ('bounced', 'given_up', 'uncertain') then 'zurueck'
                    when outbox.state in ('waiting', 'taken') then 'unterwegs'
                    when invitation.expires_at <= :now then 'abgelaufen'
                    else 'eingeladen' end as standing,
               invitation.sent_at as sent_at, coalesce(outbox.answer, '') as answer, role_grant.id as grant_id
          from role_grant join account on account.id = role_grant.account_id
               left join alliance on alliance.id = role_grant.alliance_id
               left join invitation on invitation.account_id = account.id
               left join outbox on outbox.id = invitation.mail_id
         where role_grant.ended_at is null
    ) as seat
     where :standing = '' or standing = :standing
     order by alliance, name, grant_id limit :most offset :skipped)sql";

Seats seats(storage::Read& read, std::optional<Standing> standing, base::Instant now, std::int64_t most, std::int64_t skipped)
{
    Seats found;
    const std::string word(standing ? word_of(*standing) : "");
    found.shown = read.all(select_seats, {{"standing", word}, {"now", now}, {"most", most}, {"skipped", skipped}}, [&](storage::Row& row) {
        auto seat = seat_in(row);
        found.all = row.next<std::int64_t>();
        return seat;
    });
    return found;
}

}
