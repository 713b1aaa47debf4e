#include "slices/projects/projects.hpp"

#include "base/text.hpp"
#include "clock/clock.hpp"
#include "slices/projects/store_shown.hpp"
#include "slices/projects/views.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>

namespace projects {

using web::Access;

namespace {

constexpr std::size_t most_on_alliance_page = 5;
constexpr std::size_t most_on_organisation_page = 100;
constexpr std::size_t most_on_start_page = 3;
constexpr int position_on_alliance_page = 20;

void depends_on_projects(storage::Read& read)
{
    for (const auto* version : {"projects", "registry", "places"}) read.depends_on(version);
}

void choose_state(const web::Request& request, ListPage& page)
{
    const auto typed = base::folded(request.query["stand"]);
    for (const auto state : {State::planned, State::running, State::finished}) {
        if (typed == word_in_address(state) || typed == word_of(state)) page.choice.state = state;
    }
    if (page.choice.state || typed.empty()) return;
    page.notes.emplace_back(request.texts()("We do not know this state of work. Here are all projects."));
}

void choose(const web::Request& request, storage::Read& read, ListPage& page)
{
    const auto& t = request.texts();
    const auto& query = request.query;
    page.typed = base::trimmed(query["q"]);
    page.question = search::question_in(page.typed);
    page.state = registry::find_state(query["land"]);
    if (page.state) page.choice.state_key = page.state->key;
    else if (!query["land"].empty()) page.notes.emplace_back(t("We do not know this state. Here are all states."));
    const auto has_topic = std::any_of(page.topics.begin(), page.topics.end(), [&](const registry::Topic& topic) {
        return topic.slug == query["thema"];
    });
    if (has_topic) page.choice.topic = query["thema"];
    else if (!query["thema"].empty()) page.notes.emplace_back(t("We do not know this topic. Here are all topics."));
    choose_state(request, page);
    if (query["buendnis"].empty()) return;
    if (const auto alliance = registry::find_alliance(read, query["buendnis"])) {
        page.choice.alliance = alliance->id;
        page.alliance_slug = alliance->slug;
        page.alliance_name = alliance->name;
    } else {
        page.notes.emplace_back(t("We do not know this alliance. Here are the projects of all."));
    }
}

int pages_of(std::int64_t count, std::size_t size)
{
    const auto of_size = static_cast<std::int64_t>(size);
    return static_cast<int>(std::clamp<std::int64_t>((count + of_size - 1) / of_size, 1, most_listed / of_size));
}

void fill_by_words(const web::Request& request, storage::Read& read, ListPage& page)
{
    const auto look = [&] {
        auto found = find_projects(read, page.question, page.choice, static_cast<std::size_t>(page.page - 1) * found_on_a_page);
        page.projects = std::move(found.projects);
        page.count = found.count;
        page.pages = pages_of(page.count, found_on_a_page);
        return found.instead;
    };
    for (const auto& reason : look()) page.notes.push_back(request.texts()("No word is written so. We looked for “{0}”.", reason.word));
    if (page.page <= page.pages) return;
    page.page = page.pages;
    look();
}

/// One line more than a page says whether there are further ones; only then they are counted.
void fill(storage::Read& read, ListPage& page, base::Date today)
{
    const auto size = static_cast<std::int64_t>(projects_on_a_page);
    auto skipped = (page.page - 1) * size;
    page.projects = list_projects(read, page.choice, today, skipped, projects_on_a_page + 1);
    const auto found = static_cast<std::int64_t>(page.projects.size());
    const bool is_last = found <= size && (found > 0 || page.page == 1);
    page.count = is_last ? skipped + found : count_projects(read, page.choice, today);
    page.pages = pages_of(page.count, projects_on_a_page);
    if (page.page > page.pages) {
        page.page = page.pages;
        skipped = (page.page - 1) * size;
        page.projects = list_projects(read, page.choice, today, skipped, projects_on_a_page);
    }
    page.projects.resize(std::min(page.projects.size(), projects_on_a_page));
}

web::Html contact_of(const web::Request& request, storage::Read& read, const std::string& slug, base::Date today)
{
    const auto alliance = registry::find_alliance(read, slug);
    if (!alliance) return {};
    const auto now = registry::status_on(*alliance, today);
    return now && now->status == registry::Status::dissolved ? web::Html() : registry::contact_card(request, *alliance);
}

}

void ProjectPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/projekte", Access::everyone, &ProjectPages::list)
        .get("/projekte/{slug}", Access::everyone, &ProjectPages::project);
}

web::Response ProjectPages::list(const web::Request& request, storage::Read& read) const
{
    depends_on_projects(read);
    const auto today = wall_clock::day_in_germany(request.now);
    ListPage page;
    page.topics = registry::topics(read);
    choose(request, read, page);
    const auto size = page.question.empty() ? projects_on_a_page : found_on_a_page;
    page.page = std::clamp(web::page_number(request.query["seite"]), 1, pages_of(most_listed, size));
    if (page.question.empty()) fill(read, page, today);
    else fill_by_words(request, read, page);
    return list_page(request, page, today);
}

web::Response ProjectPages::project(const web::Request& request, storage::Read& read) const
{
    depends_on_projects(read);
    read.depends_on("partners");
    const auto shown = shown_project(read, request["slug"]);
    if (!shown) {
        const auto present = present_slug(read, request["slug"]);
        return present ? web::moved(request.to("/projekte/" + *present)) : web::error_page(request, 404);
    }
    const auto today = wall_clock::day_in_germany(request.now);
    web::Html parts;
    for (const auto& part : parts_) parts += part(request, read, shown->project);
    const auto translations = translations_ ? translations_(request, read, shown->project.id.uuid) : web::Translations{};
    return project_page(request, *shown, registry::topics(read),
                        contact_of(request, read, shown->alliance.slug, today), parts, translations, today);
}

web::Html start_part(const web::Request& request, storage::Read& read)
{
    const auto today = wall_clock::day_in_germany(request.now);
    Choice running;
    running.state = State::running;
    return start_section(request, newest(read, running, today, most_on_start_page), today);
}

web::Html organisation_part(const web::Request& request, storage::Read& read, const partners::Shown& organisation)
{
    read.depends_on("projects");
    const auto today = wall_clock::day_in_germany(request.now);
    return organisation_section(
        request, projects_with(read, organisation.id, organisation.slug, today, most_on_organisation_page), today);
}

registry::AlliancePart alliance_part()
{
    return {position_on_alliance_page,
            [](const web::Request& request, storage::Read& read, const registry::Alliance& alliance) {
                read.depends_on("projects");
                const auto today = wall_clock::day_in_germany(request.now);
                auto first = projects_of(read, alliance.id, today, most_on_alliance_page + 1);
                const bool has_more = first.size() > most_on_alliance_page;
                if (has_more) first.pop_back();
                return alliance_section(request, alliance, first, has_more, today);
            }};
}

}
