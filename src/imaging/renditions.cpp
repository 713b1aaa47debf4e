#include "imaging/renditions.hpp"

#include "imaging/vips_library.hpp"

#include "base/result.hpp"
#include "imaging/webp_parts.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace imaging {
namespace {

using std::string_view_literals::operator""sv;

constexpr int webp_quality = 80;
constexpr int jpeg_quality = 82;
constexpr int webp_effort = 4;
constexpr int longest_side = 20'000;

enum class Kind { jpeg, png, webp };

bool holds_drawing(std::string_view bytes)
{
    constexpr std::size_t looked_at = 4096;
    return bytes.substr(0, looked_at).find("<svg") != std::string_view::npos;
}

/// By the first bytes, whatever the name says.
tl::expected<Kind, Unfit> kind_of(std::string_view bytes)
{
    if (bytes.starts_with("\xff\xd8\xff"sv)) return Kind::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return Kind::png;
    if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv)) return Kind::webp;
    return tl::unexpected(holds_drawing(bytes) ? Unfit::drawing : Unfit::no_picture);
}

/// Takes over what the library made; null where it made nothing.
Image taken(int failed, VipsImage* image)
{
    if (failed == 0) return Image(image);
    VipsLibrary::loaded()->error_clear();
    return nullptr;
}

/// Reads the head of a picture; its points are read when they are first needed. Looks at the bytes.
Image opened(const VipsLibrary& vips, std::string_view bytes, Kind kind)
{
    auto* data = const_cast<char*>(bytes.data());
    VipsImage* image = nullptr;
    const auto load = kind == Kind::jpeg ? vips.jpegload_buffer : kind == Kind::png ? vips.pngload_buffer : vips.webpload_buffer;
    const int failed = load(data, bytes.size(), &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
                            VIPS_FAIL_ON_TRUNCATED, nullptr);
    return taken(failed, image);
}

Image scaled(const VipsLibrary& vips, VipsImage* from, int width)
{
    VipsImage* image = nullptr;
    const int failed = vips.thumbnail_image(from, &image, width, "height", longest_side, "size", VIPS_SIZE_DOWN, nullptr);
    return taken(failed, image);
}

/// The colours that a profile means; without one they are sRGB already, and a transformation would spoil them.
Image in_srgb(const VipsLibrary& vips, Image from)
{
    if (!from || vips.type_of(from.get(), VIPS_META_ICC_NAME) == 0) return from;
    VipsImage* image = nullptr;
    const int failed = vips.icc_transform(from.get(), &image, "srgb", "embedded", TRUE, nullptr);
    return failed == 0 ? Image(image) : taken(1, nullptr);
}

/// Nothing but the points of a picture, upright and in sRGB: three bytes each, or four with transparency.
struct Points {
    int width = 0;
    int height = 0;
    int bands = 0;
    std::string bytes;
};

std::optional<Points> points_of(const VipsLibrary& vips, VipsImage* from)
{
    VipsImage* made = nullptr;
    const int failed = vips.colourspace(from, &made, VIPS_INTERPRETATION_sRGB, nullptr);
    const auto coloured = taken(failed, made);
    if (!coloured) return std::nullopt;
    std::size_t size = 0;
    const Memory memory(vips.write_to_memory(coloured.get(), &size));
    Points points{vips.width(coloured.get()), vips.height(coloured.get()), vips.bands(coloured.get()), {}};
    const auto wanted = static_cast<std::size_t>(points.width) * static_cast<std::size_t>(points.height) *
                        static_cast<std::size_t>(points.bands);
    const bool is_whole = memory && size == wanted && (points.bands == 3 || points.bands == 4);
    vips.error_clear();
    if (!is_whole) return std::nullopt;
    points.bytes.assign(static_cast<const char*>(memory.get()), size);
    return points;
}

Image image_of(const VipsLibrary& vips, const Points& points)
{
    const Image plain(vips.new_from_memory_copy(points.bytes.data(), points.bytes.size(), points.width, points.height,
                                                points.bands, VIPS_FORMAT_UCHAR));
    if (!plain) return taken(1, nullptr);
    VipsImage* named = nullptr;
    const int failed = vips.copy(plain.get(), &named, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr);
    return taken(failed, named);
}

/// White behind what is transparent, for JPEG knows no transparency.
Points on_white(const Points& points)
{
    if (points.bands == 3) return points;
    Points flat{points.width, points.height, 3, {}};
    flat.bytes.reserve(points.bytes.size() / 4 * 3);
    for (std::size_t at = 0; at + 3 < points.bytes.size(); at += 4) {
        const int alpha = static_cast<unsigned char>(points.bytes[at + 3]);
        for (std::size_t band = 0; band < 3; ++band) {
            const int colour = static_cast<unsigned char>(points.bytes[at + band]);
            flat.bytes += static_cast<char>((colour * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return flat;
}

template <class Save, class... Options>
std::string saved(const VipsLibrary& vips, Save save, const Points& points, Options... options)
{
    const auto image = image_of(vips, points);
    void* memory = nullptr;
    std::size_t size = 0;
    if (!image || save(image.get(), &memory, &size, options..., nullptr) != 0) return {};
    const Memory owned(memory);
    return {static_cast<const char*>(memory), size};
}

Rendition as_webp(const VipsLibrary& vips, const Points& points)
{
    return {"image/webp", points.width, points.height,
            without_metadata(saved(vips, vips.webpsave_buffer, points, "Q", webp_quality, "effort", webp_effort, "strip", TRUE))};
}

Rendition as_jpeg(const VipsLibrary& vips, const Points& points)
{
    return {"image/jpeg", points.width, points.height, saved(vips, vips.jpegsave_buffer, on_white(points), "Q", jpeg_quality, "strip", TRUE)};
}

/// The points of a picture, no wider than wanted. What is too big is refused before it is unpacked.
tl::expected<Points, Unfit> points_in(const VipsLibrary& vips, std::string_view bytes, int width)
{
    const auto image = opened(vips, bytes, TRY(kind_of(bytes)));
    if (!image) return tl::unexpected(Unfit::damaged);
    const int wide = vips.width(image.get());
    const int high = vips.height(image.get());
    if (std::max(wide, high) > longest_side || long{wide} * high > most_pixels) return tl::unexpected(Unfit::too_many_pixels);
    if (std::min(wide, high) < least_side) return tl::unexpected(Unfit::too_small);
    const auto smaller = in_srgb(vips, scaled(vips, image.get(), width));
    auto points = smaller ? points_of(vips, smaller.get()) : std::nullopt;
    if (!points) return tl::unexpected(Unfit::damaged);
    return std::move(*points);
}

/// The wanted widths that a picture of that width fills, and its own where it is narrower than the widest.
std::vector<int> filled(std::span<const int> widths, int width)
{
    std::vector<int> all;
    std::copy_if(widths.begin(), widths.end(), std::back_inserter(all), [&](int wanted) { return wanted < width; });
    all.push_back(width);
    return all;
}

}

tl::expected<std::vector<Rendition>, Unfit> renditions_of(std::string_view bytes, std::span<const int> widths)
{
    if (bytes.size() > most_bytes) return tl::unexpected(Unfit::too_many_bytes);
    TRY(kind_of(bytes));
    const auto* vips = VipsLibrary::loaded();
    if (vips == nullptr) return tl::unexpected(Unfit::no_library);
    const auto widest = TRY(points_in(*vips, bytes, widths.back()));
    const auto all = filled(widths, widest.width);
    std::vector<Rendition> renditions;
    for (const int width : all) {
        const auto image = image_of(*vips, widest);
        const auto smaller = image ? scaled(*vips, image.get(), width) : nullptr;
        const auto points = smaller ? points_of(*vips, smaller.get()) : std::nullopt;
        if (!points) return tl::unexpected(Unfit::damaged);
        renditions.push_back(as_webp(*vips, *points));
        if (width == all[(all.size() - 1) / 2]) renditions.push_back(as_jpeg(*vips, *points));
    }
    return renditions;
}

}
