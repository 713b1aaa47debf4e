#pragma once

#include "slices/projects/shown.hpp"
#include "storage/row.hpp"

namespace projects {

/// `id, slug, title, summary, aim, description, topics, state, began_on, ended_on, alliance_id, partners,
/// organisation_key, place_id, website, known_on`
Project project_in(storage::Row& row);

/// `slug, title, summary, state, began_on, ended_on, topics, alliance.slug, alliance.name, place.name`
Listed listed_in(storage::Row& row);

}
