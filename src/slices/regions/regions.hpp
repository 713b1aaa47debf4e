#pragma once

#include "web/router.hpp"

namespace regions {

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
