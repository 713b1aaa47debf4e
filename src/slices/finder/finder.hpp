#pragma once

#include "storage/transaction.hpp"
#include "web/html.hpp"
#include "web/router.hpp"

#include <functional>
#include <vector>

namespace finder {

/// A section of the start page that another slice writes; nothing where it has nothing to say. It says itself what
/// it depends on.
using StartPart = std::function<web::Html(const web::Request& request, storage::Read& read)>;

/// From a postal code, a town or a district to the alliance that helps there: the start page, the question
/// which place was meant, and the page of a place.
class FinderPages {
public:
    /// The parts stand in their order, before the figures.
    explicit FinderPages(std::vector<StartPart> parts = {}) : parts_(std::move(parts)) {}

    void mount(web::Router& router) const;

private:
    web::Response start(const web::Request& request, storage::Read& read) const;
    web::Response municipality(const web::Request& request, storage::Read& read) const;
    web::Response district(const web::Request& request, storage::Read& read) const;
    web::Response founding(const web::Request& request) const;

    std::vector<StartPart> parts_;
};

}
