#pragma once

#include "slices/sitemap/address.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <vector>

namespace sitemap {

web::Response index_of_parts(const web::Request& request, const std::vector<Part>& parts);

/// Each page in every language, with the others beside it.
web::Response part_of_pages(const web::Request& request, const std::vector<Address>& addresses);

}
