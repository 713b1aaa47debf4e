#include "slices/partners/partners.hpp"

namespace partners {
namespace {

using storage::Row;
using storage::Sql;

Engaged engaged_in(Row& row)
{
    return {row.next<std::int64_t>(), row.next<std::int64_t>(), row.next<std::int64_t>()};
}

}

// An alliance is on a day what the newest of its records says that has begun by then.
constexpr Sql count_engaged = R"sql(
    select count(distinct organisation.id),
           count(distinct case when organisation.sector = 'company' then organisation.id end),
           count(distinct partnership.person_id)
      from (select alliance.id from alliance
             where 'active' = (select status.status from alliance_status status
                                where status.alliance_id = alliance.id and status.since <= :day
                                order by status.since desc limit 1)) active
      join partnership on partnership.alliance_id = active.id
      left join organisation on organisation.id = partnership.organisation_id
                            and (organisation.ended_on is null or organisation.ended_on > :day)
     where partnership.since <= :day and (partnership.until is null or partnership.until >= :day))sql";

Engaged engaged_on(storage::Read& read, base::Date day)
{
    return read.first(count_engaged, {{"day", base::iso(day)}}, engaged_in).value();
}

constexpr Sql count_engaged_by_state = R"sql(
    select active.state_key, count(distinct organisation.id),
           count(distinct case when organisation.sector = 'company' then organisation.id end),
           count(distinct partnership.person_id)
      from (select alliance.id,
                   case when seat.kind = 'state' then seat.official_key
                        when first.kind = 'state' then first.official_key
                        when second.kind = 'state' then second.official_key
                        else third.official_key end as state_key
              from alliance
              join place seat on seat.id = alliance.place_id
              left join place first on first.id = seat.parent_id
              left join place second on second.id = first.parent_id
              left join place third on third.id = second.parent_id
             where 'active' = (select status.status from alliance_status status
                                where status.alliance_id = alliance.id and status.since <= :day
                                order by status.since desc limit 1)) active
      join partnership on partnership.alliance_id = active.id
      left join organisation on organisation.id = partnership.organisation_id
                            and (organisation.ended_on is null or organisation.ended_on > :day)
     where partnership.since <= :day and (partnership.until is null or partnership.until >= :day)
       and active.state_key is not null
     group by active.state_key
     order by active.state_key)sql";

std::vector<std::pair<std::string, Engaged>> engaged_by_state(storage::Read& read, base::Date day)
{
    return read.all(count_engaged_by_state, {{"day", base::iso(day)}}, [](Row& row) {
        auto state_key = row.next<std::string>();
        return std::pair(std::move(state_key), engaged_in(row));
    });
}

}
