#pragma once

#include "storage/transaction.hpp"
#include "web/html.hpp"
#include "web/router.hpp"

namespace regions {

/// What the start page says of the states: of an installation of one state, first its own alliances.
web::Html start_part(const web::Request& request, storage::Read& read);

/// The states and the regions of several states, each with an entrance of its own.
class RegionPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response state(const web::Request& request, storage::Read& read) const;
    web::Response region(const web::Request& request, storage::Read& read) const;
};

}
