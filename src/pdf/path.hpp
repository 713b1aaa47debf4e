#pragma once

#include "pdf/drawing.hpp"

#include <cairo.h>
#include <string_view>

namespace pdf {

/// Puts the data of an SVG path into the path of a context. Throws: std::invalid_argument for what is none
void trace(cairo_t* context, std::string_view data);

void paint(cairo_t* context, const Drawing& drawing);

void set_colour(cairo_t* context, Colour colour);

}
