#include "painted.hpp"

using imaging::Rendition;
using imaging::Unfit;
using test::painted_as;
using test::painted_png;
using test::png_part;
using test::with_exif;

namespace {

constexpr std::array widths = {48, 96, 160};

std::vector<std::string> told(const std::vector<Rendition>& renditions)
{
    std::vector<std::string> all;
    for (const auto& one : renditions) {
        all.push_back(one.media_type + " " + std::to_string(one.width) + "x" + std::to_string(one.height));
    }
    return all;
}

std::vector<std::string> told(std::string_view bytes) { return told(imaging::renditions_of(bytes, widths).value()); }

std::optional<Unfit> unfit(std::string_view bytes)
{
    const auto painted = imaging::renditions_of(bytes, widths);
    return painted ? std::nullopt : std::optional(painted.error());
}

bool is_in_any(std::string_view part, std::string_view bytes)
{
    const auto painted = imaging::renditions_of(bytes, widths).value();
    for (const auto& one : painted) {
        if (one.bytes.find(part) != std::string::npos) return true;
    }
    return false;
}

}

TEST_CASE("a picture is painted in every width that it fills and in its own, with one JPEG in the middle")
{
    using Told = std::vector<std::string>;
    CHECK(told(painted_png(400, 300)) == Told{"image/webp 48x36", "image/webp 96x72", "image/jpeg 96x72", "image/webp 160x120"});
    CHECK(told(painted_png(160, 120)) == Told{"image/webp 48x36", "image/webp 96x72", "image/jpeg 96x72", "image/webp 160x120"});
    CHECK(told(painted_png(80, 200)) == Told{"image/webp 48x120", "image/jpeg 48x120", "image/webp 80x200"});
    CHECK(told(painted_png(40, 40)) == Told{"image/webp 40x40", "image/jpeg 40x40"});
}

TEST_CASE("JPEG, PNG and WebP are known by their first bytes, and come out as what they say they are")
{
    for (const auto& bytes : {painted_png(200, 100), painted_png(200, 100, true), painted_as("image/jpeg", 200, 100), painted_as("image/webp", 200, 100)}) {
        const auto all = imaging::renditions_of(bytes, widths).value();
        for (const auto& one : all) {
            const bool is_webp = one.bytes.starts_with("RIFF") && one.bytes.substr(8, 4) == "WEBP";
            CHECK(is_webp == (one.media_type == "image/webp"));
            CHECK(one.bytes.starts_with("\xff\xd8\xff") == (one.media_type == "image/jpeg"));
        }
        CHECK(all.size() == 4);
    }
}

TEST_CASE("nothing but the points is taken over: no comment, no place, nothing behind the end")
{
    const auto comment = png_part("tEXt", std::string("Comment\0Geheimer Garten", 23));
    const auto png = painted_png(200, 100, false, comment) + "<script>alert(1)</script>PK\x03\x04";
    REQUIRE(png.find("Geheimer Garten") != std::string::npos);
    CHECK_FALSE(is_in_any("Geheimer", png));
    CHECK_FALSE(is_in_any("<script>", png));
    const auto jpeg = with_exif(painted_as("image/jpeg", 200, 100), '\x01') + "<script>alert(1)</script>";
    REQUIRE(jpeg.find("Geheimer Garten") != std::string::npos);
    CHECK_FALSE(is_in_any("Geheimer", jpeg));
    CHECK_FALSE(is_in_any("Exif", jpeg));
    CHECK_FALSE(is_in_any("EXIF", jpeg));
    CHECK_FALSE(is_in_any("<script>", jpeg));
    CHECK_FALSE(is_in_any("ICC", jpeg));
}

TEST_CASE("a photograph that lies on its side is set upright, since what said so is gone")
{
    const auto lying = with_exif(painted_as("image/jpeg", 200, 100), '\x06');
    CHECK(told(lying) == std::vector<std::string>{"image/webp 48x96", "image/webp 96x192", "image/jpeg 96x192", "image/webp 100x200"});
}

TEST_CASE("what is no picture is refused, whatever it calls itself")
{
    for (const auto* bytes : {"", "hello", "GIF89a......", "%PDF-1.7", "MZ", "RIFF....AVI ", "BM......", "\x89PNG", "\xff\xd8", "<html><img></html>"}) {
        CAPTURE(std::string(bytes));
        CHECK(unfit(bytes) == Unfit::no_picture);
    }
    CHECK(unfit("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>") == Unfit::drawing);
    CHECK(unfit("<?xml version=\"1.0\"?>\n<!-- -->\n<svg/>") == Unfit::drawing);
}

TEST_CASE("a picture that is not whole is refused at whatever byte it ends")
{
    for (const auto& whole : {painted_png(200, 100), painted_as("image/jpeg", 200, 100), painted_as("image/webp", 200, 100)}) {
        REQUIRE_FALSE(unfit(whole));
        for (const auto part : {0.2, 0.5, 0.9}) {
            const auto cut = whole.substr(0, static_cast<std::size_t>(static_cast<double>(whole.size()) * part));
            CHECK(unfit(cut) == Unfit::damaged);
        }
    }
    CHECK(unfit("\x89PNG\r\n\x1a\n" + std::string(2000, 'x')) == Unfit::damaged);
    CHECK(unfit("\xff\xd8\xff" + std::string(2000, 'x')) == Unfit::damaged);
    CHECK(unfit("RIFF\x10\x20\x01\x01WEBPVP8 " + std::string(2000, 'x')) == Unfit::damaged);
}

TEST_CASE("a small file that would unpack to a huge picture is refused by its head")
{
    const auto bomb = test::png_head(30'000, 30'000, '\0') + png_part("IDAT", test::packed(std::string(1'000'000, '\0'))) + png_part("IEND", "");
    REQUIRE(bomb.size() < 5'000);
    CHECK(unfit(bomb) == Unfit::too_many_pixels);
    CHECK(unfit(test::png_head(60'000, 40, '\0') + png_part("IDAT", test::packed(std::string(100, '\0'))) + png_part("IEND", "")) ==
          Unfit::too_many_pixels);
}

TEST_CASE("what is too small or too heavy is refused")
{
    CHECK(unfit(painted_png(31, 200)) == Unfit::too_small);
    CHECK_FALSE(unfit(painted_png(32, 32)));
    CHECK(unfit(painted_png(40, 40) + std::string(imaging::most_bytes, ' ')) == Unfit::too_many_bytes);
}

TEST_CASE("colours stay what they were: white paper is as white as what is put behind transparency")
{
    const auto filled = [](bool transparent) {
        std::string points;
        for (int y = 0; y < 40; ++y) points += '\0' + std::string(transparent ? 160 : 120, transparent ? '\0' : '\xff');
        return test::png_head(40, 40, transparent ? '\x06' : '\x02') + png_part("IDAT", test::packed(points)) + png_part("IEND", "");
    };
    const auto paper = imaging::renditions_of(filled(false), widths).value();
    const auto glass = imaging::renditions_of(filled(true), widths).value();
    REQUIRE(paper.back().media_type == "image/jpeg");
    CHECK(paper.back().bytes == glass.back().bytes);
}

TEST_CASE("what is transparent becomes white where a format knows no transparency, and the same file always the same bytes")
{
    const auto clear = painted_png(200, 100, true);
    const auto once = imaging::renditions_of(clear, widths).value();
    const auto again = imaging::renditions_of(clear, widths).value();
    for (std::size_t at = 0; at < once.size(); ++at) CHECK(once[at].bytes == again[at].bytes);
}
