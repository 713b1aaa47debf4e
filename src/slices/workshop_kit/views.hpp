#pragma once

#include "slices/registry/alliance_keys.hpp"
#include "slices/topics/topics.hpp"
#include "slices/workshop_kit/keynote.hpp"
#include "slices/workshop_kit/recipe.hpp"
#include "web/response.hpp"

#include <vector>

namespace workshop_kit {

/// `own`: the alliances for which whoever asks may take the presentation.
web::Response kit_page(const web::Request& request, const std::vector<registry::AllianceName>& own, const std::vector<topics::Topic>& topics);

web::Response recipe_page(const web::Request& request, const Recipe& recipe);

/// The recipe on paper, as one tagged PDF.
std::string recipe_paper(const web::Request& request, const Recipe& recipe);

web::Response keynote_page(const web::Request& request, const topics::Topic& topic, const Keynote& keynote);

}
