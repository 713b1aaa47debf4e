#pragma once

#include "web/layout/page.hpp"

namespace gallery {

web::Response gallery_page(const web::Request& request);

}
