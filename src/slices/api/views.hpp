#pragma once

#include "slices/api/examples.hpp"
#include "web/layout/page.hpp"

#include <vector>

namespace api {

/// The interface explained to people: what can be asked, with an example and its real answer for each kind of thing.
web::Response explained_page(const web::Request& request, const std::vector<Example>& examples);

/// What can be asked, as a table.
web::Html parameters_table(const web::Request& request);

/// The fields of a kind of thing, as a table that folds up.
web::Html fields_table(const web::Request& request, const Noun& noun);

/// Statuses and what to do, each with the anchor that a problem names.
web::Html problems_table(const web::Request& request);

}
