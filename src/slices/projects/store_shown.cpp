#include "slices/projects/store_shown.hpp"

#include "slices/projects/projects.hpp"
#include "slices/projects/store_rows.hpp"

namespace projects {
namespace {

using storage::Row;
using storage::Sql;

/// Between which days the work has to begin and to end for it to be in that state.
struct Days {
    std::string begun_after = "0000-00-00";
    std::string begun_by = "9999-12-31";
    std::string ended_after = "0000-00-00";
    std::string ended_by = "9999-12-31";
};

std::string days_later(base::Date day, int days)
{
    return base::iso(base::Date(std::chrono::sys_days(day) + std::chrono::days(days)));
}

Days days_of(std::optional<State> state, base::Date today)
{
    Days days;
    if (!state) return days;
    if (state == State::finished) days.ended_by = days_later(today, -1);
    else days.ended_after = base::iso(today);
    if (state == State::planned) days.begun_after = days_later(today, 1);
    if (state == State::running) days.begun_by = base::iso(today);
    return days;
}

std::string pattern_of_topic(const std::string& topic) { return topic.empty() ? "%" : "%|" + topic + "|%"; }

/// Binds what both ways of asking have in common, and calls `ask` with it.
struct Bound {
    Bound(const Choice& choice, base::Date today) : days(days_of(choice.state, today)), topic(pattern_of_topic(choice.topic)) {}

    Days days;
    std::string topic;
};

}

constexpr Sql count_all = R"sql(
    select count(*) from (
        select 1 from project
         where runs_from between :begun_after and :begun_by and runs_to between :ended_after and :ended_by
           and (:state_key = '' or state_key = :state_key) and topics like :topic
         limit :most) fitting)sql";
constexpr Sql count_of_alliance = R"sql(
    select count(*) from (
        select 1 from project
         where id in (select id from project where alliance_id = :alliance_id
                      union select project_id from project_alliance where alliance_id = :alliance_id)
           and runs_from between :begun_after and :begun_by and runs_to between :ended_after and :ended_by
           and (:state_key = '' or state_key = :state_key) and topics like :topic
         limit :most) fitting)sql";

std::int64_t count_projects(storage::Read& read, const Choice& choice, base::Date today)
{
    const Bound bound(choice, today);
    const auto count = [&](const Sql& sql, auto... more) {
        return read.value<std::int64_t>(sql, {{"begun_after", bound.days.begun_after},
                                              {"begun_by", bound.days.begun_by},
                                              {"ended_after", bound.days.ended_after},
                                              {"ended_by", bound.days.ended_by},
                                              {"state_key", choice.state_key},
                                              {"topic", bound.topic},
                                              {"most", most_listed + 1},
                                              more...});
    };
    return choice.alliance ? count(count_of_alliance, storage::Argument{"alliance_id", *choice.alliance}) : count(count_all);
}

// The page is cut out of the index first; only its hundred lines are looked up.
constexpr Sql list_all = R"sql(
    select project.slug, project.title, project.summary, project.state, project.began_on, project.ended_on,
           project.topics, alliance.slug, alliance.name, coalesce(place.name, '')
      from (select slug from project
             where runs_from between :begun_after and :begun_by and runs_to between :ended_after and :ended_by
               and (:state_key = '' or state_key = :state_key) and topics like :topic
             order by runs_from desc, slug limit :most offset :skipped) page
      join project on project.slug = page.slug
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
     order by project.runs_from desc, project.slug)sql";
constexpr Sql list_of_alliance = R"sql(
    select project.slug, project.title, project.summary, project.state, project.began_on, project.ended_on,
           project.topics, alliance.slug, alliance.name, coalesce(place.name, '')
      from project
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
     where project.id in (select id from project where alliance_id = :alliance_id
                          union select project_id from project_alliance where alliance_id = :alliance_id)
       and runs_from between :begun_after and :begun_by and runs_to between :ended_after and :ended_by
       and (:state_key = '' or state_key = :state_key) and topics like :topic
     order by project.runs_from desc, project.slug limit :most offset :skipped)sql";

std::vector<Listed> list_projects(storage::Read& read, const Choice& choice, base::Date today, std::int64_t skipped,
                                  std::size_t most)
{
    const Bound bound(choice, today);
    const auto list = [&](const Sql& sql, auto... more) {
        return read.all(sql, {{"begun_after", bound.days.begun_after},
                              {"begun_by", bound.days.begun_by},
                              {"ended_after", bound.days.ended_after},
                              {"ended_by", bound.days.ended_by},
                              {"state_key", choice.state_key},
                              {"topic", bound.topic},
                              {"most", most},
                              {"skipped", skipped},
                              more...}, listed_in);
    };
    return choice.alliance ? list(list_of_alliance, storage::Argument{"alliance_id", *choice.alliance}) : list(list_all);
}

constexpr Sql select_named = {R"sql(
    select project.slug, project.title, project.summary, project.state, project.began_on, project.ended_on,
           project.topics, alliance.slug, alliance.name, coalesce(place.name, '')
      from project
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
     where project.slug in (select value from json_each(:slugs)))sql",
                              R"sql(
    select project.slug, project.title, project.summary, project.state, project.began_on, project.ended_on,
           project.topics, alliance.slug, alliance.name, coalesce(place.name, '')
      from project
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
     where project.slug in (select value from json_array_elements_text(cast(:slugs as json))))sql"};

std::vector<Listed> list_named(storage::Read& read, const std::vector<std::string>& slugs)
{
    if (slugs.empty()) return {};
    return read.all(select_named, {{"slugs", as_json(slugs)}}, listed_in);
}

std::vector<Listed> newest(storage::Read& read, const Choice& choice, base::Date today, std::size_t most)
{
    read.depends_on("projects");
    return list_projects(read, choice, today, 0, most);
}

// Each turn is read from the index as far as it is needed; only the few that are shown are looked up.
constexpr Sql select_of_alliance = R"sql(
    select project.slug, project.title, project.summary, project.state, project.began_on, project.ended_on,
           project.topics, alliance.slug, alliance.name, coalesce(place.name, '')
      from (select turn, runs_from, slug from (
              select turn, runs_from, slug from (select 0 as turn, runs_from, slug from project
                              where alliance_id = :alliance_id and runs_from <= :today and runs_to >= :today
                              order by runs_from desc, slug limit :most) running
              union all
              select turn, runs_from, slug from (select 1 as turn, runs_from, slug from project
                              where alliance_id = :alliance_id and runs_from > :today and runs_to >= :today
                              order by runs_from desc, slug limit :most) planned
              union all
              select turn, runs_from, slug from (select 2 as turn, runs_from, slug from project
                              where alliance_id = :alliance_id and runs_to < :today
                              order by runs_from desc, slug limit :most) finished
              union all
              select case when other.runs_to < :today then 2 when other.runs_from > :today then 1 else 0 end,
                     other.runs_from, other.slug
                from project_alliance join project other on other.id = project_alliance.project_id
               where project_alliance.alliance_id = :alliance_id and other.alliance_id <> :alliance_id) taking_part
             order by turn, runs_from desc, slug limit :most) shown
      join project on project.slug = shown.slug
      join alliance on alliance.id = project.alliance_id
      left join place on place.id = project.place_id
     order by shown.turn, shown.runs_from desc, shown.slug)sql";

std::vector<Listed> projects_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today,
                                std::size_t most)
{
    return read.all(select_of_alliance, {{"alliance_id", alliance}, {"today", base::iso(today)}, {"most", most}},
                    listed_in);
}

}
