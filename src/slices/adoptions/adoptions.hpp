#pragma once

#include "slices/adoptions/adoption.hpp"
#include "slices/day/part.hpp"
#include "slices/identity/handover_part.hpp"
#include "slices/identity/personal_part.hpp"
#include "slices/projects/projects.hpp"
#include "web/router.hpp"

namespace adoptions {

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// The way from the page of the day.
day::Part day_part();

/// What is open, in the folder for a successor.
identity::HandoverPart handover_part();

/// Who adopted a project, why it is held up as an example, and the ways to do so, on its page.
web::Html project_part(const web::Request& request, storage::Read& read, const projects::Project& project);

/// Some invented ones between the projects and alliances that are in the store, and a flagship project.
void make_demonstration(storage::Write& write, base::Instant now);

/// Adopting a project, following what one's own alliances adopted, holding projects up as examples.
class AdoptionPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response ask(const web::Request& request, storage::Read& read) const;
    web::Response adopt(const web::Request& request, storage::Write& write) const;
    web::Response own(const web::Request& request, storage::Read& read) const;
    web::Response form(const web::Request& request, storage::Read& read) const;
    web::Response change(const web::Request& request, storage::Write& write) const;
    web::Response flagships(const web::Request& request, storage::Read& read) const;
    web::Response flagship_form(const web::Request& request, storage::Read& read) const;
    web::Response mark(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_unmark(const web::Request& request, storage::Read& read) const;
    web::Response unmark(const web::Request& request, storage::Write& write) const;
    web::Response mark_again(const web::Request& request, storage::Write& write) const;
    web::Response spread(const web::Request& request, storage::Read& read) const;
};

}
