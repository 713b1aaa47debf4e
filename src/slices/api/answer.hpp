#pragma once

#include "slices/api/noun.hpp"
#include "web/response.hpp"

namespace api {

/// A piece of a list, with the ways on; or every mistake of the address.
web::Response list_answer(const Noun& noun, const web::Request& request, storage::Read& read);

/// One thing by its word; to its word of today where it had another (308).
web::Response one_answer(const Noun& noun, const web::Request& request, storage::Read& read);

/// What answers have in common: the same for everybody, and kept until what was read changes.
web::Response json_answer(web::Json json, const char* content_type = "application/json");

}
