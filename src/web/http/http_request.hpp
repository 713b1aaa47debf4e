#pragma once

#include <string>
#include <string_view>

namespace web::http {

/// A request as it came over the wire, its framing checked. Its strings are used again for the next request
/// of the same connection.
struct HttpRequest {
    std::string method;
    std::string target; ///< path and query, percent-encoded
    bool keep_alive = true;
    std::string host;
    std::string accept_encoding;
    std::string if_none_match;
    std::string range;
    std::string if_range;
    std::string content_type;
    std::string origin;
    std::string fetch_site;
    std::string forwarded_for;
    std::string cookie;
    std::string user_agent;
    std::string body;
    std::string peer; ///< the address of the other end of the connection

    void clear();
    std::string_view path() const { return std::string_view(target).substr(0, target.find('?')); }
};

}
