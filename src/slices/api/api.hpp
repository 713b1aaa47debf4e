#pragma once

#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace api {

/// How a status is shown below `/api/`: to programs. Elsewhere it is for people.
bool is_for_programs(const web::Request& request);
web::Response problem(const web::Request& request, int status);

/// The open interface for programs, its description, and the page that explains it.
class ApiPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response explained(const web::Request& request, storage::Read& read) const;
    web::Response entrance(const web::Request& request) const;
    web::Response description(const web::Request& request) const;
    web::Response on_the_map(const web::Request& request, storage::Read& read) const;
};

}
