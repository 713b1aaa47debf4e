#include "slices/project_plans/store.hpp"

namespace project_plans {
namespace {

using publishing::Content;
using storage::Row;
using storage::Sql;
using AllianceId = base::Id<registry::Alliance>;

Beginning beginning_in(Row& row)
{
    Beginning beginning;
    beginning.project = row.next<ProjectId>();
    beginning.alliance = row.next<AllianceId>();
    beginning.title = row.next<std::string>();
    beginning.begun_at = row.next<base::Instant>();
    return beginning;
}

Origin origin_in(Row& row)
{
    Origin origin;
    origin.project = row.next<ProjectId>();
    origin.alliance = row.next<AllianceId>();
    origin.original = row.next<ProjectId>();
    origin.seen = publishing::content_of(row.next<std::string>());
    origin.seen_at = row.next<base::Instant>();
    return origin;
}

}

constexpr Sql select_plan = "select content from project_plan where project_id = :project";

Content plan_of(storage::Read& read, ProjectId project)
{
    const auto kept = read.first(select_plan, {{"project", project}}, [](Row& row) { return row.next<std::string>(); });
    return kept ? publishing::content_of(*kept) : Content{};
}

constexpr Sql upsert_plan = R"sql(
    insert into project_plan (project_id, content, changed_at) values (:project, :content, :now)
    on conflict (project_id) do update set content = excluded.content, changed_at = excluded.changed_at)sql";

void store_plan(storage::Write& write, ProjectId project, const Content& plan, base::Instant now)
{
    const auto content = publishing::written(plan);
    write.run(upsert_plan, {{"project", project}, {"content", content}, {"now", now}});
}

constexpr Sql select_kept_up = R"sql(
    select project_plan.project_id from project_plan join project on project.id = project_plan.project_id
     where project.runs_to >= :day order by project_plan.project_id)sql";

std::vector<base::Uuid> kept_up_on(storage::Read& read, base::Date day)
{
    return read.all(select_kept_up, {{"day", base::iso(day)}}, [](Row& row) { return row.next<ProjectId>().uuid; });
}

constexpr Sql insert_beginning = R"sql(
    insert into project_beginning (project_id, alliance_id, title, begun_at) values (:project, :alliance, :title, :begun_at)
    on conflict (project_id) do nothing)sql";

void store_beginning(storage::Write& write, const Beginning& beginning)
{
    write.run(insert_beginning, {{"project", beginning.project}, {"alliance", beginning.alliance}, {"title", beginning.title}, {"begun_at", beginning.begun_at}});
}

constexpr Sql select_beginning = R"sql(
    select project_id, alliance_id, title, begun_at from project_beginning where project_id = :project)sql";

std::optional<Beginning> find_beginning(storage::Read& read, ProjectId project)
{
    return read.first(select_beginning, {{"project", project}}, beginning_in);
}

constexpr Sql select_unpublished = R"sql(
    select project_id, alliance_id, title, begun_at from project_beginning
     where alliance_id = :alliance and not exists (select 1 from project where project.id = project_beginning.project_id)
     order by begun_at desc, project_id limit 200)sql";

std::vector<Beginning> unpublished_of(storage::Read& read, AllianceId alliance)
{
    return read.all(select_unpublished, {{"alliance", alliance}}, beginning_in);
}

constexpr Sql select_written_about = R"sql(
    select project.id from project
     where project.alliance_id = :alliance
       and (exists (select 1 from project_plan where project_plan.project_id = project.id)
            or exists (select 1 from publishing_draft where kind = 'project' and subject_id = project.id))
     order by project.runs_from desc, project.slug limit 200)sql";

std::vector<base::Uuid> written_about(storage::Read& read, AllianceId alliance)
{
    return read.all(select_written_about, {{"alliance", alliance}}, [](Row& row) { return row.next<ProjectId>().uuid; });
}

constexpr Sql upsert_origin = R"sql(
    insert into project_origin (project_id, alliance_id, original_id, seen, seen_at)
    values (:project, :alliance, :original, :seen, :seen_at)
    on conflict (project_id) do update set seen = excluded.seen, seen_at = excluded.seen_at)sql";

void store_origin(storage::Write& write, const Origin& origin)
{
    const auto seen = publishing::written(origin.seen);
    write.run(upsert_origin, {{"project", origin.project}, {"alliance", origin.alliance}, {"original", origin.original}, {"seen", seen}, {"seen_at", origin.seen_at}});
}

constexpr Sql select_origin = R"sql(
    select project_id, alliance_id, original_id, seen, seen_at from project_origin where project_id = :project)sql";

std::optional<Origin> find_origin(storage::Read& read, ProjectId project)
{
    return read.first(select_origin, {{"project", project}}, origin_in);
}

constexpr Sql select_origins = R"sql(
    select project_id, alliance_id, original_id, seen, seen_at from project_origin
     where alliance_id = :alliance order by seen_at, project_id limit 200)sql";

std::vector<Origin> origins_of(storage::Read& read, AllianceId alliance)
{
    return read.all(select_origins, {{"alliance", alliance}}, origin_in);
}

}
