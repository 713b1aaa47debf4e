#include "slices/partners/store_partnerships.hpp"

#include <algorithm>
#include <tuple>

namespace partners {
namespace {

using storage::Row;
using storage::Sql;
using AllianceId = base::Id<registry::Alliance>;
using OrganisationId = base::Id<Organisation>;

Partnership partnership_in(Row& row)
{
    Partnership partnership;
    partnership.id = row.next<base::Id<Partnership>>();
    partnership.alliance = row.next<AllianceId>();
    partnership.alliance_slug = row.next<std::string>();
    partnership.organisation = row.next<std::optional<OrganisationId>>();
    partnership.organisation_slug = row.next<std::optional<std::string>>().value_or("");
    if (const auto person = row.next<std::optional<base::Id<Person>>>()) partnership.person.id = *person;
    partnership.person.name = row.next<std::optional<std::string>>().value_or("");
    partnership.person.sector = row.next<std::optional<std::string>>().value_or("individual");
    partnership.person.name_public = row.next<std::optional<bool>>().value_or(false);
    partnership.since = row.next<base::Date>();
    partnership.until = row.next<std::optional<base::Date>>();
    partnership.recorded_by = row.next<std::string>();
    return partnership;
}

}

constexpr Sql select_alliances = "select slug, id from alliance";

std::map<std::string, AllianceId, std::less<>> alliances_by_slug(storage::Read& read)
{
    std::map<std::string, AllianceId, std::less<>> all;
    read.all(select_alliances, {}, [&](Row& row) {
        auto slug = row.next<std::string>();
        all.emplace(std::move(slug), row.next<AllianceId>());
        return 0;
    });
    return all;
}

constexpr Sql select_organisation_id = "select id from organisation where slug = :slug";

std::optional<OrganisationId> organisation_id(storage::Read& read, std::string_view slug)
{
    return read.first(select_organisation_id, {{"slug", slug}}, [](Row& row) { return row.next<OrganisationId>(); });
}

constexpr Sql select_organisation_slug = "select slug from organisation where id = :id";

std::string organisation_slug(storage::Read& read, OrganisationId organisation)
{
    return read.value<std::string>(select_organisation_slug, {{"id", organisation}});
}

constexpr Sql select_of_organisation = R"sql(
    select partnership.id, partnership.alliance_id, alliance.slug, partnership.organisation_id, organisation.slug,
           null, null, null, null, partnership.since, partnership.until, partnership.recorded_by
      from partnership
      join alliance on alliance.id = partnership.alliance_id
      join organisation on organisation.id = partnership.organisation_id
     where partnership.organisation_id = :organisation_id and partnership.alliance_id = :alliance_id
     order by partnership.since)sql";

std::vector<Partnership> partnerships_of(storage::Read& read, AllianceId alliance, OrganisationId organisation)
{
    return read.all(select_of_organisation, {{"alliance_id", alliance}, {"organisation_id", organisation}},
                    partnership_in);
}

constexpr Sql select_of_person = R"sql(
    select partnership.id, partnership.alliance_id, alliance.slug, partnership.organisation_id, null, person.id,
           person.name, person.sector, person.name_public, partnership.since, partnership.until,
           partnership.recorded_by
      from partner_person person
      join alliance on alliance.id = person.alliance_id
      join partnership on partnership.person_id = person.id
     where person.alliance_id = :alliance_id and person.name = :name
     order by partnership.since)sql";

std::vector<Partnership> partnerships_of(storage::Read& read, AllianceId alliance, std::string_view person)
{
    return read.all(select_of_person, {{"alliance_id", alliance}, {"name", person}}, partnership_in);
}

constexpr Sql select_all_partnerships = R"sql(
    select partnership.id, partnership.alliance_id, alliance.slug, partnership.organisation_id, organisation.slug,
           person.id, person.name, person.sector, person.name_public, partnership.since, partnership.until,
           partnership.recorded_by
      from partnership
      join alliance on alliance.id = partnership.alliance_id
      left join organisation on organisation.id = partnership.organisation_id
      left join partner_person person on person.id = partnership.person_id)sql";

std::vector<Partnership> all_partnerships(storage::Read& read)
{
    auto all = read.all(select_all_partnerships, {}, partnership_in);
    std::sort(all.begin(), all.end(), [](const Partnership& one, const Partnership& other) {
        return std::tie(one.alliance_slug, one.organisation_slug, one.person.name, one.since) <
               std::tie(other.alliance_slug, other.organisation_slug, other.person.name, other.since);
    });
    return all;
}

constexpr Sql upsert_person = R"sql(
    insert into partner_person (id, alliance_id, name, sector, name_public)
    values (:id, :alliance_id, :name, :sector, :name_public)
    on conflict (id) do update set sector = excluded.sector, name_public = excluded.name_public)sql";
constexpr Sql upsert_partnership = R"sql(
    insert into partnership (id, alliance_id, organisation_id, person_id, since, until, recorded_by, recorded_at)
    values (:id, :alliance_id, :organisation_id, :person_id, :since, :until, :recorded_by, :recorded_at)
    on conflict (id) do update set until = excluded.until, recorded_by = excluded.recorded_by,
                                   recorded_at = excluded.recorded_at)sql";

void store_partnership(storage::Write& write, const Partnership& partnership, base::Instant now)
{
    const auto& person = partnership.person;
    if (!partnership.organisation) {
        write.run(upsert_person, {{"id", person.id},
                                  {"alliance_id", partnership.alliance},
                                  {"name", person.name},
                                  {"sector", person.sector},
                                  {"name_public", person.name_public}});
    }
    const auto person_id = partnership.organisation ? std::nullopt : std::optional(person.id);
    const auto until = partnership.until ? std::optional(base::iso(*partnership.until)) : std::nullopt;
    write.run(upsert_partnership, {{"id", partnership.id},
                                   {"alliance_id", partnership.alliance},
                                   {"organisation_id", partnership.organisation},
                                   {"person_id", person_id},
                                   {"since", base::iso(partnership.since)},
                                   {"until", until},
                                   {"recorded_by", partnership.recorded_by},
                                   {"recorded_at", now}});
}

}
