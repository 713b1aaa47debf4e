#pragma once

#include "web/html.hpp"
#include "web/request.hpp"

#include <chrono>

namespace web {

/// So long before a session ends for want of use, a page that lies open says so. Source: wcag-22
inline constexpr std::chrono::minutes warning_before_rest{30};
/// So long before it ends whatever people do, every page says so: they come once a day.
inline constexpr std::chrono::hours warning_before_end{24};

/// When the session ends, for who is signed in: said at once where that is near, else by the script in time.
/// Nothing for strangers.
Html session_notice(const Request& request);

}
