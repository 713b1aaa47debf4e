#pragma once

#include "slices/registry/registry.hpp"
#include "web/html.hpp"
#include "web/layout/page.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace easy_language {

/// Each sentence on a line of its own; a text of several brings its own line ends. Source: din-33429
web::Html sentences(std::initializer_list<std::string_view> all);

/// A part of a page: a drawing beside its heading and its sentences. `id` is that of the heading.
web::Html part(std::string_view id, std::string_view icon, std::string_view heading, const web::Html& content);

/// A link on a line of its own.
web::Html way(const web::Url& url, std::string_view text);

/// How somebody is reached: by telephone, when, and by mail. No names of persons.
web::Html reached(const web::Request& request, const registry::Contact& contact);

/// What a page is besides its title and its parts.
struct About {
    std::string canonical = {};    ///< the path by which it should be known
    std::string on_behalf_of = {}; ///< `land:13` or `buendnis:SLUG`: whose imprint holds
};

/// A page with a heading of the first rank; parts follow.
web::Response page(const web::Request& request, std::string_view title, const web::Html& content, About about = {});

}
