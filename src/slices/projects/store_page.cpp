#include "slices/projects/store_shown.hpp"

#include "base/text.hpp"
#include "slices/projects/store_rows.hpp"

#include <algorithm>

namespace projects {

using storage::Row;
using storage::Sql;

constexpr Sql select_shown = R"sql(
    select project.id, project.slug, project.title, project.summary, project.aim, project.description,
           project.topics, project.state, project.began_on, project.ended_on, project.alliance_id, project.partners,
           coalesce(project.organisation_key, ''), project.place_id, project.website, project.known_on,
           alliance.slug, alliance.name, coalesce(place.name, ''),
           case when place.kind = 'municipality' then '/orte/' || place.slug
                when place.kind = 'district' and parent.slug is not null then '/orte/' || parent.slug || '/' || place.slug
                else '' end,
           project.state_key
      from project
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
      left join place parent on parent.id = place.parent_id
     where project.slug = :slug)sql";
constexpr Sql select_taking_part = R"sql(
    select alliance.slug, alliance.name
      from project_alliance join alliance on alliance.id = project_alliance.alliance_id
     where project_alliance.project_id = :project_id order by alliance.slug)sql";

// A key that an organisation once had leads to it as well.
constexpr Sql select_carrier = R"sql(
    select slug, name from (
        select slug, name, 0 as is_former from organisation where slug = :key
        union all
        select organisation.slug, organisation.name, 1
          from former_address former join organisation on organisation.id = former.subject_id
         where former.kind = 'organisation' and former.slug = :key) known
     order by is_former limit 1)sql";
constexpr Sql select_organisations_taking_part = R"sql(
    select organisation.slug, organisation.name
      from project_organisation join organisation on organisation.id = project_organisation.organisation_id
     where project_organisation.project_id = :project_id order by organisation.sort_key, organisation.slug)sql";

static TakingPart taking_part_in(Row& row) { return {row.next<std::string>(), row.next<std::string>()}; }

std::optional<Shown> shown_project(storage::Read& read, std::string_view slug)
{
    auto shown = read.first(select_shown, {{"slug", slug}}, [](Row& row) {
        Shown one;
        one.project = project_in(row);
        one.alliance = {row.next<std::string>(), row.next<std::string>()};
        one.place = row.next<std::string>();
        one.place_path = row.next<std::string>();
        one.state_key = row.next<std::string>();
        return one;
    });
    if (!shown) return std::nullopt;
    const auto& project = shown->project;
    shown->others = read.all(select_taking_part, {{"project_id", project.id}}, taking_part_in);
    std::stable_sort(shown->others.begin(), shown->others.end(), [](const TakingPart& one, const TakingPart& other) {
        return base::sort_key(one.name) < base::sort_key(other.name);
    });
    shown->organisations = read.all(select_organisations_taking_part, {{"project_id", project.id}}, taking_part_in);
    if (!project.organisation_key.empty()) {
        shown->carrier = read.first(select_carrier, {{"key", project.organisation_key}}, taking_part_in);
    }
    if (shown->carrier) std::erase(shown->organisations, *shown->carrier);
    return shown;
}

constexpr Sql select_with_organisation = R"sql(
    select project.slug, project.title, project.summary, project.state, project.began_on, project.ended_on,
           project.topics, alliance.slug, alliance.name, coalesce(place.name, '')
      from project
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
     where project.id in (select project_id from project_organisation where organisation_id = :organisation_id
                          union select id from project where organisation_key = :key
                          union select carried.id from former_address former
                                  join project carried on carried.organisation_key = former.slug
                                 where former.kind = 'organisation' and former.subject_id = :organisation_id)
     order by case when project.runs_to < :today then 2 when project.runs_from > :today then 1 else 0 end,
              project.runs_from desc, project.slug
     limit :most)sql";

std::vector<Listed> projects_with(storage::Read& read, base::Id<partners::Organisation> organisation,
                                  std::string_view key, base::Date today, std::size_t most)
{
    return read.all(select_with_organisation,
                    {{"organisation_id", organisation}, {"key", key}, {"today", base::iso(today)}, {"most", most}},
                    listed_in);
}

constexpr Sql select_present_slug = R"sql(
    select project.slug from former_address former join project on project.id = former.subject_id
     where former.kind = 'project' and former.slug = :former)sql";

std::optional<std::string> present_slug(storage::Read& read, std::string_view former)
{
    return read.first(select_present_slug, {{"former", former}}, [](Row& row) { return row.next<std::string>(); });
}

}
