#include "slices/roles/store.hpp"
#include "slices/roles/roles.hpp"

namespace roles {

using storage::Row;
using storage::Sql;

// A name leaves the store towards a page only where its person agreed.
constexpr Sql select_shown = R"sql(
    select role, case when name_public <> 0 then person_name else '' end, function, since, until
      from alliance_role where alliance_id = :alliance_id
     order by case role when 'patron' then 0 when 'speaker' then 1 else 2 end, since, id)sql";

std::vector<Shown> roles_of(storage::Read& read, base::Id<registry::Alliance> alliance)
{
    read.depends_on("roles");
    return read.all(select_shown, {{"alliance_id", alliance}}, [](Row& row) {
        return Shown{kind_of_word(row.next<std::string_view>()), row.next<std::string>(), row.next<std::string>(),
                     row.next<base::Date>(), row.next<std::optional<base::Date>>()};
    });
}

constexpr Sql select_roles = R"sql(
    select id, alliance_id, role, person_name, name_public, function, since, until, recorded_by
      from alliance_role)sql";

std::vector<Role> all_roles(storage::Read& read)
{
    return read.all(select_roles, {}, [](Row& row) {
        return Role{row.next<base::Id<Role>>(),
                    row.next<base::Id<registry::Alliance>>(),
                    kind_of_word(row.next<std::string_view>()),
                    row.next<std::string>(),
                    row.next<bool>(),
                    row.next<std::string>(),
                    row.next<base::Date>(),
                    row.next<std::optional<base::Date>>(),
                    row.next<std::string>()};
    });
}

constexpr Sql upsert_role = R"sql(
    insert into alliance_role (id, alliance_id, role, person_name, name_public, function, since, until, recorded_by,
                               recorded_at)
    values (:id, :alliance_id, :role, :person_name, :name_public, :function, :since, :until, :recorded_by, :recorded_at)
    on conflict (id) do update set
        name_public = excluded.name_public, function = excluded.function, until = excluded.until,
        recorded_by = excluded.recorded_by)sql";

void store_role(storage::Write& write, const Role& role, base::Instant now)
{
    write.run(upsert_role, {{"id", role.id},
                            {"alliance_id", role.alliance},
                            {"role", word_of(role.kind)},
                            {"person_name", role.person_name},
                            {"name_public", role.name_public},
                            {"function", role.function},
                            {"since", base::iso(role.since)},
                            {"until", role.until ? std::optional(base::iso(*role.until)) : std::nullopt},
                            {"recorded_by", role.recorded_by},
                            {"recorded_at", now}});
}

}
