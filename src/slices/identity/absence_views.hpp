#pragma once

#include "slices/identity/absence.hpp"
#include "web/form.hpp"
#include "web/response.hpp"

#include <optional>
#include <string>
#include <vector>

namespace identity {

/// Who would act for an alliance that somebody runs.
struct StandIn {
    std::string slug;
    std::string name;
    std::vector<std::string> people; ///< their names; none: nobody
};

web::Response absence_page(const web::Request& request, const std::optional<Absence>& absence, const std::vector<StandIn>& stand_ins,
                           const web::Form& form);

/// The part of the own account that says whether somebody is away.
web::Html absence_section(const web::Request& request, const std::optional<Absence>& absence);

}
