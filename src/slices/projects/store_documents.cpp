#include "clock/clock.hpp"
#include "markdown/markdown.hpp"
#include "slices/projects/documents.hpp"
#include "slices/projects/finding.hpp"
#include "slices/projects/projects.hpp"
#include "slices/projects/store_rows.hpp"

#include <algorithm>
#include <unordered_map>

namespace projects {
namespace {

/// `|ferien|vaeter|`
std::vector<std::string> parted_by_bars(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find('|'), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

}

using storage::Row;
using storage::Sql;

// What began or ended since then has changed too, though nobody touched it.
constexpr Sql select_changed = R"sql(
    select project.slug, project.id, project.title, project.summary, project.aim, project.description,
           project.partners, project.topics, project.state_key, coalesce(place.name, seat.name),
           coalesce(place.id, seat.id), coalesce(place.latitude, seat.latitude), coalesce(place.longitude, seat.longitude),
           project.alliance_id, project.state, project.began_on, project.ended_on
      from project
      join alliance on alliance.id = project.alliance_id
      join place seat on seat.id = alliance.place_id
      left join place on place.id = project.place_id
     where project.slug > :after
       and (project.changed_at >= :since or project.runs_from between :since_day and :today
            or (project.runs_to >= :day_before and project.runs_to < :today))
     order by project.slug limit :most)sql";

static search::Document document_in(Row& row, base::Date today)
{
    search::Document document;
    document.kind = search::Kind::project;
    document.address = std::string(folder_in_address) + row.next<std::string>();
    document.key = row.next<base::Id<Project>>().hex();
    document.title = row.next<std::string>();
    document.summary = row.next<std::string>();
    for (int column = 0; column < 2; ++column) document.text += markdown::plain_text_of(row.next<std::string>()) + "\n";
    document.text += row.next<std::string>() + "\n";
    document.topics = parted_by_bars(row.next<std::string>());
    for (const auto& topic : document.topics) document.text += topic + "\n";
    document.state_key = row.next<std::string>();
    document.place = row.next<std::string>();
    document.place_ids.push_back(row.next<base::Id<places::Place>>().hex());
    const auto latitude = row.next<std::optional<double>>();
    const auto longitude = row.next<std::optional<double>>();
    if (latitude && longitude) document.position = search::Position{*latitude, *longitude};
    document.signs.push_back(sign_of(row.next<base::Id<registry::Alliance>>()));
    const auto state = state_on(work_in(row), today);
    document.signs.push_back(sign_of(state));
    document.is_over = state == State::finished;
    return document;
}

constexpr Sql select_taking_part = {R"sql(
    select project.slug, project_alliance.alliance_id
      from project join project_alliance on project_alliance.project_id = project.id
     where project.slug in (select value from json_each(:slugs)) order by project.slug, project_alliance.alliance_id)sql",
                                    R"sql(
    select project.slug, project_alliance.alliance_id
      from project join project_alliance on project_alliance.project_id = project.id
     where project.slug in (select value from json_array_elements_text(cast(:slugs as json)))
     order by project.slug, project_alliance.alliance_id)sql"};

static void add_taking_part(storage::Read& read, std::vector<search::Document>& documents)
{
    std::vector<std::string> slugs;
    std::unordered_map<std::string_view, search::Document*> by_slug;
    for (auto& document : documents) {
        slugs.push_back(document.address.substr(folder_in_address.size()));
        by_slug.emplace(std::string_view(document.address).substr(folder_in_address.size()), &document);
    }
    read.all(select_taking_part, {{"slugs", as_json(slugs)}}, [&](Row& row) {
        auto& signs = by_slug.at(row.next<std::string_view>())->signs;
        signs.push_back(sign_of(row.next<base::Id<registry::Alliance>>()));
        return 0;
    });
}

static std::vector<search::Document> changed_documents(storage::Read& read, base::Instant since, std::string_view after, std::size_t most, base::Date today)
{
    const auto since_day = wall_clock::day_in_germany(since);
    const auto day_before = base::Date(std::chrono::sys_days(since_day) - std::chrono::days(1));
    auto documents = read.all(select_changed, {{"today", base::iso(today)}, {"since_day", base::iso(since_day)}, {"day_before", base::iso(day_before)},
                                               {"after", after}, {"since", since}, {"most", most}},
                              [&](Row& row) { return document_in(row, today); });
    if (!documents.empty()) add_taking_part(read, documents);
    return documents;
}

search::Source search_source(std::function<base::Instant()> clock)
{
    return {search::Kind::project,
            [clock = std::move(clock)](storage::Read& read, base::Instant since, std::string_view after, std::size_t most) {
                search::Part part;
                part.documents = changed_documents(read, since, after, most, wall_clock::day_in_germany(clock()));
                if (part.documents.size() == most) part.last = part.documents.back().address.substr(folder_in_address.size());
                return part;
            }};
}

constexpr Sql select_day = "select day from project_day where id = 1";
constexpr Sql upsert_day = R"sql(
    insert into project_day (id, day) values (1, :day) on conflict (id) do update set day = excluded.day)sql";

void day_came(storage::Write& write, base::Instant now)
{
    const auto today = wall_clock::day_in_germany(now);
    const auto last = write.first(select_day, {}, [](Row& row) { return row.next<base::Date>(); });
    if (last == today) return;
    write.run(upsert_day, {{"day", base::iso(today)}});
    if (last) search::changed(write, search::Kind::project, base::Instant(std::chrono::sys_days(std::min(*last, today))));
    else search::all_changed(write, search::Kind::project);
}

}
