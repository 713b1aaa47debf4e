#include "slices/demo/store.hpp"

namespace demo {

using storage::Sql;

constexpr Sql select_towns = R"sql(
    select m.id, m.name, m.slug, m.official_key, m.inhabitants,
           coalesce(c.official_key, ''), coalesce(c.name, '')
      from place m left join place c on c.id = m.parent_id and c.kind = 'county'
     where m.kind = 'municipality' and m.official_key is not null and m.inhabitants is not null
     order by m.inhabitants desc, m.official_key)sql";

std::vector<Town> towns(storage::Read& read)
{
    return read.all(select_towns, {}, [](storage::Row& row) {
        Town town;
        town.municipality.id = row.next<base::Id<places::Place>>();
        town.municipality.name = row.next<std::string>();
        town.municipality.slug = row.next<std::string>();
        town.municipality.official_key = row.next<std::string>();
        town.municipality.inhabitants = row.next<std::int64_t>();
        town.county_key = row.next<std::string>();
        town.county_name = row.next<std::string>();
        return town;
    });
}

}
