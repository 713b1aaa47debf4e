#pragma once

#include "slices/projects/public_project.hpp"
#include "slices/partners/partners.hpp"
#include "slices/projects/shown.hpp"
#include "slices/registry/registry.hpp"
#include "storage/transaction.hpp"
#include "web/layout/translation.hpp"
#include "web/router.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace projects {

std::optional<Project> find_project(storage::Read& read, std::string_view slug);
std::optional<Project> find_project(storage::Read& read, base::Id<Project> id);

/// Takes over what is now said of one project, or a new one: its page, lists, feeds and the search follow. To be called in
/// the transaction in which somebody says so.
void change_project(storage::Write& write, const Project& project, base::Instant now);

/// Projects that run on a day: in all, or with one topic. Of a project whose beginning nobody knows the day counts
/// on which it was recorded.
std::int64_t running_on(storage::Read& read, base::Date day, std::string_view topic = {});

/// The same for each state that has some, by its official key.
std::vector<std::pair<std::string, std::int64_t>> running_by_state(storage::Read& read, base::Date day);

/// The same for each county of a state, by its official key; without a key those of which only the state is known.
std::vector<std::pair<std::string, std::int64_t>> running_by_county(storage::Read& read, base::Date day, std::string_view state_key);

/// Projects of an alliance that run on a day, its own and those in which it takes part.
std::int64_t running_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date day);

/// Of those that fit the newest ones first, then by their word. Depends on the version `projects`.
std::vector<Listed> newest(storage::Read& read, const Choice& choice, base::Date today, std::size_t most);

/// Projects as rows that lead to their pages.
web::Html rows(const web::Request& request, const std::vector<Listed>& projects, base::Date today);

/// The projects on an alliance's page, those that run first.
registry::AlliancePart alliance_part();

/// The projects on an organisation's page, likewise.
web::Html organisation_part(const web::Request& request, storage::Read& read, const partners::Shown& organisation);

/// A few that run, on the start page, with the ways to all projects and to the topics; nothing where none runs.
web::Html start_part(const web::Request& request, storage::Read& read);

/// A section of a project's page that another slice writes. It says itself what it depends on.
using ProjectPart = web::Html (*)(const web::Request&, storage::Read&, const Project&);

/// The list of all projects and the page of each.
class ProjectPages {
public:
    /// `translations` by the names `titel`, `kurztext`, `ziel` and `text`; nothing: what people wrote is in German only.
    explicit ProjectPages(std::vector<ProjectPart> parts = {}, web::FindTranslations translations = nullptr)
        : parts_(std::move(parts)), translations_(translations)
    {
    }

    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response project(const web::Request& request, storage::Read& read) const;

    std::vector<ProjectPart> parts_;
    web::FindTranslations translations_;
};

}
