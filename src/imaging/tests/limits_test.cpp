#include "imaging/webp_parts.hpp"
#include "painted.hpp"

#include <random>

using imaging::Unfit;
using test::painted_as;
using test::painted_png;
using test::png_part;

namespace {

constexpr std::array widths = {48, 96};

std::optional<Unfit> unfit(std::string_view bytes)
{
    const auto painted = imaging::renditions_of(bytes, widths);
    return painted ? std::nullopt : std::optional(painted.error());
}

/// A head that says how big the picture is, and next to no picture.
std::string claiming(int width, int height)
{
    return test::png_head(width, height, '\0') + png_part("IDAT", test::packed(std::string(100, '\0'))) + png_part("IEND", "");
}

std::vector<std::string> bytes_of(std::string_view picture)
{
    std::vector<std::string> all;
    const auto painted = imaging::renditions_of(picture, widths).value();
    for (const auto& one : painted) all.push_back(one.bytes);
    return all;
}

std::pair<int, int> size_of(std::string_view picture)
{
    const auto painted = imaging::renditions_of(picture, widths).value();
    return {painted.back().width, painted.back().height};
}

}

TEST_CASE("the same picture is painted byte for byte the same, so that its address stays")
{
    for (const auto& picture : {painted_png(120, 80), painted_png(120, 80, true), painted_as("image/jpeg", 120, 80)}) {
        const auto once = bytes_of(picture);
        CHECK(bytes_of(picture) == once);
        CHECK(bytes_of(picture + "behind the end") == once);
    }
    CHECK(bytes_of(painted_png(120, 80)) != bytes_of(painted_png(120, 81)));
}

TEST_CASE("a picture may be exactly as heavy as it says, and not one byte more")
{
    const auto picture = painted_png(40, 40);
    const auto room = imaging::most_bytes - picture.size();
    CHECK_FALSE(unfit(picture + std::string(room, ' ')));
    CHECK(unfit(picture + std::string(room + 1, ' ')) == Unfit::too_many_bytes);
    CHECK(unfit(std::string(imaging::most_bytes + 1, ' ')) == Unfit::too_many_bytes); // also what is no picture
}

TEST_CASE("a picture may claim sixty million points and a side of twenty thousand, and nothing beyond")
{
    struct Case {
        const char* meaning;
        int width;
        int height;
        Unfit reason;
    };
    for (const auto& [meaning, width, height, reason] : {
             Case{"as many points as may be", 7500, 8000, Unfit::damaged},
             Case{"a line more", 7500, 8001, Unfit::too_many_pixels},
             Case{"as wide as may be", 20'000, 32, Unfit::damaged},
             Case{"a column more", 20'001, 32, Unfit::too_many_pixels},
             Case{"a line more", 32, 20'001, Unfit::too_many_pixels},
             Case{"both at once", 20'000, 20'000, Unfit::too_many_pixels},
             Case{"big, but only on one side", 20'001, 1, Unfit::too_many_pixels},
             Case{"too low", 200, 31, Unfit::too_small},
             Case{"too narrow", 31, 200, Unfit::too_small},
             Case{"small enough and big enough, but not whole", 32, 2000, Unfit::damaged},
         }) {
        CAPTURE(meaning);
        CHECK(unfit(claiming(width, height)) == reason);
    }
}

TEST_CASE("a drawing is told from other files as long as it begins near the beginning")
{
    CHECK(unfit(std::string(4092, ' ') + "<svg") == Unfit::drawing);
    CHECK(unfit(std::string(4093, ' ') + "<svg") == Unfit::no_picture);
    CHECK(unfit("<SVG>") == Unfit::no_picture);
    CHECK(unfit("xxRIFF1234WEBP") == Unfit::no_picture);
    CHECK(unfit("RIFF12345WEBP") == Unfit::no_picture);
    CHECK(unfit("RIFF1234WEBPVP8 ") == Unfit::damaged);
    CHECK(unfit(painted_png(64, 64).substr(1)) == Unfit::no_picture);
    auto with_drawing = painted_png(64, 64, false, png_part("tEXt", std::string("Comment\0<svg onload=x>", 22)));
    CHECK_FALSE(unfit(with_drawing)); // it is a picture, whatever stands in it
}

TEST_CASE("whichever way a camera was held, the picture stands upright")
{
    const auto lying = painted_as("image/jpeg", 90, 60);
    for (const char orientation : {'\x01', '\x02', '\x03', '\x04'}) {
        CAPTURE(static_cast<int>(orientation));
        CHECK(size_of(test::with_exif(lying, orientation)) == std::pair(90, 60));
    }
    for (const char orientation : {'\x05', '\x06', '\x07', '\x08'}) {
        CAPTURE(static_cast<int>(orientation));
        CHECK(size_of(test::with_exif(lying, orientation)) == std::pair(60, 90));
    }
    for (const char nonsense : {'\x00', '\x09', '\x7f'}) CHECK(size_of(test::with_exif(lying, nonsense)) == std::pair(90, 60));
}

TEST_CASE("what one sees through stays so in WebP, and a picture without that carries no such part")
{
    const auto seen_through = imaging::renditions_of(painted_png(64, 64, true), widths).value();
    const auto opaque = imaging::renditions_of(painted_png(64, 64), widths).value();
    REQUIRE(seen_through.size() == opaque.size());
    for (std::size_t at = 0; at < opaque.size(); ++at) {
        if (opaque[at].media_type != "image/webp") continue;
        CHECK(seen_through[at].bytes.find("ALPH") != std::string::npos);
        CHECK(opaque[at].bytes.find("ALPH") == std::string::npos);
    }
}

TEST_CASE("a WebP of any bytes loses its metadata once, never grows, and harms nobody")
{
    std::mt19937 chance(11);
    const std::string plain = painted_as("image/webp", 64, 64);
    for (int round = 0; round < 2000; ++round) {
        auto bytes = "RIFF1234WEBPVP8X" + std::string("\x0a\0\0\0", 4) + plain.substr(12, chance() % plain.size());
        for (int change = 0; change < 6; ++change) bytes[16 + chance() % (bytes.size() - 16)] = static_cast<char>(chance());
        const auto kept = imaging::without_metadata(bytes);
        CHECK(kept.size() <= bytes.size());
        CHECK(kept.starts_with("RIFF"));
    }
}
