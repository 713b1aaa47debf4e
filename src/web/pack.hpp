#pragma once

#include "web/compression.hpp"
#include "web/page_cache.hpp"
#include "web/response.hpp"
#include "web/site.hpp"

#include <memory>
#include <string>

namespace web {

/// The lines that stand in every head: what the browser may load, and how little it may tell others.
std::string security_headers(const Site& site);

/// An answer made ready for the wire in one encoding. Only what may be shared gets an ETag.
std::shared_ptr<const Packed> pack(Response response, Encoding encoding, const std::string& headers,
                                   std::size_t route = 0);

/// Whether the visitor has exactly this page already (If-None-Match).
bool is_known(const Packed& page, std::string_view if_none_match);

}
