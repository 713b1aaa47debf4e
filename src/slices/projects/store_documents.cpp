#include "clock/clock.hpp"
#include "markdown/markdown.hpp"
#include "slices/projects/documents.hpp"
#include "slices/projects/projects.hpp"

#include <algorithm>

namespace projects {
namespace {

constexpr std::string_view folder = "/projekte/";

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

constexpr Sql select_changed = R"sql(
    select project.slug, project.id, project.title, project.summary, project.aim, project.description,
           project.partners, project.topics, project.state_key, coalesce(place.name, seat.name),
           coalesce(place.id, seat.id), coalesce(place.latitude, seat.latitude), coalesce(place.longitude, seat.longitude),
           case when project.runs_to < :today then 1 else 0 end
      from project
      join alliance on alliance.id = project.alliance_id
      join place seat on seat.id = alliance.place_id
      left join place on place.id = project.place_id
     where project.slug > :after and project.changed_at >= :since
     order by project.slug limit :most)sql";

static search::Document document_in(Row& row)
{
    search::Document document;
    document.kind = search::Kind::project;
    document.address = std::string(folder) + row.next<std::string>();
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
    document.is_over = row.next<bool>();
    return document;
}

search::Source search_source(std::function<base::Instant()> clock)
{
    return {search::Kind::project,
            [clock = std::move(clock)](storage::Read& read, base::Instant since, std::string_view after, std::size_t most) {
                const auto today = base::iso(wall_clock::day_in_germany(clock()));
                search::Part part;
                part.documents = read.all(select_changed, {{"today", today}, {"after", after}, {"since", since}, {"most", most}}, document_in);
                if (part.documents.size() == most) part.last = part.documents.back().address.substr(folder.size());
                return part;
            }};
}

}
