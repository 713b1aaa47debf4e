#pragma once

#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace finder {

/// From a postal code, a town or a district to the alliance that helps there: the start page, the question
/// which place was meant, and the page of a place.
class FinderPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response start(const web::Request& request, storage::Read& read) const;
    web::Response municipality(const web::Request& request, storage::Read& read) const;
    web::Response district(const web::Request& request, storage::Read& read) const;
    web::Response founding(const web::Request& request) const;
};

}
