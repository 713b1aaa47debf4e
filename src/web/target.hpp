#pragma once

#include "web/http/http_request.hpp"
#include "web/request.hpp"
#include "web/texts.hpp"

#include <string>
#include <string_view>

namespace web {

/// Path and query of a target. A proxy may send the whole address instead; the host in it is looked at elsewhere.
std::string_view without_host(std::string_view target);

/// The host that was asked: the one in a whole address stands above the header. Source: rfc9112
std::string_view host_of(const http::HttpRequest& request);

/// In which language a target wants its answer.
Language language_of(std::string_view target);

/// The path of a target as far as it can be read without knowing whether it is sound, without its language: for whoever
/// says that it is not.
std::string readable_path(std::string_view target);

Method method_of(std::string_view method);

}
