#include "slices/counties/store.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace counties {
namespace {

using storage::Row;
using storage::Sql;

/// By what people look for it.
std::string sort_key(const County& county)
{
    const auto folded = base::folded(county.name);
    for (const std::string_view word : {"landkreis ", "kreis ", "stadt ", "region "}) {
        if (folded.starts_with(word)) return folded.substr(word.size()) + '\n' + folded;
    }
    return folded + '\n' + folded;
}

Population population_in(Row& row)
{
    return {row.next<std::string>(), row.next<base::Date>(), row.next<std::int64_t>(),
            row.next<std::optional<std::int64_t>>(), row.next<std::string>()};
}

}

constexpr Sql select_counties = R"sql(
    select official_key, name, inhabitants from place
     where kind = 'county' and ended_on is null and official_key is not null and official_key like :pattern)sql";

std::vector<County> counties_of(storage::Read& read, std::string_view state_key)
{
    const auto pattern = std::string(state_key) + "%";
    auto all = read.all(select_counties, {{"pattern", pattern}}, [](Row& row) {
        County county{row.next<std::string>(), row.next<std::string>(), {}, row.next<std::optional<std::int64_t>>()};
        county.state_key = county.key.substr(0, 2);
        return county;
    });
    std::sort(all.begin(), all.end(),
              [](const County& one, const County& other) { return sort_key(one) < sort_key(other); });
    return all;
}

constexpr Sql select_seats = R"sql(
    select alliance.id,
           case when seat.kind = 'county' then seat.official_key
                when first.kind = 'county' then first.official_key
                when second.kind = 'county' then second.official_key end
      from alliance
      join place seat on seat.id = alliance.place_id
      left join place first on first.id = seat.parent_id
      left join place second on second.id = first.parent_id)sql";

std::map<base::Id<registry::Alliance>, std::string> county_of_each_alliance(storage::Read& read)
{
    std::map<base::Id<registry::Alliance>, std::string> counties;
    read.all(select_seats, {}, [&](Row& row) {
        const auto id = row.next<base::Id<registry::Alliance>>();
        if (auto key = row.next<std::optional<std::string>>()) counties.emplace(id, std::move(*key));
        return 0;
    });
    return counties;
}

constexpr Sql select_first_active_day = R"sql(
    select min(since) from alliance_status where status = 'active')sql";

std::optional<base::Date> first_active_day(storage::Read& read)
{
    return read.value<std::optional<base::Date>>(select_first_active_day);
}

constexpr Sql select_populations = R"sql(
    select county_key, as_of, inhabitants, children, source from county_population order by county_key, as_of)sql";

std::vector<Population> all_populations(storage::Read& read)
{
    return read.all(select_populations, {}, population_in);
}

constexpr Sql select_population = R"sql(
    select county_key, as_of, inhabitants, children, source from county_population
     where county_key = :county_key and as_of = :as_of)sql";

std::optional<Population> find_population(storage::Read& read, std::string_view county_key, base::Date as_of)
{
    return read.first(select_population, {{"county_key", county_key}, {"as_of", base::iso(as_of)}}, population_in);
}

constexpr Sql upsert_population = R"sql(
    insert into county_population (county_key, as_of, inhabitants, children, source, changed_at)
    values (:county_key, :as_of, :inhabitants, :children, :source, :changed_at)
    on conflict (county_key, as_of) do update set
        inhabitants = excluded.inhabitants, children = excluded.children, source = excluded.source,
        changed_at = excluded.changed_at)sql";

void store_population(storage::Write& write, const Population& population, base::Instant now)
{
    write.run(upsert_population, {{"county_key", population.county_key},
                                  {"as_of", base::iso(population.as_of)},
                                  {"inhabitants", population.inhabitants},
                                  {"children", population.children},
                                  {"source", population.source},
                                  {"changed_at", now}});
    write.touch("counties");
}

}
