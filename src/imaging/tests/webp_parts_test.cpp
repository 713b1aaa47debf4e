#include "imaging/webp_parts.hpp"

#include "painted.hpp"

using imaging::without_metadata;
using std::string_literals::operator""s;

namespace {

std::string little(std::uint32_t number)
{
    return {static_cast<char>(number), static_cast<char>(number >> 8U), static_cast<char>(number >> 16U), static_cast<char>(number >> 24U)};
}

std::string part(const std::string& name, const std::string& content)
{
    return name + little(static_cast<std::uint32_t>(content.size())) + content + (content.size() % 2 == 1 ? "\0"s : "");
}

std::string webp(const std::string& parts) { return "RIFF" + little(static_cast<std::uint32_t>(parts.size() + 4)) + "WEBP" + parts; }

std::string shown_as(char flags) { return part("VP8X", std::string(1, flags) + "\0\0\0\x63\0\0\x31\0\0"s); }

}

TEST_CASE("profile, EXIF and XMP go, points and transparency stay, and the head says so")
{
    const auto points = part("ALPH", "alpha") + part("VP8 ", "points!");
    const auto whole = webp(shown_as('\x3c') + part("ICCP", "profile") + points + part("EXIF", "garden") + part("XMP ", "<x/>"));
    CHECK(without_metadata(whole) == webp(shown_as('\x10') + points));
    CHECK(without_metadata(without_metadata(whole)) == without_metadata(whole));
    const auto opaque = webp(shown_as('\x08') + part("VP8 ", "points") + part("EXIF", "garden"));
    CHECK(without_metadata(opaque) == webp(part("VP8 ", "points"))); // nothing is left that would need a head
}

TEST_CASE("what has no parts to take away stays as it is, and what is no WebP at all as well")
{
    const auto simple = webp(part("VP8 ", "points"));
    CHECK(without_metadata(simple) == simple);
    const auto clean = webp(shown_as('\x10') + part("VP8 ", "points"));
    CHECK(without_metadata(clean) == clean);
    for (const auto* bytes : {"", "RIFF", "hello", "RIFF1234WEBPVP8X", "RIFF1234WEBPVP8L"}) CHECK(without_metadata(bytes) == bytes);
}

TEST_CASE("parts that claim to be longer than the file harm nobody")
{
    const auto cut = webp(shown_as('\x08') + part("VP8 ", "points") + "EXIF" + little(0xffffff00U) + "garden");
    CHECK(without_metadata(cut).find("garden") == std::string::npos);
    const auto long_points = webp(shown_as('\x18') + "VP8 " + little(0x7fffffffU) + "points");
    CHECK(without_metadata(long_points).ends_with("points"));
}
