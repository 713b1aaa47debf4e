#pragma once

#include "web/html.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <span>
#include <string>

namespace embedding {

/// A page inside somebody else's page: without header and menu, with its own small foot.
struct Framed {
    std::string title;
    web::Html body;
    std::string whole_path = "/"; ///< of the page of the portal that says the same and more
    std::string on_behalf_of = {}; ///< as in web::Page
    int status = 200;
};
web::Response in_frame(const web::Request& request, Framed page, std::span<const std::string> sites);

/// A link out of the frame: it opens in a new window, and says so to those who do not see it.
web::Html way_out(const web::Request& request, const web::Url& url, std::string_view text);

/// What stands in a frame instead of a page that is not there.
web::Response nothing_here(const web::Request& request, std::span<const std::string> sites);

}
