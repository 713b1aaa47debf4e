#include "slices/projects/public_project.hpp"

#include "slices/projects/store_rows.hpp"
#include "table/cells.hpp"

#include <unordered_map>

namespace projects {
namespace {

using storage::Row;
using storage::Sql;

PublicProject public_project_in(Row& row)
{
    PublicProject one;
    one.slug = row.next<std::string>();
    one.title = row.next<std::string>();
    one.summary = row.next<std::string>();
    one.aim = row.next<std::string>();
    one.description = row.next<std::string>();
    one.topics = table::parts_of(row.next<std::string_view>());
    one.work.said = state_of_word(row.next<std::string_view>());
    one.work.began_on = row.next<std::optional<base::Date>>();
    one.work.ended_on = row.next<std::optional<base::Date>>();
    one.alliance = {row.next<std::string>(), row.next<std::string>()};
    one.partners = table::parts_of(row.next<std::string_view>());
    one.website = row.next<std::string>();
    one.state_key = row.next<std::string>();
    one.place = places::spot_in(row);
    one.sort_key = row.next<std::string>();
    return one;
}

PublicProject with_distance_in(Row& row)
{
    auto one = public_project_in(row);
    one.sort_key = fmt::to_string(row.next<double>());
    return one;
}

/// How a topic stands among those of a project; anything where none is asked.
std::array<std::string, places::most_topics> topic_patterns(const places::Piece& piece)
{
    auto patterns = piece.each_topic();
    for (auto& pattern : patterns) pattern = pattern.empty() ? "%" : "%|" + pattern + "|%";
    return patterns;
}

}

constexpr Sql select_others_of_many = {R"sql(
    select project.slug, alliance.slug, alliance.name
      from project
      join project_alliance on project_alliance.project_id = project.id
      join alliance on alliance.id = project_alliance.alliance_id
     where project.slug in (select value from json_each(:slugs)) order by project.slug, alliance.slug)sql",
                                       R"sql(
    select project.slug, alliance.slug, alliance.name
      from project
      join project_alliance on project_alliance.project_id = project.id
      join alliance on alliance.id = project_alliance.alliance_id
     where project.slug in (select value from json_array_elements_text(cast(:slugs as json)))
     order by project.slug, alliance.slug)sql"};

static std::vector<PublicProject> with_others(storage::Read& read, std::vector<PublicProject> all)
{
    std::vector<std::string> slugs;
    std::unordered_map<std::string_view, PublicProject*> by_slug;
    for (auto& one : all) {
        slugs.push_back(one.slug);
        by_slug.emplace(one.slug, &one);
    }
    if (all.empty()) return all;
    read.all(select_others_of_many, {{"slugs", as_json(slugs)}}, [&](Row& row) {
        auto& others = by_slug.at(row.next<std::string_view>())->others;
        others.push_back({row.next<std::string>(), row.next<std::string>()});
        return 0;
    });
    return all;
}

// The piece is cut out of the index first; only its lines are looked up.
constexpr Sql select_public_projects = R"sql(
    select project.slug, project.title, project.summary, project.aim, project.description, project.topics,
           project.state, project.began_on, project.ended_on, alliance.slug, alliance.name, project.partners,
           project.website, project.state_key, coalesce(place.name, ''),
           case when place.kind = 'municipality' then '/orte/' || place.slug
                when place.kind = 'district' and parent.slug is not null then '/orte/' || parent.slug || '/' || place.slug
                else '' end,
           coalesce(place.official_key, ''), coalesce(place.latitude, case when place.kind = 'district' then parent.latitude end),
           coalesce(place.longitude, case when place.kind = 'district' then parent.longitude end), project.runs_from
      from (select slug from project
             where runs_from <= :after and (runs_from < :after or slug > :after_slug)
               and (:states = '' or :states like '%|' || state_key || '|%')
               and (topics like :topic or topics like :second_topic or topics like :third_topic)
               and searched like :first and searched like :second and searched like :third and searched like :fourth
             order by runs_from desc, slug limit :most) page
      join project on project.slug = page.slug
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
      left join place parent on parent.id = place.parent_id
     order by project.runs_from desc, project.slug)sql";

static std::vector<PublicProject> by_day(storage::Read& read, const places::Piece& piece)
{
    const auto words = piece.word_patterns();
    const auto topics = topic_patterns(piece);
    return read.all(select_public_projects,
                    {{"after", piece.is_first() ? "9999-99-99" : piece.after},
                     {"after_slug", piece.after_slug},
                     {"states", piece.states_as_text()},
                     {"topic", topics[0]},
                     {"second_topic", topics[1]},
                     {"third_topic", topics[2]},
                     {"first", words[0]},
                     {"second", words[1]},
                     {"third", words[2]},
                     {"fourth", words[3]},
                     {"most", piece.most}},
                    public_project_in);
}

constexpr Sql select_public_projects_near = R"sql(
    select project.slug, project.title, project.summary, project.aim, project.description, project.topics,
           project.state, project.began_on, project.ended_on, alliance.slug, alliance.name, project.partners,
           project.website, project.state_key, place.name,
           case when place.kind = 'municipality' then '/orte/' || place.slug
                when place.kind = 'district' and parent.slug is not null then '/orte/' || parent.slug || '/' || place.slug
                else '' end,
           coalesce(place.official_key, ''), coalesce(place.latitude, case when place.kind = 'district' then parent.latitude end),
           coalesce(place.longitude, case when place.kind = 'district' then parent.longitude end), project.runs_from, near.away
      from (select id, (latitude - :latitude) * (latitude - :latitude)
                       + (longitude - :longitude) * (longitude - :longitude) * :narrowing as away
              from (select spot.id, coalesce(spot.latitude, town.latitude) as latitude,
                           coalesce(spot.longitude, town.longitude) as longitude
                      from place spot
                      left join place town on town.id = spot.parent_id and spot.kind = 'district') placed
             where latitude is not null and longitude is not null) near
      join project on project.place_id = near.id
      join alliance on alliance.id = project.alliance_id
      join place on place.id = project.place_id
      left join place parent on parent.id = place.parent_id
     where near.away >= :after_away and (near.away > :after_away or project.slug > :after_slug)
       and (:states = '' or :states like '%|' || project.state_key || '|%')
       and (project.topics like :topic or project.topics like :second_topic or project.topics like :third_topic)
       and project.searched like :first and project.searched like :second
       and project.searched like :third and project.searched like :fourth
     order by near.away, project.slug limit :most)sql";

static std::vector<PublicProject> by_distance(storage::Read& read, const places::Piece& piece)
{
    const auto words = piece.word_patterns();
    const auto topics = topic_patterns(piece);
    const auto narrowing = places::narrowing_at(*piece.near);
    return read.all(select_public_projects_near,
                    {{"latitude", piece.near->latitude},
                     {"longitude", piece.near->longitude},
                     {"narrowing", narrowing * narrowing},
                     {"after_away", piece.after_away()},
                     {"after_slug", piece.after_slug},
                     {"states", piece.states_as_text()},
                     {"topic", topics[0]},
                     {"second_topic", topics[1]},
                     {"third_topic", topics[2]},
                     {"first", words[0]},
                     {"second", words[1]},
                     {"third", words[2]},
                     {"fourth", words[3]},
                     {"most", piece.most}},
                    with_distance_in);
}

std::vector<PublicProject> projects_after(storage::Read& read, const places::Piece& piece)
{
    read.depends_on("projects");
    return with_others(read, piece.near ? by_distance(read, piece) : by_day(read, piece));
}

constexpr Sql select_public_project = R"sql(
    select project.slug, project.title, project.summary, project.aim, project.description, project.topics,
           project.state, project.began_on, project.ended_on, alliance.slug, alliance.name, project.partners,
           project.website, project.state_key, coalesce(place.name, ''),
           case when place.kind = 'municipality' then '/orte/' || place.slug
                when place.kind = 'district' and parent.slug is not null then '/orte/' || parent.slug || '/' || place.slug
                else '' end,
           coalesce(place.official_key, ''), coalesce(place.latitude, case when place.kind = 'district' then parent.latitude end),
           coalesce(place.longitude, case when place.kind = 'district' then parent.longitude end), project.runs_from
      from project
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
      left join place parent on parent.id = place.parent_id
     where project.slug = :slug)sql";

std::optional<PublicProject> public_project(storage::Read& read, std::string_view slug)
{
    read.depends_on("projects");
    auto found = with_others(read, read.all(select_public_project, {{"slug", slug}}, public_project_in));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

}
