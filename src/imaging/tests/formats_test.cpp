#include "painted.hpp"

#include <random>

using imaging::Rendition;
using imaging::Unfit;
using test::packed;
using test::painted_as;
using test::painted_png;
using test::png_part;

namespace {

constexpr std::array widths = {48, 96};

std::string sizes(std::string_view bytes)
{
    const auto painted = imaging::renditions_of(bytes, widths);
    if (!painted) return "unfit " + std::to_string(static_cast<int>(painted.error()));
    std::string all;
    for (const auto& one : *painted) all += std::to_string(one.width) + "x" + std::to_string(one.height) + " ";
    return all;
}

/// A PNG with so many bytes for a point, or bits of one.
std::string png_of(char depth, char colours, std::size_t bytes_of_a_line, const std::string& more = {}, char interlaced = 0)
{
    using std::string_literals::operator""s;
    const auto head = png_part("IHDR", test::four_bytes(64) + test::four_bytes(64) + depth + colours + "\0\0"s + interlaced);
    std::string lines;
    for (int line = 0; line < 64; ++line) lines += '\0' + std::string(bytes_of_a_line, static_cast<char>(line));
    return "\x89PNG\r\n\x1a\n" + head + more + png_part("IDAT", packed(lines)) + png_part("IEND", "");
}

/// Puts a further part into a WebP, as cameras do.
std::string with_part(const std::string& webp, const std::string& name, const std::string& content)
{
    const auto little = [](std::uint32_t number) {
        return std::string{static_cast<char>(number), static_cast<char>(number >> 8U), static_cast<char>(number >> 16U), static_cast<char>(number >> 24U)};
    };
    const std::string flags{name == "XMP " ? '\x04' : '\x08', '\0', '\0', '\0'};
    const std::string measures{'\x63', '\0', '\0', '\x31', '\0', '\0'}; // 100 x 50
    const auto parts = "WEBPVP8X" + little(10) + flags + measures + webp.substr(12) + name + little(static_cast<std::uint32_t>(content.size())) + content;
    return "RIFF" + little(static_cast<std::uint32_t>(parts.size())) + parts;
}

}

TEST_CASE("every kind of PNG becomes a picture: grey, with a palette, sixteen bits, with and without transparency")
{
    const std::string expected = "48x48 48x48 64x64 ";
    CHECK(sizes(png_of(8, 0, 64)) == expected);   // grey
    CHECK(sizes(png_of(1, 0, 8)) == expected);    // black and white
    CHECK(sizes(png_of(16, 0, 128)) == expected); // fine grey
    CHECK(sizes(png_of(8, 4, 128)) == expected);  // grey with transparency
    CHECK(sizes(png_of(16, 2, 384)) == expected); // fine colours
    CHECK(sizes(png_of(16, 6, 512)) == expected); // and transparency
    std::string palette;
    for (int colour = 0; colour < 256; ++colour) palette += {static_cast<char>(colour), '\x10', '\x20'};
    CHECK(sizes(png_of(8, 3, 64, png_part("PLTE", palette))) == expected);
    CHECK(sizes(png_of(8, 3, 64, png_part("PLTE", palette) + png_part("tRNS", std::string(256, '\x40')))) == expected);
}

TEST_CASE("what stands in the further parts of a WebP is not taken over")
{
    const auto plain = painted_as("image/webp", 100, 50);
    const std::string exif = "Exif Geheimer Garten";
    for (const auto& [name, content] : {std::pair<std::string, std::string>{"EXIF", exif}, {"XMP ", "<x>Geheimer Garten</x>  "}}) {
        const auto bytes = with_part(plain, name, content);
        REQUIRE(bytes.find("Geheimer") != std::string::npos);
        const auto painted = imaging::renditions_of(bytes, widths);
        REQUIRE(painted);
        for (const auto& one : *painted) {
            CHECK(one.bytes.find("Geheimer") == std::string::npos);
            CHECK(one.bytes.find("EXIF") == std::string::npos);
            CHECK(one.bytes.find("XMP ") == std::string::npos);
        }
    }
}

TEST_CASE("a colour profile that is none spoils nothing but the picture it came with")
{
    const auto broken = png_part("iCCP", std::string("profile\0\0", 9) + packed("this is no profile"));
    const auto outcome = sizes(painted_png(64, 64, false, broken));
    CHECK((outcome == "48x48 48x48 64x64 " || outcome == "unfit " + std::to_string(static_cast<int>(Unfit::damaged))));
    CHECK(sizes(painted_png(64, 64)) == "48x48 48x48 64x64 ");
}

TEST_CASE("a picture with any of its bytes changed is painted or refused, and the next one is painted as before")
{
    std::mt19937 chance(7);
    for (const auto& whole : {painted_png(64, 48), painted_as("image/jpeg", 64, 48), painted_as("image/webp", 64, 48)}) {
        for (int round = 0; round < 40; ++round) {
            auto bytes = whole;
            for (int change = 0; change < 3; ++change) bytes[chance() % bytes.size()] = static_cast<char>(chance());
            const auto painted = imaging::renditions_of(bytes, widths);
            if (!painted) continue;
            for (const auto& one : *painted) CHECK((one.width > 0 && one.height > 0 && !one.bytes.empty()));
        }
        CHECK(sizes(whole) == "48x36 48x36 64x48 ");
    }
}

TEST_CASE("a picture of extreme shape keeps at least one point on each side")
{
    CHECK(sizes(painted_png(1200, 32)) == "48x2 48x2 96x3 ");
    CHECK(sizes(painted_png(32, 1200)) == "32x1200 32x1200 ");
}
