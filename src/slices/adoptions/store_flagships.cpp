#include "slices/adoptions/store.hpp"

namespace adoptions {

using storage::Sql;

constexpr Sql upsert_flagship = R"sql(
    insert into flagship (project_id, account_id, marked_at, reason) values (:project, :author, :marked_at, :reason)
    on conflict (project_id) do update
       set account_id = excluded.account_id, marked_at = excluded.marked_at, reason = excluded.reason)sql";

void store_flagship(storage::Write& write, base::Id<projects::Project> project, std::optional<base::Id<identity::Account>> author,
                    const Flagship& flagship)
{
    write.run(upsert_flagship, {{"project", project}, {"author", author}, {"marked_at", flagship.marked_at}, {"reason", flagship.reason}});
    take_back_end(write, project);
}

constexpr Sql select_flagship = R"sql(
    select reason, marked_at from flagship
     where project_id = :project and not exists (select 1 from flagship_end where flagship_end.project_id = flagship.project_id))sql";

std::optional<Flagship> flagship_of(storage::Read& read, base::Id<projects::Project> project)
{
    return read.first(select_flagship, {{"project", project}}, [](storage::Row& row) {
        return Flagship{row.next<std::string>(), row.next<base::Instant>()};
    });
}

constexpr Sql select_examples = R"sql(
    select project.slug, project.title, alliance.slug, alliance.name, coalesce(place.name, ''), flagship.reason, flagship.marked_at,
           (select count(*) from adoption where adoption.project_id = project.id)
      from flagship
      join project on project.id = flagship.project_id
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
     where not exists (select 1 from flagship_end where flagship_end.project_id = flagship.project_id)
     order by flagship.marked_at desc, project.slug)sql";

std::vector<Example> examples(storage::Read& read)
{
    return read.all(select_examples, {}, [](storage::Row& row) {
        return Example{row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
                       {row.next<std::string>(), row.next<base::Instant>()}, row.next<std::int64_t>()};
    });
}

constexpr Sql insert_end = R"sql(
    insert into flagship_end (project_id, account_id, ended_at) values (:project, :author, :now)
    on conflict (project_id) do nothing)sql";

void end_flagship(storage::Write& write, base::Id<projects::Project> project, base::Id<identity::Account> author, base::Instant now)
{
    write.run(insert_end, {{"project", project}, {"author", author}, {"now", now}});
    write.touch("adoptions");
}

constexpr Sql select_end = "select ended_at from flagship_end where project_id = :project";

std::optional<base::Instant> flagship_ended_at(storage::Read& read, base::Id<projects::Project> project)
{
    return read.first(select_end, {{"project", project}}, [](storage::Row& row) { return row.next<base::Instant>(); });
}

constexpr Sql delete_end = "delete from flagship_end where project_id = :project";

void take_back_end(storage::Write& write, base::Id<projects::Project> project)
{
    write.run(delete_end, {{"project", project}});
    write.touch("adoptions");
}

}
