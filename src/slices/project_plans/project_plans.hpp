#pragma once

#include "slices/day/part.hpp"
#include "slices/projects/projects.hpp"
#include "slices/publishing/publishing.hpp"
#include "web/router.hpp"

namespace project_plans {

/// How the page of a project is written: by the people of its alliance, for everybody, and its plan for those who are signed in.
publishing::Editable editable();

/// On the page of a project: for whom it is, what came out of it, when it was confirmed; its plan for who is signed in.
web::Html project_part(const web::Request& request, storage::Read& read, const projects::Project& project);

/// What its people wrote, in the reader's language.
web::Translations translations(const web::Request& request, storage::Read& read, const base::Uuid& project);

/// What waits at the projects of one's own alliances, and the ways there.
day::Part day_part();

/// A draft of that alliance with the plan of another one's project; it remembers where it came from. Returns where it is written.
std::string begin_like(storage::Write& write, const projects::Project& original, base::Id<registry::Alliance> alliance,
                       base::Id<identity::Account> account, base::Instant now);

/// Where an alliance writes the project that it began with the plan of that one; empty where it did not.
std::string path_of_begun_like(storage::Read& read, base::Id<projects::Project> original, base::Id<registry::Alliance> alliance);

/// Gives some projects of a demonstration plans, lets some be written, one wait for a review and one have got better.
void make_demo(storage::Write& write, base::Instant now);

/// Projects of an alliance: the list, new ones, and what became better in those whose plan they began with.
class ProjectPlanPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response blank(const web::Request& request, storage::Read& read) const;
    web::Response begin(const web::Request& request, storage::Write& write) const;
    web::Response original(const web::Request& request, storage::Read& read) const;
    web::Response take_over(const web::Request& request, storage::Write& write) const;
};

}
