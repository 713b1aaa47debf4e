#pragma once

#include "slices/visibility/kit.hpp"

namespace visibility {

std::string poster_a4(const web::Request& request, const Subject& subject);
std::string poster_a3(const web::Request& request, const Subject& subject);
std::string card_a6(const web::Request& request, const Subject& subject);

/// What a network shows beside a link to the page.
std::string share_picture(const web::Request& request, const Subject& subject);

/// The own word mark of the alliance in several forms, as a zip.
std::string logo_pack(const web::Request& request, const Subject& subject);

std::string badge_svg(const web::Request& request, const Subject& subject);
std::string badge_png(const web::Request& request, const Subject& subject);

}
