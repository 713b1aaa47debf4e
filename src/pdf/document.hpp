#pragma once

#include "base/date.hpp"
#include "pdf/drawing.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pdf {

/// Units: points, 72 to an inch; of a picture for screens, its pixels.
struct Size {
    double width = 0;
    double height = 0;
};
inline constexpr Size a3{841.89, 1190.55};
inline constexpr Size a4{595.28, 841.89};
inline constexpr Size a6{297.64, 419.53};
inline constexpr Size widescreen{960, 540};

/// How it looks on the whole.
enum class Look {
    text,   ///< a plain page to read
    poster, ///< coloured paper under a band, everything in the middle
    slide,  ///< white under a narrow band, to be read from afar
    plain,  ///< nothing but what is put on it
};

/// As what it is written.
enum class Form { pdf, svg, png };

struct Setup {
    std::string title;
    std::string language = "de";
    Size paper = a4;
    Look look = Look::text;
    Form form = Form::pdf;
    base::Instant made_at{};
    std::string footer = {}; ///< at the foot of each page, for eyes alone; the number of the page follows
    double text_size = 11;
    double margin = 57;
};

struct Table {
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
    std::vector<double> widths = {}; ///< shares of the whole, one a column; empty: by what stands in them
};

enum class Weight { normal, strong, faint };

/// No document grows longer. Units: pages.
inline constexpr int most_pages = 400;

/// A document that is read by eyes and by screen readers alike: what is put into it stands there in this order, each
/// with what it is. Every text may be in any script; what is too long for a line or a page goes on in the next one.
/// Source: pdf-ua
class Document {
public:
    explicit Document(Setup setup);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    /// `level` 1 to 3.
    void heading(int level, std::string_view text);
    void paragraph(std::string_view text, Weight weight = Weight::normal);
    void list(std::span<const std::string> items);
    /// What does not fit on a page goes on under the same head on the next.
    void table(const Table& table);
    /// `width`: share of the text's width, at most 1. `alt`: what it shows, for who does not see it.
    void picture(const Drawing& drawing, double width, std::string_view alt);
    /// A QR code that leads to an address. Units: points. Throws: std::length_error where the text is too long for one
    void qr(std::string_view address, double side, std::string_view alt);
    /// Units: points.
    void space(double height);
    void next_page();

    /// How many there are so far.
    int pages() const;

    /// The whole of it. Nothing can be put into it afterwards. Throws: std::length_error beyond `most_pages`
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}
