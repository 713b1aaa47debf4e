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

constexpr Sql count_of_alliance_on = R"sql(
    select count(*) from project
     where id in (select id from project where alliance_id = :alliance_id
                  union select project_id from project_alliance where alliance_id = :alliance_id)
       and runs_from <= :day and runs_to >= :day)sql";

std::int64_t running_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date day)
{
    return read.value<std::int64_t>(count_of_alliance_on, {{"alliance_id", alliance}, {"day", base::iso(day)}});
}

}
