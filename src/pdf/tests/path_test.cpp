#include "pdf/document.hpp"

#include "support/pdf.hpp"

using pdf::Document;

namespace {

/// What a path looks like: as SVG, so that two that look the same are the same text.
std::string painted(std::string path, std::optional<pdf::Colour> fill = 0x0b5a62, std::optional<pdf::Colour> stroke = {})
{
    Document document({.title = "Bild", .paper = {100, 100}, .look = pdf::Look::plain, .form = pdf::Form::svg, .margin = 5});
    document.picture({50, 50, {{std::move(path), fill, stroke, 2}}, {}}, 1, "");
    auto svg = document.finish();
    const auto number = svg.find("id=\"surface"); // which cairo counts on and on
    return number == std::string::npos ? svg : svg.erase(number, svg.find('>', number) - number);
}

}

TEST_CASE("the same line can be written in large and in small letters, with and without commas")
{
    const auto square = painted("M10 10L30 10L30 30L10 30Z");
    CHECK(square.find("<path") != std::string::npos);
    for (const auto* same : {"M10,10 L30,10 L30,30 L10,30 Z", "M10 10l20 0l0 20l-20 0z", "M10 10H30V30H10Z", "M10 10h20v20h-20z", "m10 10 20 0 0 20-20 0z",
                             "M10 10 30 10 30 30 10 30Z", "M10 10\nL30 10\nL30 30\nL10 30Z"}) {
        INFO(same);
        CHECK(painted(same) == square);
    }
    CHECK(painted("M10 10L30 10L30 30L11 30Z") != square);
}

TEST_CASE("a curve can be written from where it begins or from the corner, and goes on smoothly")
{
    const auto curve = painted("M10 10C10 20 20 20 20 10C20 0 30 0 30 10Z");
    for (const auto* same : {"M10 10c0 10 10 10 10 0c0-10 10-10 10 0z", "M10 10C10 20 20 20 20 10S30 0 30 10Z", "M10 10c0 10 10 10 10 0s10-10 10 0z"}) {
        INFO(same);
        CHECK(painted(same) == curve);
    }
}

TEST_CASE("behind the end of a shape the next one begins where the last one began")
{
    CHECK(painted("M10 10h5v5zm20 20h5v5z") == painted("M10 10h5v5zM30 30h5v5z"));
}

TEST_CASE("small numbers need no nought before their point")
{
    CHECK(painted("M.5.5L10.5 .5V10Z") == painted("M0.5 0.5L10.5 0.5V10Z"));
}

TEST_CASE("a line has its colour, an area has its own, and what has neither is not seen")
{
    const auto filled = painted("M10 10h20v20z", 0xff0000);
    const auto drawn = painted("M10 10h20v20z", {}, 0x00ff00);
    CHECK(filled.find("100%,0%,0%") != std::string::npos);
    CHECK(filled.find("0%,100%,0%") == std::string::npos);
    CHECK(drawn.find("0%,100%,0%") != std::string::npos);
    CHECK(painted("M10 10h20v20z", {}, {}).find("<path") == std::string::npos);
}

TEST_CASE("whatever somebody writes as a path is painted or refused, and never hangs")
{
    CHECK(rc::check("any text", [](const std::string& text) {
        try {
            (void)painted(text);
        } catch (const std::invalid_argument&) { // refused: it is no path
        } catch (const std::runtime_error&) {    // refused by cairo: it has no beginning
        }
    }));
}
