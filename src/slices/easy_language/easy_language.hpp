#pragma once

#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace easy_language {

/// The pages in Leichte Sprache: the way to a person who helps, and what the law asks for. Source: bitv-4
class EasyPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response start(const web::Request& request, storage::Read& read) const;
    web::Response municipality(const web::Request& request, storage::Read& read) const;
    web::Response district(const web::Request& request, storage::Read& read) const;
    web::Response alliance(const web::Request& request, storage::Read& read) const;
    web::Response what_an_alliance_is(const web::Request& request) const;
    web::Response telephone(const web::Request& request) const;
    web::Response imprint(const web::Request& request, storage::Read& read) const;
    web::Response privacy(const web::Request& request) const;
    web::Response accessibility(const web::Request& request) const;
};

}
