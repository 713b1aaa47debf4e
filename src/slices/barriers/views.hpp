#pragma once

#include "slices/barriers/barrier_report.hpp"
#include "slices/barriers/known_barrier.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

namespace barriers {

web::Response form_page(const web::Request& request, const web::Form& form);

/// The receipt: a number, what was written, and by when an answer comes. Shows no address of anybody.
web::Response receipt_page(const web::Request& request, const BarrierReport& report);

/// What the statement on accessibility says of one part of the portal.
struct Statement {
    std::string operator_name;
    std::string enforcement_body;
    std::vector<KnownBarrier> known; ///< those that are there today
};

/// The statement, with the way to report and to complain.
web::Response statement_page(const web::Request& request, const Statement& statement);

/// The same for programs. Source: bgg-12b
web::Response statement_json(const web::Request& request, const Statement& statement);

}
