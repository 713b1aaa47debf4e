#pragma once

#include "slices/sign_language/sign_video.hpp"
#include "web/layout/page.hpp"

#include <vector>

namespace sign_language {

/// The videos by subject; of what is missing it says so, and where to turn meanwhile.
web::Response videos_page(const web::Request& request, const std::vector<SignVideo>& videos);

}
