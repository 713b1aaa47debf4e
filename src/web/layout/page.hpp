#pragma once

#include "web/html.hpp"
#include "web/layout/linked_data.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <string>
#include <vector>

namespace web {

/// One step of the way to a page: "Start / Alle Bündnisse / ...".
struct Crumb {
    std::string path;
    std::string text;
};

enum class Frame {
    text,    ///< a column with margins, the trail of crumbs above it
    message, ///< the same without crumbs
    flush,   ///< from edge to edge; the body brings its own margins
};

/// One page inside the frame that all pages share: head, header, footer.
struct Page {
    std::string title;            ///< of the page alone; the site's name is added
    std::string description = {}; ///< one sentence for search engines
    Html body;
    int status = 200;
    Caching caching = Caching::shared;
    Frame frame = Frame::text;
    std::vector<Crumb> crumbs = {}; ///< between the start page and this one
    std::string canonical = {};     ///< the path by which this page should be known, when it has several
    std::string on_behalf_of = {};  ///< `land:mv` or `buendnis:SLUG`: whose imprint and privacy the footer leads to
    std::vector<Thing> things = {}; ///< what the page is about, for programs; the trail of crumbs is added
    std::string feed = {};          ///< the path of the Atom feed that tells what changes here; empty: none
};

Response respond(const Request& request, Page page);

/// What is shown for a status that is not a page: 404, 405, 500 and their like.
Response error_page(const Request& request, int status);

/// A heading with a drawing beside it, for what is no ordinary page: a receipt, an error, nothing found.
/// `picture` is one of error.svg, nothing.svg, thanks.svg.
Html message(std::string_view picture, std::string_view heading, std::string_view lead, const Html& more);

}
