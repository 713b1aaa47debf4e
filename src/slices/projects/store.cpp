#include "slices/projects/store.hpp"
#include "slices/projects/projects.hpp"

#include "addresses/former.hpp"
#include "base/text.hpp"
#include "clock/clock.hpp"
#include "slices/projects/store_rows.hpp"

#include <fmt/ranges.h>

namespace projects {
namespace {

using storage::Row;
using storage::Sql;
using AllianceId = base::Id<registry::Alliance>;

/// An index has no room for texts without an end.
constexpr std::size_t most_searched_characters = 300;

std::string searched(const Project& project, const PlaceFacts& place)
{
    auto text = base::folded(project.title) + "\n" + base::folded(place.name) + "\n" + base::folded(project.summary);
    return std::string(base::beginning(text, most_searched_characters));
}

std::optional<std::string> iso(const std::optional<base::Date>& day)
{
    return day ? std::optional(base::iso(*day)) : std::nullopt;
}

std::string between_bars(const std::vector<std::string>& topics)
{
    return topics.empty() ? "" : fmt::format("|{}|", fmt::join(topics, "|"));
}

}

constexpr Sql select_slugs = "select slug from project";

std::unordered_set<std::string> all_slugs(storage::Read& read)
{
    std::unordered_set<std::string> all;
    read.all(select_slugs, {}, [&](Row& row) { return all.insert(row.next<std::string>()).second; });
    return all;
}

constexpr Sql select_slug = "select slug from project where alliance_id = :alliance_id and title = :title order by slug";

std::optional<std::string> slug_of(storage::Read& read, AllianceId alliance, std::string_view title)
{
    return read.first(select_slug, {{"alliance_id", alliance}, {"title", title}},
                      [](Row& row) { return row.next<std::string>(); });
}

constexpr Sql select_others = R"sql(
    select project_alliance.alliance_id
      from project_alliance join alliance on alliance.id = project_alliance.alliance_id
     where project_alliance.project_id = :project_id order by alliance.slug)sql";
constexpr Sql select_organisations = R"sql(
    select project_organisation.organisation_id
      from project_organisation join organisation on organisation.id = project_organisation.organisation_id
     where project_organisation.project_id = :project_id order by organisation.slug)sql";
constexpr Sql select_former = R"sql(
    select slug from former_address where kind = 'project' and subject_id = :project_id order by slug)sql";

static void complete(storage::Read& read, Project& project)
{
    project.others = read.all(select_others, {{"project_id", project.id}},
                              [](Row& row) { return row.next<AllianceId>(); });
    project.organisations = read.all(select_organisations, {{"project_id", project.id}},
                                     [](Row& row) { return row.next<base::Id<partners::Organisation>>(); });
    project.former_slugs = read.all(select_former, {{"project_id", project.id}},
                                    [](Row& row) { return row.next<std::string>(); });
}

constexpr Sql select_project = R"sql(
    select id, slug, title, summary, aim, description, topics, state, began_on, ended_on, alliance_id, partners,
           coalesce(organisation_key, ''), place_id, website, known_on
      from project where slug = :slug)sql";

std::optional<Project> find_project(storage::Read& read, std::string_view slug)
{
    auto project = read.first(select_project, {{"slug", slug}}, project_in);
    if (project) complete(read, *project);
    return project;
}

constexpr Sql select_project_of_id = R"sql(
    select id, slug, title, summary, aim, description, topics, state, began_on, ended_on, alliance_id, partners,
           coalesce(organisation_key, ''), place_id, website, known_on
      from project where id = :id)sql";

std::optional<Project> find_project(storage::Read& read, base::Id<Project> id)
{
    auto project = read.first(select_project_of_id, {{"id", id}}, project_in);
    if (project) complete(read, *project);
    return project;
}

constexpr Sql select_next = R"sql(
    select id, slug, title, summary, aim, description, topics, state, began_on, ended_on, alliance_id, partners,
           coalesce(organisation_key, ''), place_id, website, known_on
      from project where slug > :last order by slug limit 1000)sql";

void each_project(storage::Read& read, const std::function<void(const Project&)>& look)
{
    std::string last;
    while (true) {
        auto some = read.all(select_next, {{"last", last}}, project_in);
        if (some.empty()) return;
        for (auto& project : some) {
            complete(read, project);
            look(project);
        }
        last = some.back().slug;
    }
}

constexpr Sql upsert_project = R"sql(
    insert into project (id, slug, title, summary, aim, description, state, began_on, ended_on, known_on, alliance_id,
                         place_id, partners, organisation_key, website, runs_from, runs_to, state_key, topics,
                         searched, changed_at)
    values (:id, :slug, :title, :summary, :aim, :description, :state, :began_on, :ended_on, :known_on, :alliance_id,
            :place_id, :partners, :organisation_key, :website, :runs_from, :runs_to, :state_key, :topics,
            :searched, :changed_at)
    on conflict (id) do update set
        slug = excluded.slug, title = excluded.title, summary = excluded.summary, aim = excluded.aim,
        description = excluded.description, state = excluded.state, began_on = excluded.began_on,
        ended_on = excluded.ended_on, known_on = excluded.known_on, alliance_id = excluded.alliance_id,
        place_id = excluded.place_id, partners = excluded.partners, organisation_key = excluded.organisation_key,
        website = excluded.website, runs_from = excluded.runs_from, runs_to = excluded.runs_to,
        state_key = excluded.state_key, topics = excluded.topics, searched = excluded.searched,
        changed_at = excluded.changed_at)sql";

static void store_facts(storage::Write& write, const Project& project, const PlaceFacts& place, base::Instant now)
{
    const auto known_on = project.known_on.value_or(wall_clock::day_in_germany(now));
    const auto [from, to] = runs(project.work, known_on);
    const auto key = project.organisation_key.empty() ? std::nullopt : std::optional(project.organisation_key);
    write.run(upsert_project, {{"id", project.id},
                               {"slug", project.slug},
                               {"title", project.title},
                               {"summary", project.summary},
                               {"aim", project.aim},
                               {"description", project.description},
                               {"state", word_of(project.work.said)},
                               {"began_on", iso(project.work.began_on)},
                               {"ended_on", iso(project.work.ended_on)},
                               {"known_on", base::iso(known_on)},
                               {"alliance_id", project.alliance},
                               {"place_id", project.place},
                               {"partners", fmt::format("{}", fmt::join(project.partners, "|"))},
                               {"organisation_key", key},
                               {"website", project.website},
                               {"runs_from", base::iso(from)},
                               {"runs_to", base::iso(to)},
                               {"state_key", place.state_key},
                               {"topics", between_bars(project.topics)},
                               {"searched", searched(project, place)},
                               {"changed_at", now}});
}

constexpr Sql delete_others = "delete from project_alliance where project_id = :project_id";
constexpr Sql insert_other = R"sql(
    insert into project_alliance (project_id, alliance_id) values (:project_id, :alliance_id))sql";

constexpr Sql delete_organisations = "delete from project_organisation where project_id = :project_id";
constexpr Sql insert_organisation = R"sql(
    insert into project_organisation (project_id, organisation_id) values (:project_id, :organisation_id))sql";

static void store_organisations(storage::Write& write, const Project& project)
{
    write.run(delete_organisations, {{"project_id", project.id}});
    for (const auto& organisation : project.organisations) {
        write.run(insert_organisation, {{"project_id", project.id}, {"organisation_id", organisation}});
    }
}

void store_project(storage::Write& write, const Project& project, const PlaceFacts& place, base::Instant now)
{
    store_facts(write, project, place, now);
    write.run(delete_others, {{"project_id", project.id}});
    for (const auto& other : project.others) {
        write.run(insert_other, {{"project_id", project.id}, {"alliance_id", other}});
    }
    store_organisations(write, project);
    if (project.former_slugs.empty()) return;
    addresses::store_former(write, addresses::Kind::project, project.id.uuid, project.slug, project.former_slugs, now);
}

}
