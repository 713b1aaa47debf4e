#pragma once

#include "web/request.hpp"
#include "web/router.hpp"

#include <optional>

namespace web {

/// Where somebody has to go before this page lets them in, and comes back from: to sign in, or to confirm themselves.
/// Nothing for who may enter.
std::optional<Url> door_instead(const Request& request, Access access);

}
