#pragma once

#include "slices/barriers/barrier_report.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

namespace barriers {

web::Response form_page(const web::Request& request, const web::Form& form);

/// The receipt: a number, what was written, and by when an answer comes. Shows no address of anybody.
web::Response receipt_page(const web::Request& request, const BarrierReport& report);

/// The statement on accessibility, with the way to report and to complain.
web::Response statement_page(const web::Request& request);

}
