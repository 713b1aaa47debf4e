#pragma once

#include "slices/open_data/terms.hpp"
#include "web/router.hpp"

namespace open_data {

/// What everybody may take along: a page that says it in words, and the catalogue that portals of open data read.
/// Source: dcat-ap-de
class OpenDataPages {
public:
    /// The terms must have no problem, and outlive the pages.
    explicit OpenDataPages(const Terms& terms) : terms_(terms) {}

    void mount(web::Router& router) const;

private:
    web::Response page(const web::Request& request, storage::Read& read) const;
    web::Response catalog(const web::Request& request, storage::Read& read) const;

    const Terms& terms_;
};

}
