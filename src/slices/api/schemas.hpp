#pragma once

#include "slices/api/noun.hpp"

namespace api {

/// What can be asked, as the description lists it: inside a list.
void write_parameters(web::Json& json, const Askable& askable, const web::Texts& texts);

/// The schema of a thing alone (`Alliance`), or of a list with its things (`AllianceList`).
void write_schema_of(web::Json& json, const Noun& noun, Shown shown, const web::Texts& texts);

/// The schemas of what is no thing: the entrance, the map, a problem.
void write_other_schemas(web::Json& json);

}
