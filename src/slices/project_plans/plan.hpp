#pragma once

#include "slices/projects/projects.hpp"
#include "slices/publishing/content.hpp"

#include <span>

namespace project_plans {

/// A project that has been begun and perhaps not been published yet.
struct Beginning {
    base::Id<projects::Project> project;
    base::Id<registry::Alliance> alliance;
    std::string title;
    base::Instant begun_at;

    friend bool operator==(const Beginning&, const Beginning&) = default;
};

/// Whose plan a project began with, and what that plan said when its people last looked at it.
struct Origin {
    base::Id<projects::Project> project;
    base::Id<registry::Alliance> alliance;
    base::Id<projects::Project> original;
    publishing::Content seen;
    base::Instant seen_at;

    friend bool operator==(const Origin&, const Origin&) = default;
};

/// Everything that is said of a project: what its table has, and its plan.
publishing::Content content_of(const projects::Project& project, const publishing::Content& plan);

/// The project with that content; days, place, partners and website stay as they are. Words that are no topic are left out.
projects::Project with_content(projects::Project project, const publishing::Content& content, std::span<const registry::Topic> topics);

/// What of a content is kept as the plan.
publishing::Content plan_in(const publishing::Content& content);

/// What of a content others can take over: not its name, its topics, how far it has come, its results and whom to ask.
publishing::Content copied(const publishing::Content& content);

/// The fields in which two contents differ, by name.
std::vector<std::string> changed_fields(const publishing::Content& before, const publishing::Content& now);

/// The lines of a text that are not empty, such as the steps of a plan.
std::vector<std::string> lines_in(std::string_view text);

}
