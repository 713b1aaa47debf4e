#pragma once

#include "slices/projects/shown.hpp"
#include "storage/row.hpp"

namespace projects {

/// `id, slug, title, summary, aim, description, topics, state, began_on, ended_on, alliance_id, partners,
/// organisation_key, place_id, website, known_on`
Project project_in(storage::Row& row);

/// Words of projects as one argument, which a statement takes apart again.
std::string as_json(const std::vector<std::string>& slugs);

/// `state, began_on, ended_on`
Work work_in(storage::Row& row);

/// `slug, title, summary, state, began_on, ended_on, topics, alliance.slug, alliance.name, place.name`
Listed listed_in(storage::Row& row);

}
