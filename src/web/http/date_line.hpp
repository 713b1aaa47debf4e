#pragma once

#include <string_view>

namespace web::http {

/// `Date: Sun, 22 Nov 2026 05:00:00 GMT` and its line end; made once a second for each thread.
/// Source: rfc9110
std::string_view date_line();

}
