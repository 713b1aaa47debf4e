#pragma once

#include "web/request.hpp"
#include "web/response.hpp"

namespace api {

/// The description of the whole interface for programs, in the reader's language. It is made from the same tables by
/// which addresses are read and answers written. Source: openapi-3.1
web::Response openapi_answer(const web::Request& request);

}
