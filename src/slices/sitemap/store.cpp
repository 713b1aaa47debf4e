#include "slices/sitemap/store.hpp"

namespace sitemap {
namespace {

using storage::Row;
using storage::Sql;

Address address_in(Row& row) { return {row.next<std::string>(), row.next<std::optional<base::Instant>>()}; }

}

constexpr Sql part_alliances = R"sql(
    select (number - 1) / :size + 1, max(changed_at)
      from (select changed_at, row_number() over (order by slug) as number from alliance) numbered
     group by 1 order by 1)sql";
constexpr Sql part_organisations = R"sql(
    select (number - 1) / :size + 1, max(changed_at)
      from (select changed_at, row_number() over (order by slug) as number from organisation) numbered
     group by 1 order by 1)sql";
constexpr Sql part_projects = R"sql(
    select (number - 1) / :size + 1, max(changed_at)
      from (select changed_at, row_number() over (order by slug) as number from project) numbered
     group by 1 order by 1)sql";
constexpr Sql part_places = R"sql(
    select (number - 1) / :size + 1, null
      from (select row_number() over (order by id) as number from place
             where kind in ('municipality', 'district') and ended_on is null) numbered
     group by 1 order by 1)sql";

std::vector<Part> parts_of(storage::Read& read, Kind kind)
{
    const auto all = [&](const Sql& sql) {
        return read.all(sql, {{"size", pages_in_a_part}}, [&](Row& row) {
            return Part{kind, row.next<std::int64_t>(), row.next<std::optional<base::Instant>>()};
        });
    };
    switch (kind) {
    case Kind::alliances: return all(part_alliances);
    case Kind::organisations: return all(part_organisations);
    case Kind::projects: return all(part_projects);
    case Kind::places: return all(part_places);
    case Kind::pages: break;
    }
    return {{Kind::pages, 1, {}}};
}

constexpr Sql select_alliance_addresses = R"sql(
    select '/buendnisse/' || slug, changed_at from alliance order by slug limit :most offset :skipped)sql";
constexpr Sql select_organisation_addresses = R"sql(
    select '/organisationen/' || slug, changed_at from organisation order by slug limit :most offset :skipped)sql";
constexpr Sql select_project_addresses = R"sql(
    select '/projekte/' || slug, changed_at from project order by slug limit :most offset :skipped)sql";
constexpr Sql select_place_addresses = R"sql(
    select case when place.kind = 'district' then '/orte/' || parent.slug || '/' || place.slug
                else '/orte/' || place.slug end, null
      from place
      left join place parent on parent.id = place.parent_id
     where place.kind in ('municipality', 'district') and place.ended_on is null
     order by place.id limit :most offset :skipped)sql";
constexpr Sql select_page_addresses = R"sql(
    select path, null
      from (select '/themen/' || slug as path from topic where retired = 0
            union all select '/regionen/' || slug from region
            union all select '/auszeichnungen/' || slug from award_ceremony) pages
     order by path limit :most offset :skipped)sql";

std::vector<Address> addresses_in(storage::Read& read, const Part& part)
{
    const auto all = [&](const Sql& sql) {
        return read.all(sql, {{"most", pages_in_a_part}, {"skipped", (part.number - 1) * pages_in_a_part}}, address_in);
    };
    switch (part.kind) {
    case Kind::alliances: return all(select_alliance_addresses);
    case Kind::organisations: return all(select_organisation_addresses);
    case Kind::projects: return all(select_project_addresses);
    case Kind::places: return all(select_place_addresses);
    case Kind::pages: break;
    }
    return all(select_page_addresses);
}

}
