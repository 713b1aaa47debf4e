#pragma once

#include "web/html.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <string>

namespace web {

/// One page inside the frame that all pages share: head, header, footer.
struct Page {
    std::string title;       ///< of the page alone; the site's name is added
    std::string description; ///< one sentence for search engines; may be empty
    Html body;
    int status = 200;
    Caching caching = Caching::shared;
    std::string canonical = {}; ///< the path under which this page should be known, when it has several
    bool is_start = false;      ///< the start page has a wider frame and no heading of its own in the header
};

Response respond(const Request& request, Page page);

/// What is shown for a status that is not a page: 404, 405, 500 and their like.
Response error_page(const Request& request, int status);

/// A drawing of ours beside a text; it says nothing that the text does not.
Html icon(std::string_view name);

/// A number that a telephone can dial with one tap.
Html telephone_link(std::string_view number);

/// The way from page to page of a long list. `page` counts from 1.
Html pagination(const Request& request, int page, int pages, const Url& first_page);

}
