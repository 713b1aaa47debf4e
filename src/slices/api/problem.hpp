#pragma once

#include "slices/api/mistake.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace api {

/// A status as programs read it. Source: rfc9457
web::Response problem(const web::Request& request, int status);

/// 400 with every mistake of the address at once.
web::Response problem(const web::Request& request, const Mistakes& mistakes);

}
