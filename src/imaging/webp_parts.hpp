#pragma once

#include <string>
#include <string_view>

namespace imaging {

/// A WebP with its points and their transparency alone: libvips writes a block of EXIF into every one, whatever it is
/// told. What is no WebP of several parts stays as it is. Source: webp-container
std::string without_metadata(std::string_view webp);

}
