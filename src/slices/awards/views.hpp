#pragma once

#include "slices/awards/awards.hpp"
#include "slices/awards/store.hpp"
#include "web/layout/page.hpp"

namespace awards {

web::Response list_page(const web::Request& request, const std::vector<Ceremony>& ceremonies);

/// One ceremony: who gave what to how many, and those of them that are known here.
web::Response ceremony_page(const web::Request& request, const Ceremony& ceremony,
                            const std::vector<Honoured>& honoured);

/// The newest ceremonies on the start page.
web::Html start_section(const web::Request& request, const std::vector<Ceremony>& ceremonies);

/// Awards on an alliance's page; nothing where there are none.
web::Html alliance_section(const web::Request& request, const std::vector<Given>& awards, base::Date today);

}
