#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pdf {

/// `0x0b5a62`
using Colour = std::uint32_t;

/// A line or an area. `path` is the data of an SVG path: M L H V C S Z, large and small. Source: svg-paths
struct Shape {
    std::string path;
    std::optional<Colour> fill;
    std::optional<Colour> stroke = {};
    double stroke_width = 1;
};

/// A round area.
struct Dot {
    double x = 0;
    double y = 0;
    double radius = 1;
    Colour fill = 0;
};

/// What is painted from lines: first the shapes, then the dots, in units of its own.
struct Drawing {
    double width = 1;
    double height = 1;
    std::vector<Shape> shapes;
    std::vector<Dot> dots;
};

/// The sign of this portal: a roof over three heads.
const Drawing& house_sign();

}
