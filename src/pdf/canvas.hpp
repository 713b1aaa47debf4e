#pragma once

#include "pdf/document.hpp"
#include "pdf/fonts.hpp"

#include <cairo.h>

namespace pdf {

struct Font {
    double size = 11;
    bool is_strong = false;
    Colour colour = 0x2b2231;
};

/// One line of a laid out text, from the top of the text. Units: points.
struct Line {
    PangoLayoutLine* line = nullptr;
    double x = 0;
    double top = 0;
    double height = 0;
    double baseline = 0;
};

/// The pages on which a document is painted, and how far down the one at hand is filled.
class Canvas {
public:
    explicit Canvas(Setup setup);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    const Setup& setup() const { return setup_; }
    cairo_t* context() { return context_; }
    double left() const { return setup_.margin; }
    double width() const { return setup_.paper.width - 2 * setup_.margin; }
    double room() const { return bottom_ - y; }
    bool is_centred() const { return setup_.look == Look::poster; }
    bool is_at_top() const { return y <= top_; }
    /// How many pages there are so far.
    int pages() const { return pages_; }

    /// Goes on at the top of a new page. No part may be begun and not ended. Throws: std::length_error
    void next_page();

    Layout layout(std::string_view text, const Font& font, double width);
    /// The lines of a layout, which live as long as it does.
    static std::vector<Line> lines_of(PangoLayout* layout);
    /// Paints those lines from `first` on that have room below `top`; at least one. Returns the first that had none.
    std::size_t paint(const std::vector<Line>& lines, std::size_t first, double x, double top);

    /// An entry of the list of contents that readers show beside the document.
    void contents_entry(int level, std::string_view text);

    std::string finish();

    double y = 0; ///< where the next thing begins

private:
    void begin_page();
    void paint_band();
    void paint_footer();

    Setup setup_;
    FontMap fonts_;
    std::string bytes_;
    cairo_surface_t* surface_ = nullptr;
    cairo_t* context_ = nullptr;
    double top_ = 0;
    double bottom_ = 0;
    int pages_ = 0;
    int last_entry_ = 0;
    int entry_of_part_ = 0;
};

/// A part of the document's structure, for as long as this lives: "P", "Table".
class Part {
public:
    Part(Canvas& canvas, const char* name) : canvas_(canvas), name_(name) { cairo_tag_begin(canvas_.context(), name_, nullptr); }
    ~Part() { cairo_tag_end(canvas_.context(), name_); }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

private:
    Canvas& canvas_;
    const char* name_;
};

}
