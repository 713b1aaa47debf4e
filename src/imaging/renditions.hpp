#pragma once

#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace imaging {

/// Why a file cannot be shown as a picture.
enum class Unfit {
    no_library,      ///< this machine has no libvips
    too_many_bytes,
    no_picture,      ///< neither JPEG nor PNG nor WebP, whatever its name says
    drawing,         ///< SVG, which may hold script
    too_many_pixels, ///< unpacked it would not fit into memory
    too_small,
    damaged,
};

/// One size of a picture, ready to be sent.
struct Rendition {
    std::string media_type; ///< `image/webp` or `image/jpeg`
    int width = 0;
    int height = 0;
    std::string bytes;
};

inline constexpr std::size_t most_bytes = 20U << 20U;
inline constexpr long most_pixels = 60'000'000;
inline constexpr int least_side = 32;

/// Paints a picture anew in these widths, ascending: WebP for each that is not wider than the picture, and JPEG in the
/// middle for those who know no WebP. Only the colours of its points are taken over: no metadata, no place where it
/// was taken, nothing that hides behind its end. The library is loaded when it is first called.
tl::expected<std::vector<Rendition>, Unfit> renditions_of(std::string_view bytes, std::span<const int> widths);

}
