#include "slices/projects/store_rows.hpp"

#include "table/cells.hpp"

#include <fmt/ranges.h>

namespace projects {

std::string as_json(const std::vector<std::string>& slugs)
{
    // Words have small letters, digits and hyphens only.
    return slugs.empty() ? "[]" : fmt::format("[\"{}\"]", fmt::join(slugs, "\",\""));
}

Work work_in(storage::Row& row)
{
    return {state_of_word(row.next<std::string_view>()), row.next<std::optional<base::Date>>(),
            row.next<std::optional<base::Date>>()};
}

Project project_in(storage::Row& row)
{
    Project project;
    project.id = row.next<base::Id<Project>>();
    project.slug = row.next<std::string>();
    project.title = row.next<std::string>();
    project.summary = row.next<std::string>();
    project.aim = row.next<std::string>();
    project.description = row.next<std::string>();
    project.topics = table::parts_of(row.next<std::string_view>());
    project.work = work_in(row);
    project.alliance = row.next<base::Id<registry::Alliance>>();
    project.partners = table::parts_of(row.next<std::string_view>());
    project.organisation_key = row.next<std::string>();
    project.place = row.next<std::optional<base::Id<places::Place>>>();
    project.website = row.next<std::string>();
    project.known_on = row.next<base::Date>();
    return project;
}

Listed listed_in(storage::Row& row)
{
    Listed listed;
    listed.slug = row.next<std::string>();
    listed.title = row.next<std::string>();
    listed.summary = row.next<std::string>();
    listed.work = work_in(row);
    listed.topics = table::parts_of(row.next<std::string_view>());
    listed.alliance_slug = row.next<std::string>();
    listed.alliance_name = row.next<std::string>();
    listed.place = row.next<std::string>();
    return listed;
}

}
