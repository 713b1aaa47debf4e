#pragma once

#include "slices/roles/role.hpp"
#include "web/html.hpp"
#include "web/request.hpp"

namespace roles {

/// Who stands for an alliance, by kind, and who did before. Nothing where nobody is known.
web::Html alliance_section(const web::Request& request, const std::vector<Shown>& all, base::Date today);

}
