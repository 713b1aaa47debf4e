#pragma once

#include "web/response.hpp"

#include <span>
#include <string>
#include <string_view>

namespace web {

/// What a browser may load for a page, and who may show it in a frame: `'none'`, or sites parted by blanks.
std::string content_security_policy(std::string_view frame_ancestors);

/// Lets pages of these sites show the answer in a frame, and nobody else; of no sites nobody. Without it no answer
/// can be framed.
void allow_framing(Response& response, std::span<const std::string> sites);

}
