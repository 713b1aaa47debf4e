#pragma once

#include "imaging/renditions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <doctest/doctest.h>
#include <functional>
#include <string>
#include <string_view>
#include <zlib.h>

namespace test {

inline std::string four_bytes(std::uint32_t number)
{
    return {static_cast<char>(number >> 24U), static_cast<char>(number >> 16U), static_cast<char>(number >> 8U), static_cast<char>(number)};
}

/// A part of a PNG, as its standard wants it.
inline std::string png_part(std::string_view name, std::string_view content)
{
    const auto summed = std::string(name) + std::string(content);
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(summed.data()), static_cast<uInt>(summed.size()));
    return four_bytes(static_cast<std::uint32_t>(content.size())) + summed + four_bytes(static_cast<std::uint32_t>(sum));
}

inline std::string png_head(int width, int height, char colours)
{
    using std::string_literals::operator""s;
    return "\x89PNG\r\n\x1a\n" + png_part("IHDR", four_bytes(static_cast<std::uint32_t>(width)) + four_bytes(static_cast<std::uint32_t>(height)) +
                                                      "\x08"s + colours + "\0\0\0"s);
}

inline std::string packed(const std::string& bytes)
{
    std::string out(compressBound(static_cast<uLong>(bytes.size())), '\0');
    auto size = static_cast<uLongf>(out.size());
    REQUIRE(compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size())) == Z_OK);
    out.resize(size);
    return out;
}

/// A picture whose points tell where they lie. `more` are further parts, such as a comment.
inline std::string painted_png(int width, int height, bool transparent = false, const std::string& more = {})
{
    std::string points;
    for (int y = 0; y < height; ++y) {
        points += '\0';
        for (int x = 0; x < width; ++x) {
            points += static_cast<char>(x * 255 / width);
            points += static_cast<char>(y * 255 / height);
            points += '\x50';
            if (transparent) points += static_cast<char>((x + y) % 256);
        }
    }
    return png_head(width, height, transparent ? '\x06' : '\x02') + more + png_part("IDAT", packed(points)) + png_part("IEND", "");
}

/// The same as JPEG or WebP, by our own hand.
inline std::string painted_as(std::string_view media_type, int width, int height)
{
    const std::array widths = {width};
    const auto painted = imaging::renditions_of(painted_png(width, height), widths).value();
    for (const auto& rendition : painted) {
        if (rendition.media_type == media_type) return rendition.bytes;
    }
    return {};
}

/// Puts a block of EXIF into a JPEG: which way is up, and a place.
inline std::string with_exif(const std::string& jpeg, char orientation)
{
    using std::string_literals::operator""s;
    const auto exif = "Exif\0\0"s + "MM\0*\0\0\0\x08"s + "\0\x02"s + "\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0"s +
                      "\x01\x0e\0\x02\0\0\0\x0e\0\0\0\x26"s + "\0\0\0\0"s + "Geheimer Garten"s;
    const auto size = exif.size() + 2;
    return jpeg.substr(0, 2) + "\xff\xe1"s + static_cast<char>(size >> 8U) + static_cast<char>(size & 0xffU) + exif + jpeg.substr(2);
}

}
