#include "slices/projects/projects.hpp"

namespace projects {

using storage::Row;
using storage::Sql;

constexpr Sql count_running = R"sql(
    select count(*) from project
     where runs_from <= :day and runs_to >= :day and topics like :topic)sql";

std::int64_t running_on(storage::Read& read, base::Date day, std::string_view topic)
{
    const auto pattern = topic.empty() ? std::string("%") : "%|" + std::string(topic) + "|%";
    return read.value<std::int64_t>(count_running, {{"day", base::iso(day)}, {"topic", pattern}});
}

constexpr Sql count_by_state = R"sql(
    select state_key, count(*) from project
     where runs_from <= :day and runs_to >= :day and state_key <> ''
     group by state_key order by state_key)sql";

std::vector<std::pair<std::string, std::int64_t>> running_by_state(storage::Read& read, base::Date day)
{
    return read.all(count_by_state, {{"day", base::iso(day)}}, [](Row& row) {
        auto state = row.next<std::string>();
        return std::pair(std::move(state), row.next<std::int64_t>());
    });
}

constexpr Sql count_by_county = R"sql(
    select coalesce(case when spot.kind = 'county' then spot.official_key
                         when first.kind = 'county' then first.official_key
                         when second.kind = 'county' then second.official_key end, '') as county_key, count(*)
      from project
      join alliance on alliance.id = project.alliance_id
      left join place spot on spot.id = coalesce(project.place_id, alliance.place_id)
      left join place first on first.id = spot.parent_id
      left join place second on second.id = first.parent_id
     where project.runs_from <= :day and project.runs_to >= :day and project.state_key = :state_key
     group by county_key order by county_key)sql";

std::vector<std::pair<std::string, std::int64_t>> running_by_county(storage::Read& read, base::Date day, std::string_view state_key)
{
    return read.all(count_by_county, {{"day", base::iso(day)}, {"state_key", state_key}}, [](Row& row) {
        auto county = row.next<std::string>();
        return std::pair(std::move(county), row.next<std::int64_t>());
    });
}

constexpr Sql count_of_alliance_on = R"sql(
    select count(*) from (
        select slug from project where alliance_id = :alliance_id and runs_from <= :day and runs_to >= :day
        union
        select other.slug from project_alliance join project other on other.id = project_alliance.project_id
         where project_alliance.alliance_id = :alliance_id and other.runs_from <= :day and other.runs_to >= :day) running)sql";

std::int64_t running_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date day)
{
    return read.value<std::int64_t>(count_of_alliance_on, {{"alliance_id", alliance}, {"day", base::iso(day)}});
}

}
