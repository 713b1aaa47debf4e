#include "slices/projects/import_projects.hpp"

#include "addresses/former.hpp"
#include "search/search.hpp"
#include "slices/projects/project_cells.hpp"
#include "slices/projects/projects.hpp"

#include <algorithm>

namespace projects {
namespace {

using base::says;
using table::Line;

/// Reads the lines of one table over what was stored when it began.
class ProjectLines {
public:
    ProjectLines(storage::Read& read, ProjectCells& cells, const table::Opened& opened)
        : read_(read), cells_(cells), stored_(all_slugs(read)),
          former_(addresses::all_former(read, addresses::Kind::project)),
          keys_(opened, "schluessel",
                [this](const std::string& key) { return stored_.contains(key) || former_.contains(key); })
    {
    }

    table::Noun<Project> noun()
    {
        return {cells_.columns(), [this](Line& line) { return find(line); },
                [this](Line& line, Project& project, const Project* stored) { complete(line, project, stored); },
                [](const Project& project) { return project.slug; },
                [](const Project& project) { return project.title; }};
    }

private:
    std::optional<Project> find(Line& line);
    std::optional<Project> find_by_title(Line& line);
    void complete(Line& line, Project& project, const Project* stored);
    void complete_former(Line& line, Project& project, const Project* stored);
    void check_work(Line& line, const Work& work);
    void check_only_once(Line& line, const Project& project);
    void check_title(Line& line, const Project& project);

    storage::Read& read_;
    ProjectCells& cells_;
    std::unordered_set<std::string> stored_;
    std::map<std::string, base::Uuid, std::less<>> former_;
    table::Keys keys_;
    std::unordered_map<std::string, std::size_t> titles_without_key_; ///< with the line on which each stood
    std::unordered_map<base::Id<Project>, std::size_t> read_projects_;         ///< with the line on which each stood
};

/// The project of that key; or the one that has a key today which the line calls a former one; without any key the
/// one of that title and alliance.
std::optional<Project> ProjectLines::find(Line& line)
{
    const auto key = line.text("schluessel");
    if (stored_.contains(key)) return find_project(read_, key);
    for (const auto& former : table::parts_of(line.text("fruehere_schluessel"))) {
        if (stored_.contains(former)) return find_project(read_, former);
    }
    return key.empty() ? find_by_title(line) : std::nullopt;
}

std::optional<Project> ProjectLines::find_by_title(Line& line)
{
    const auto alliance = cells_.alliances().alliance_in(line.text("buendnis"));
    if (!alliance) return std::nullopt; // said once all cells are read
    const auto slug = slug_of(read_, *alliance, line.text("titel"));
    return slug && stored_.contains(*slug) ? find_project(read_, *slug) : std::nullopt;
}

void ProjectLines::complete(Line& line, Project& project, const Project* stored)
{
    if (line.cell("ort")) {
        auto place = cells_.place_in(line);
        if (place) project.place = *place;
        else line.reject("ort", std::move(place.error()));
    }
    check_work(line, project.work);
    if (!stored) project.id = base::Id<Project>::fresh();
    else if (stored->work.said == State::planned && project.work.said != State::planned) project.known_on = std::nullopt;
    std::erase(project.others, project.alliance);
    if (line.text("schluessel").empty()) check_title(line, project);
    if (project.slug.empty()) project.slug = keys_.fresh(project.title, "projekt", line.text("buendnis"));
    if (line.problems().empty()) check_only_once(line, project);
    complete_former(line, project, stored);
}

/// What it was called until now becomes a former word; a word that leads elsewhere is not given away.
void ProjectLines::complete_former(Line& line, Project& project, const Project* stored)
{
    auto& former = project.former_slugs;
    if (stored && stored->slug != project.slug) former.push_back(stored->slug);
    std::sort(former.begin(), former.end());
    former.erase(std::unique(former.begin(), former.end()), former.end());
    std::erase(former, project.slug);
    const auto leads_elsewhere = [&](const std::string& slug) {
        const auto found = former_.find(slug);
        return found != former_.end() && found->second != project.id.uuid;
    };
    if (leads_elsewhere(project.slug)) {
        line.reject("schluessel",
                    {"former_key", says("“{0}” was the address of another project and leads to it for good. Take another key.",
                                        project.slug), {}});
    }
    for (const auto& slug : former) {
        const bool is_own = stored && slug == stored->slug;
        if (!leads_elsewhere(slug) && (is_own || !stored_.contains(slug))) continue;
        line.reject("fruehere_schluessel", {"former_key", says("“{0}” leads to another project.", slug), {}});
    }
}

void ProjectLines::check_work(Line& line, const Work& work)
{
    if (work.began_on && work.ended_on && *work.ended_on < *work.began_on) {
        line.reject("ende", {"ends_before", says("The end lies before the beginning, {0}.", base::iso(*work.began_on)), {}});
    }
    if (work.said != State::finished || work.ended_on) return;
    line.reject("ende", {"missing_end", says("A finished project has an end. Where only the year is known, write its "
                                             "last day: 31.12.2019."), {}});
}

/// By its key, and by what it is: a project can be called by a key of today and by a former one.
void ProjectLines::check_only_once(Line& line, const Project& project)
{
    const auto [before, is_new] = read_projects_.emplace(project.id, line.number());
    if (is_new) return keys_.check_only_once(project.slug, line);
    line.reject("schluessel", {"duplicate", says("Line {0} is about the same project already.",
                                                 std::to_string(before->second)), {}});
}

void ProjectLines::check_title(Line& line, const Project& project)
{
    const auto [before, is_new] = titles_without_key_.emplace(project.alliance.hex() + project.title, line.number());
    if (is_new) return;
    line.reject("titel", {"duplicate", says("Line {0} has the same title and alliance already.",
                                            std::to_string(before->second)), {}});
}

template <class UseProject>
table::Plan read_with(storage::Read& read, ProjectCells& cells, std::string_view bytes,
                      const table::Progress& progress, UseProject use_project)
{
    auto opened = table::open(bytes, table::headings_of(table::Noun<Project>{cells.columns(), {}, {}, {}, {}}));
    if (!opened) return {{}, std::move(opened.error())};
    ProjectLines lines(read, cells, *opened);
    return table::read_each(lines.noun(), *opened, progress, use_project);
}

}

table::Plan plan_projects(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    ProjectCells cells(read);
    return read_with(read, cells, bytes, progress, [](const Project&) {});
}

table::Plan import_projects(storage::Write& write, std::string_view bytes, base::Instant now,
                            const table::Progress& progress)
{
    auto plan = plan_projects(write, bytes, [&](std::size_t done, std::size_t all) { progress(done, 2 * all); });
    if (!plan.problems.empty()) return plan;
    ProjectCells cells(write);
    plan = read_with(
        write, cells, bytes, [&](std::size_t done, std::size_t all) { progress(all + done, 2 * all); },
        [&](const Project& project) { store_project(write, project, cells.facts_of(project), now); });
    plan.is_applied = true;
    write.touch("projects");
    search::changed(write, search::Kind::project, now);
    return plan;
}

void change_project(storage::Write& write, const Project& project, base::Instant now)
{
    ProjectCells cells(write);
    store_project(write, project, cells.facts_of(project), now);
    write.touch("projects");
    search::changed(write, search::Kind::project, now);
}

std::string export_projects(storage::Read& read)
{
    ProjectCells cells(read);
    const table::Noun<Project> noun{cells.columns(), {}, {}, {}, {}};
    csv::Writer table(table::headings_of(noun).all);
    each_project(read, [&](const Project& project) { table.add(table::cells_of(noun, project)); });
    return table.text();
}

}
