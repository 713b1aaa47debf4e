#pragma once

#include "slices/projects/projects.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <string_view>

namespace adoptions {

/// Tells those who run the alliance of a project that another one does it, too. `talk`: where they can answer.
void post_adopted(storage::Write& write, const web::Request& request, const projects::Project& project, std::string_view adopter,
                  std::string_view talk);

}
