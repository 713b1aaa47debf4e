#pragma once

#include "slices/invitations/store.hpp"
#include "table/plan.hpp"
#include "web/form.hpp"
#include "web/response.hpp"

namespace invitations {

struct Office {
    Counts counts;
    std::int64_t to_remind = 0; ///< accounts that a reminder would reach now
    std::optional<Standing> standing; ///< only those are shown
    Seats seats;
    int page = 1;
    int pages = 1;
};
web::Response office_page(const web::Request& request, const Office& office);

/// Where a table of people is pasted.
web::Response table_page(const web::Request& request, const web::Form& form);

/// What a table would do, and the button that does it; or which lines have to be mended.
web::Response plan_page(const web::Request& request, const web::Form& form, const table::Plan& plan);

}
