#pragma once

#include "web/request.hpp"

#include <optional>
#include <string_view>

namespace web {

struct Multipart {
    Fields fields;
    std::vector<Upload> uploads;
};

/// The boundary that a Content-Type of `multipart/form-data` names; empty where there is none.
std::string_view boundary_of(std::string_view content_type);

/// Reads a form with files. Refuses: a part without a name, a missing end, text that is not UTF-8, more than
/// 200 parts. Source: rfc7578
std::optional<Multipart> parse_multipart(std::string_view body, std::string_view boundary);

}
