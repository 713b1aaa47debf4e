#include "pdf/document.hpp"

#include "base/text.hpp"
#include "pdf/accessible.hpp"
#include "pdf/canvas.hpp"
#include "pdf/path.hpp"

#include <array>
#include <qrencode.h>
#include <stdexcept>

namespace pdf {
namespace {

constexpr std::array heading_names = {"H1", "H2", "H3"};
constexpr std::array heading_sizes = {2.0, 1.4, 1.15};
constexpr Colour headings = 0x07434a;
constexpr Colour faint = 0x5c5062;
constexpr Colour rule = 0x857568;
constexpr double padding = 4; ///< around the text of a cell

/// A text, page after page, each piece of it a part of that name.
void flow(Canvas& canvas, const char* name, const std::vector<Line>& lines, double x)
{
    for (std::size_t next = 0; next < lines.size();) {
        if (lines[next].height > canvas.room() && !canvas.is_at_top()) canvas.next_page();
        const Part part(canvas, name);
        const auto first = next;
        next = canvas.paint(lines, first, x, canvas.y);
        canvas.y += lines[next - 1].top + lines[next - 1].height - lines[first].top;
    }
}

/// For columns of which nobody said how wide they are: by the longest text in them, none too narrow and none too wide.
std::vector<double> widths_for(const Table& table)
{
    std::vector<double> widths;
    double sum = 0;
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        auto longest = base::characters(table.head[column]);
        for (const auto& row : table.rows) longest = std::max(longest, column < row.size() ? base::characters(row[column]) : 0);
        widths.push_back(static_cast<double>(std::clamp<std::size_t>(longest, 8, 36)));
        sum += widths.back();
    }
    for (auto& width : widths) width /= sum;
    return widths;
}

/// One cell of a row that is being painted.
struct Cell {
    Layout layout;
    std::vector<Line> lines;
    double x = 0;
    std::size_t next = 0; ///< its first line that is not painted yet
};

}

struct Document::State {
    explicit State(Setup setup) : canvas(std::move(setup)) { cairo_tag_begin(canvas.context(), "Document", nullptr); }

    Canvas canvas;
    std::vector<std::string> alternatives; ///< of the pictures in their order

    double size() const { return canvas.setup().text_size; }
    void gap(double share) { canvas.y += size() * share; }

    /// What must stand in one piece.
    void need(double height)
    {
        if (height > canvas.room() && !canvas.is_at_top()) canvas.next_page();
    }

    std::vector<Cell> cells(const std::vector<std::string>& texts, const Table& table, bool is_head);
    void row(const std::vector<std::string>& texts, const Table& table, bool is_head);
    void head_again(const Table& table);
    double piece_of_row(std::vector<Cell>& cells, bool is_head);
};

std::vector<Cell> Document::State::cells(const std::vector<std::string>& texts, const Table& table, bool is_head)
{
    std::vector<Cell> made;
    double x = canvas.left();
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        const double width = table.widths.at(column) * canvas.width();
        auto layout = canvas.layout(column < texts.size() ? texts[column] : "", {size() * 0.95, is_head}, width - 2 * padding);
        auto lines = Canvas::lines_of(layout.get());
        made.push_back({std::move(layout), std::move(lines), x + padding});
        x += width;
    }
    return made;
}

/// Paints of each cell what has room; returns how high that became.
double Document::State::piece_of_row(std::vector<Cell>& cells, bool is_head)
{
    const Part row(canvas, "TR");
    double height = 0;
    for (auto& cell : cells) {
        const Part part(canvas, is_head ? "TH" : "TD");
        if (cell.next == cell.lines.size()) continue;
        const auto first = cell.next;
        cell.next = canvas.paint(cell.lines, first, cell.x, canvas.y + padding);
        const auto& last = cell.lines[cell.next - 1];
        height = std::max(height, last.top + last.height - cell.lines[first].top);
    }
    return height + 2 * padding;
}

void Document::State::head_again(const Table& table)
{
    canvas.next_page();
    auto head = cells(table.head, table, true);
    double height = 0;
    for (auto& cell : head) {
        canvas.paint(cell.lines, 0, cell.x, canvas.y + padding); // for eyes alone: the table has its head already
        height = std::max(height, cell.lines.back().top + cell.lines.back().height);
    }
    canvas.y += height + 2 * padding;
}

void Document::State::row(const std::vector<std::string>& texts, const Table& table, bool is_head)
{
    auto all = cells(texts, table, is_head);
    const auto is_open = [](const Cell& cell) { return cell.next < cell.lines.size(); };
    double highest = 0;
    for (const auto& cell : all) highest = std::max(highest, cell.lines.back().top + cell.lines.back().height);
    const double whole = highest + 2 * padding;
    const bool fits_on_a_page = whole < (canvas.setup().paper.height - 2 * canvas.setup().margin) * 0.5;
    if (!canvas.is_at_top() && (fits_on_a_page ? whole : size() * 4) > canvas.room()) is_head ? canvas.next_page() : head_again(table);
    do {
        canvas.y += piece_of_row(all, is_head);
        set_colour(canvas.context(), rule);
        cairo_set_line_width(canvas.context(), is_head ? 1.2 : 0.4);
        cairo_move_to(canvas.context(), canvas.left(), canvas.y);
        cairo_line_to(canvas.context(), canvas.left() + canvas.width(), canvas.y);
        cairo_stroke(canvas.context());
        if (std::none_of(all.begin(), all.end(), is_open)) return;
        head_again(table);
    } while (true);
}

Document::Document(Setup setup) : state_(std::make_unique<State>(std::move(setup))) {}
Document::~Document() = default;

void Document::heading(int level, std::string_view text)
{
    const auto number = static_cast<std::size_t>(std::clamp(level, 1, 3) - 1);
    auto& canvas = state_->canvas;
    const double size = state_->size() * heading_sizes.at(number);
    if (!canvas.is_at_top()) state_->gap(number == 0 ? 1.2 : 0.9);
    const auto layout = canvas.layout(text, {size, true, headings}, canvas.width());
    const auto lines = Canvas::lines_of(layout.get());
    const double below = canvas.setup().form == Form::pdf ? 3 * state_->size() : 0; // a heading stands not alone at the foot of a page
    state_->need(std::min(lines.back().top + lines.back().height, 6 * size) + below);
    canvas.contents_entry(level, text);
    set_colour(canvas.context(), headings);
    flow(canvas, heading_names.at(number), lines, canvas.left());
    state_->gap(0.45);
}

void Document::paragraph(std::string_view text, Weight weight)
{
    auto& canvas = state_->canvas;
    const Font font{state_->size() * (weight == Weight::faint ? 0.85 : 1.0), weight == Weight::strong, weight == Weight::faint ? faint : Font{}.colour};
    const auto layout = canvas.layout(text, font, canvas.width());
    flow(canvas, "P", Canvas::lines_of(layout.get()), canvas.left());
    state_->gap(0.6);
}

void Document::list(std::span<const std::string> items)
{
    if (items.empty()) return;
    auto& canvas = state_->canvas;
    const double indent = canvas.is_centred() ? 0 : state_->size() * 1.3;
    const Part list(canvas, "L");
    for (const auto& item : items) {
        const auto sign = canvas.layout("•", {state_->size()}, indent > 0 ? indent : canvas.width());
        const auto layout = canvas.layout(item, {state_->size()}, canvas.width() - indent);
        const auto lines = Canvas::lines_of(layout.get());
        state_->need(lines.front().height);
        for (std::size_t next = 0; next < lines.size();) {
            if (next > 0) canvas.next_page();
            const Part part(canvas, "LI");
            if (next == 0 && indent > 0) {
                const Part label(canvas, "Lbl");
                canvas.paint(Canvas::lines_of(sign.get()), 0, canvas.left(), canvas.y);
            }
            const Part body(canvas, "LBody");
            const auto first = next;
            next = canvas.paint(lines, first, canvas.left() + indent, canvas.y);
            canvas.y += lines[next - 1].top + lines[next - 1].height - lines[first].top;
        }
        state_->gap(canvas.setup().look == Look::slide ? 0.5 : 0.15);
    }
    state_->gap(0.5);
}

void Document::table(const Table& given)
{
    auto table = given;
    if (table.widths.empty()) table.widths = widths_for(table);
    {
        const Part part(state_->canvas, "Table");
        state_->row(table.head, table, true);
        for (const auto& cells : table.rows) state_->row(cells, table, false);
    }
    state_->gap(0.9);
}

void Document::picture(const Drawing& drawing, double width, std::string_view alt)
{
    auto& canvas = state_->canvas;
    const double scale = canvas.width() * std::clamp(width, 0.01, 1.0) / drawing.width;
    state_->need(drawing.height * scale);
    auto* context = canvas.context();
    {
        const Part part(canvas, "Figure");
        cairo_save(context);
        cairo_translate(context, canvas.is_centred() ? canvas.left() + (canvas.width() - drawing.width * scale) / 2 : canvas.left(), canvas.y);
        cairo_scale(context, scale, scale);
        pdf::paint(context, drawing);
        cairo_restore(context);
    }
    state_->alternatives.emplace_back(alt);
    canvas.y += drawing.height * scale;
    state_->gap(0.6);
}

void Document::qr(std::string_view address, double side, std::string_view alt)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(std::string(address).c_str(), 0, QR_ECLEVEL_Q), &QRcode_free);
    if (!code) throw std::length_error("a text is too long for a QR code");
    constexpr int quiet = 4; // fields that stay white around it. Source: qr-code
    Drawing drawing{static_cast<double>(code->width + 2 * quiet), static_cast<double>(code->width + 2 * quiet), {}, {}};
    drawing.shapes.push_back({fmt::format("M0 0H{0}V{0}H0Z", code->width + 2 * quiet), 0xffffff});
    std::string fields;
    for (int at = 0; at < code->width * code->width; ++at) {
        if ((code->data[at] & 1U) != 0) fields += fmt::format("M{} {}h1v1h-1z", at % code->width + quiet, at / code->width + quiet);
    }
    drawing.shapes.push_back({fields, 0x000000});
    picture(drawing, side / state_->canvas.width(), alt);
}

void Document::space(double height) { state_->canvas.y += height; }
int Document::pages() const { return state_->canvas.pages(); }
void Document::next_page() { state_->canvas.next_page(); }

std::string Document::finish()
{
    auto& canvas = state_->canvas;
    cairo_tag_end(canvas.context(), "Document");
    auto bytes = canvas.finish();
    return canvas.setup().form == Form::pdf ? accessible(bytes, canvas.setup(), state_->alternatives) : bytes;
}

}
