#pragma once

#include "web/router.hpp"

namespace sitemap {

/// What search engines should know: every page that is the same for everybody, in both languages. Source: sitemaps
class SitemapPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response index(const web::Request& request, storage::Read& read) const;
    web::Response part(const web::Request& request, storage::Read& read) const;
    web::Response robots(const web::Request& request) const;
};

}
