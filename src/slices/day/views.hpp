#pragma once

#include "slices/day/part.hpp"
#include "slices/day/store.hpp"
#include "web/response.hpp"

namespace day {

/// What waits, and where to go on.
web::Response today_page(const web::Request& request, const identity::Actor& actor, const std::vector<Task>& tasks,
                         const std::vector<web::Choice>& ways);

/// The entrance of the service office.
web::Response office_page(const web::Request& request, const std::vector<web::Choice>& ways);

/// Whom a visitor of a demonstration may be.
web::Response people_page(const web::Request& request, const std::vector<DemoPerson>& people);

}
