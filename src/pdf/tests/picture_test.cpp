#include "pdf/document.hpp"

#include "base/text.hpp"
#include "support/pdf.hpp"

#include <fstream>
#include <sstream>

using pdf::Document;

namespace {

std::string as(pdf::Form form)
{
    Document document({.title = "Marke", .paper = {1200, 630}, .look = pdf::Look::poster, .form = form, .text_size = 40, .margin = 60});
    document.heading(1, "Bündnis für Familie");
    return document.finish();
}

}

TEST_CASE("a share picture is a PNG of exactly that size")
{
    const auto said = test::said_of(as(pdf::Form::png), "file -b");
    CHECK(said.find("PNG image data, 1200 x 630") != std::string::npos);
}

TEST_CASE("a mark as SVG holds its letters as shapes and needs no font, script or other file")
{
    const auto svg = as(pdf::Form::svg);
    CHECK(svg.find("<svg") != std::string::npos);
    CHECK(svg.find("<path") != std::string::npos);
    for (const auto* foreign : {"<text", "<script", "<image", "http://familie", "font-family"}) CHECK(svg.find(foreign) == std::string::npos);
}

TEST_CASE("a picture has one page only")
{
    Document document({.title = "Marke", .paper = {100, 100}, .form = pdf::Form::png, .margin = 5});
    CHECK_THROWS_AS(document.next_page(), std::length_error);
}

TEST_CASE("the sign on paper is the one on the screen")
{
    std::ifstream file(test::source_folder() / "assets/favicon.svg");
    std::stringstream text;
    text << file.rdbuf();
    const auto svg = text.str();
    const auto& shapes = pdf::house_sign().shapes;
    REQUIRE(shapes.size() == 4);
    for (std::size_t number = 1; number < shapes.size(); ++number) { // the first is its ground, which is a rectangle there
        INFO(shapes[number].path);
        CHECK(svg.find("d=\"" + shapes[number].path + "\"") != std::string::npos);
    }
    for (const auto& dot : pdf::house_sign().dots) {
        CHECK(svg.find(fmt::format(R"(cx="{}" cy="{}" r="{}" fill="#{:06x}")", dot.x, dot.y, dot.radius, dot.fill)) != std::string::npos);
    }
}

TEST_CASE("a path with an error in it is refused")
{
    for (const auto* path : {"12 14", "M1", "M1 1Q2 2", "M0 0L1 x"}) {
        INFO(path);
        Document document({.title = "Bild"});
        CHECK_THROWS_AS(document.picture({10, 10, {{path, 0x000000}}, {}}, 0.5, "kaputt"), std::invalid_argument);
    }
}

TEST_CASE("a QR code leads to exactly the address it was made of")
{
    Document document({.title = "QR", .paper = {400, 400}, .form = pdf::Form::png, .margin = 20});
    document.qr("https://familie.example/buendnisse/rostock", 300, "Leitet zur Seite des Bündnisses");
    const auto said = test::said_of(document.finish(), "file -b");
    CHECK(said.find("400 x 400") != std::string::npos);
    CHECK_THROWS_AS(Document({.title = "QR"}).qr(std::string(4000, 'x'), 100, ""), std::length_error);
}
