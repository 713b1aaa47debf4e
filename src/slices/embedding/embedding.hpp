#pragma once

#include "slices/registry/registry.hpp"
#include "web/router.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace embedding {

/// Whether it names a site as a browser compares it: scheme, host and perhaps a port, `https://www.rostock.de`;
/// `https://*.rostock.de` is every host below. Source: csp3
bool is_site(std::string_view text);

/// The way from an alliance's page to the lines that show it on another website.
registry::AlliancePart alliance_part();

/// The only pages that websites of others may show in a frame, and the page that says how. Each is complete without
/// script and cookies.
class EmbeddingPages {
public:
    /// `sites` may show them, each as `is_site` wants it; none: nobody may. Outlives the pages.
    explicit EmbeddingPages(const std::vector<std::string>& sites) : sites_(sites) {}

    void mount(web::Router& router) const;

private:
    web::Response guide(const web::Request& request, storage::Read& read) const;
    web::Response finder(const web::Request& request, storage::Read& read) const;
    web::Response state(const web::Request& request, storage::Read& read) const;
    web::Response alliance(const web::Request& request, storage::Read& read) const;

    const std::vector<std::string>& sites_;
};

}
