#pragma once

#include "slices/registry/alliance_keys.hpp"
#include "slices/visibility/kit.hpp"
#include "web/response.hpp"

#include <vector>

namespace visibility {

/// For who belongs to several alliances, or to none.
web::Response choice_page(const web::Request& request, const std::vector<registry::AllianceName>& own);

web::Response kit_page(const web::Request& request, const Subject& subject);

/// The lines with which a partner shows the badge and leads to the alliance.
std::string badge_snippet(const web::Request& request, const Subject& subject);

}
