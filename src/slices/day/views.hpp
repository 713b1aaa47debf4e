#pragma once

#include "slices/day/part.hpp"
#include "slices/day/store.hpp"
#include "web/response.hpp"

namespace day {

/// Somebody away with whom who looks shares the duties of an alliance.
struct AwayColleague {
    std::string name;
    std::string alliance;
    base::Date until;
};

/// Who is away of those who look after the same alliances, and whether who looks is away themselves.
struct Away {
    std::optional<identity::Absence> own = {};
    std::vector<AwayColleague> colleagues = {};
};

/// What waits, and where to go on.
web::Response today_page(const web::Request& request, const identity::Actor& actor, const std::vector<Task>& tasks,
                         const std::vector<web::Choice>& ways, const Away& away);

/// The entrance of the service office.
web::Response office_page(const web::Request& request, const std::vector<web::Choice>& ways);

/// Whom a visitor of a demonstration may be.
web::Response people_page(const web::Request& request, const std::vector<DemoPerson>& people);

}
