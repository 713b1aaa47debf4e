#include "pdf/path.hpp"

#include <cctype>
#include <charconv>
#include <numbers>
#include <stdexcept>

namespace pdf {
namespace {

class Tracer {
public:
    Tracer(cairo_t* context, std::string_view data) : context_(context), rest_(data) {}

    void trace()
    {
        for (skip(); !rest_.empty(); skip()) {
            if (std::isalpha(static_cast<unsigned char>(rest_.front())) != 0) {
                command_ = rest_.front();
                rest_.remove_prefix(1);
            } else if (command_ == 0 || command_ == 'Z' || command_ == 'z') {
                throw std::invalid_argument("a path has numbers without a command");
            }
            step();
        }
    }

private:
    void skip()
    {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == ',' || rest_.front() == '\n')) rest_.remove_prefix(1);
    }

    double number()
    {
        skip();
        double value = 0;
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (error != std::errc{}) throw std::invalid_argument("a path lacks a number");
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return value;
    }

    bool is_relative() const { return std::islower(static_cast<unsigned char>(command_)) != 0; }

    struct Point {
        double x = 0;
        double y = 0;
    };

    Point point()
    {
        const auto x = number();
        const auto y = number();
        return is_relative() ? Point{at_.x + x, at_.y + y} : Point{x, y};
    }

    void line_to(Point to)
    {
        cairo_line_to(context_, to.x, to.y);
        at_ = handle_ = to;
    }

    void curve_to(Point first)
    {
        const auto second = point();
        const auto to = point();
        cairo_curve_to(context_, first.x, first.y, second.x, second.y, to.x, to.y);
        at_ = to;
        handle_ = {2 * to.x - second.x, 2 * to.y - second.y};
    }

    void move_to(Point to)
    {
        cairo_move_to(context_, to.x, to.y);
        at_ = handle_ = begin_ = to;
        command_ = is_relative() ? 'l' : 'L'; // further numbers are lines
    }

    void step()
    {
        switch (std::toupper(static_cast<unsigned char>(command_))) {
        case 'M': return move_to(point());
        case 'L': return line_to(point());
        case 'H': return line_to({number() + (is_relative() ? at_.x : 0), at_.y});
        case 'V': return line_to({at_.x, number() + (is_relative() ? at_.y : 0)});
        case 'C': return curve_to(point());
        case 'S': return curve_to(handle_);
        case 'Z':
            cairo_close_path(context_);
            at_ = handle_ = begin_;
            return;
        default: throw std::invalid_argument("a path has an unknown command");
        }
    }

    cairo_t* context_;
    std::string_view rest_;
    char command_ = 0;
    Point at_;
    Point begin_;
    Point handle_; ///< where a smooth curve begins to bend
};

void paint_shape(cairo_t* context, const Shape& shape)
{
    cairo_new_path(context);
    trace(context, shape.path);
    if (shape.fill) {
        set_colour(context, *shape.fill);
        cairo_fill_preserve(context);
    }
    if (shape.stroke) {
        set_colour(context, *shape.stroke);
        cairo_set_line_width(context, shape.stroke_width);
        cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke_preserve(context);
    }
    cairo_new_path(context);
}

}

void set_colour(cairo_t* context, Colour colour)
{
    const auto part = [&](unsigned shift) { return static_cast<double>((colour >> shift) & 0xffU) / 255.0; };
    cairo_set_source_rgb(context, part(16), part(8), part(0));
}

void trace(cairo_t* context, std::string_view data) { Tracer(context, data).trace(); }

void paint(cairo_t* context, const Drawing& drawing)
{
    for (const auto& shape : drawing.shapes) paint_shape(context, shape);
    for (const auto& dot : drawing.dots) {
        cairo_new_path(context);
        cairo_arc(context, dot.x, dot.y, dot.radius, 0, 2 * std::numbers::pi);
        set_colour(context, dot.fill);
        cairo_fill(context);
    }
}

}
