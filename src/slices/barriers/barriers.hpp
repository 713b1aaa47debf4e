#pragma once

#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <string>

namespace barriers {

/// The pages on which people report barriers and read what is being done about them.
class BarrierPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response form(const web::Request& request) const;
    web::Response create(const web::Request& request, storage::Write& write) const;
    web::Response receipt(const web::Request& request, storage::Read& read) const;
    web::Response statement(const web::Request& request, storage::Read& read) const;
    web::Response statement_as_json(const web::Request& request, storage::Read& read) const;
};

/// All reports as CSV, oldest first, each with the day by which the law wants an answer.
std::string export_barrier_reports(storage::Read& read);

}
