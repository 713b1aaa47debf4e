#pragma once

#include "web/router.hpp"

#include <string_view>

namespace web {

/// What the log says instead of a path: whoever reads it must not be able to do what a mailed link does, also where the link
/// was opened with a slash too many, by another method or under another name. `route` answered, or none did.
std::string_view path_to_log(const Router& router, const Route* route, std::string_view path, int status);

}
