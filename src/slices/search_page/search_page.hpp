#pragma once

#include "search/search.hpp"
#include "web/router.hpp"

namespace search_page {

/// The portal's own pages, such as the imprint, to be found by words.
search::Source search_source();

/// The page of what was found, and the suggestions while somebody types.
class SearchPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response found(const web::Request& request, storage::Read& read) const;
    web::Response suggestions(const web::Request& request, storage::Read& read) const;
};

}
