#pragma once

#include "web/layout/page.hpp"

namespace imprint {

web::Response imprint_page(const web::Request& request);
web::Response privacy_page(const web::Request& request);

}
