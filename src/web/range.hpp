#pragma once

#include "web/response.hpp"

#include <string_view>

namespace web {

/// Whether an answer may be asked for in parts: it says so by `Accept-Ranges: bytes` and names itself by an `ETag`.
bool has_parts(const Response& response);

/// The value of the answer's own header of that name; empty where it has none.
std::string_view header_of(const Response& response, std::string_view name);

/// Leaves of such an answer what `Range` asks for (206), or says that there is nothing of it (416). Whatever cannot be
/// understood, several parts at once, and a part of what has changed since (`If-Range`) mean the whole. Source: rfc9110
void cut(Response& response, std::string_view range, std::string_view if_range);

}
