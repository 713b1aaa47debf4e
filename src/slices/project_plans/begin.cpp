#include "slices/project_plans/begin.hpp"

#include "slices/project_plans/store.hpp"
#include "table/cells.hpp"

namespace project_plans {
namespace {

constexpr int most_tries = 1000;

bool is_taken(storage::Read& read, const std::string& slug) { return projects::find_project(read, slug) || projects::present_slug(read, slug); }

}

std::string begin_project(storage::Write& write, ProjectId id, base::Id<registry::Alliance> alliance, publishing::Content content,
                          base::Id<identity::Account> account, base::Instant now)
{
    const auto kind = editable();
    content.try_emplace("arbeitsstand", "geplant");
    if (!find_beginning(write, id)) {
        store_beginning(write, {id, alliance, publishing::text_in(content, "titel"), now});
        (void)publishing::put_into_draft(write, kind, id.uuid, content, account, now); // there is no other draft of it yet
    }
    return kind.named(write, id.uuid).value().path + "/entwurf";
}

std::string begin_like(storage::Write& write, const projects::Project& original, base::Id<registry::Alliance> alliance,
                       base::Id<identity::Account> account, base::Instant now)
{
    const auto id = ProjectId::fresh();
    const auto plan = copied_from(write, original.id);
    auto content = plan;
    const auto all = editable().published(write, original.id.uuid);
    for (const auto* field : {"titel", "themen"}) content[field] = publishing::text_in(all, field);
    store_origin(write, {id, alliance, original.id, plan, now});
    return begin_project(write, id, alliance, std::move(content), account, now);
}

std::string path_of_begun_like(storage::Read& read, ProjectId original, base::Id<registry::Alliance> alliance)
{
    const auto kind = editable();
    for (const auto& origin : origins_of(read, alliance)) {
        const auto named = origin.original == original ? kind.named(read, origin.project.uuid) : std::nullopt;
        if (named) return named->path;
    }
    return {};
}

publishing::Content copied_from(storage::Read& read, ProjectId project) { return copied(editable().published(read, project.uuid)); }

std::optional<base::Id<registry::Alliance>> alliance_of(storage::Read& read, ProjectId id)
{
    if (const auto project = projects::find_project(read, id)) return project->alliance;
    const auto beginning = find_beginning(read, id);
    return beginning ? std::optional(beginning->alliance) : std::nullopt;
}

std::string free_slug(storage::Read& read, std::string_view title, std::string_view alliance_slug)
{
    auto slug = table::key_of(title);
    if (slug.empty()) slug = "projekt";
    if (!is_taken(read, slug)) return slug;
    slug += "-" + std::string(alliance_slug);
    if (!is_taken(read, slug)) return slug;
    for (int number = 2; number < most_tries; ++number) {
        auto numbered = slug + "-" + std::to_string(number);
        if (!is_taken(read, numbered)) return numbered;
    }
    throw std::runtime_error("there are too many projects of one name");
}

}
