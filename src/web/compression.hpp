#pragma once

#include <string>
#include <string_view>

namespace web {

enum class Encoding { identity, gzip, brotli };

/// The best encoding that the header Accept-Encoding allows. Source: rfc9110
Encoding negotiated(std::string_view accept_encoding);

/// `gzip`, `br`, or nothing.
std::string_view name_of(Encoding encoding);

/// Compresses quickly: for pages, not for files that are compressed at build time.
std::string compressed(std::string_view bytes, Encoding encoding);

}
