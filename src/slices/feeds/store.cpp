#include "slices/feeds/store.hpp"

namespace feeds {
namespace {

using storage::Row;
using storage::Sql;

void read_alliance(Row& row, Happening& happening)
{
    happening.alliance = row.next<base::Id<registry::Alliance>>();
    happening.slug = row.next<std::string>();
    happening.name = row.next<std::string>();
    happening.summary = row.next<std::string>();
    happening.seat = row.next<std::string>();
}

}

constexpr Sql select_statuses = R"sql(
    select record.id, record.status, record.since, record.recorded_at,
           case when lag(record.status) over (partition by record.alliance_id order by record.since) is null
                then 0 else 1 end,
           alliance.id, alliance.slug, alliance.name, alliance.summary, seat.name
      from alliance_status record
      join alliance on alliance.id = record.alliance_id
      join place seat on seat.id = alliance.place_id)sql";

std::vector<Happening> recorded_statuses(storage::Read& read)
{
    return read.all(select_statuses, {}, [](Row& row) {
        Happening happening;
        happening.id = row.next<base::Id<Happening>>().uuid;
        happening.status = registry::status_of_word(row.next<std::string_view>());
        happening.since = row.next<base::Date>();
        happening.at = row.next<base::Instant>();
        happening.had_another = row.next<bool>();
        read_alliance(row, happening);
        return happening;
    });
}

constexpr Sql select_changed = R"sql(
    select alliance.changed_at, alliance.id, alliance.slug, alliance.name, alliance.summary, seat.name
      from alliance
      join place seat on seat.id = alliance.place_id
     where alliance.changed_at > (select max(recorded_at) from alliance_status
                                   where alliance_status.alliance_id = alliance.id))sql";

std::vector<Happening> changed_facts(storage::Read& read)
{
    return read.all(select_changed, {}, [](Row& row) {
        Happening happening;
        happening.at = row.next<base::Instant>();
        read_alliance(row, happening);
        happening.id = happening.alliance.uuid;
        return happening;
    });
}

}
