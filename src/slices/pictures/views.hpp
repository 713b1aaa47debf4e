#pragma once

#include "slices/pictures/picture.hpp"
#include "web/html.hpp"
#include "web/request.hpp"

namespace pictures {

/// Each picture with its caption and who made it; nothing where there is none.
web::Html pictures_section(const web::Request& request, const std::vector<Shown>& pictures);

/// The first of them as a logo; nothing where there is none.
web::Html logo(const web::Request& request, const std::vector<Shown>& logos);

}
