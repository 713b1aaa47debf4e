#pragma once

#include "slices/registry/alliance.hpp"
#include "web/html.hpp"
#include "web/texts.hpp"

namespace registry {

/// An alliance as it stands in a list. Units: kilometres, from where the list is seen; nothing where it is
/// seen from nowhere.
web::Html card(const Alliance& alliance, web::Language language, std::optional<double> distance);

}
