#pragma once

#include "slices/api/question.hpp"
#include "web/response.hpp"

namespace api {

/// What can be asked of the map.
Askable askable_on_the_map();

/// The seats of the active alliances as points; or every mistake of the address. Source: rfc7946
web::Response geojson_answer(const web::Request& request, storage::Read& read);

}
