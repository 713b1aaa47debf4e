#include "pdf/canvas.hpp"

#include "base/date.hpp"
#include "pdf/path.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <stdexcept>

namespace pdf {
namespace {

constexpr Colour action = 0x0b5a62;
constexpr Colour strip = 0xffd677;
constexpr Colour paper = 0xfffaf3;
constexpr Colour soft = 0x5c5062;

cairo_status_t append(void* bytes, const unsigned char* more, unsigned int size)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(more), size);
    return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t* surface_for(const Setup& setup, std::string& bytes)
{
    const auto [width, height] = setup.paper;
    if (setup.form == Form::svg) return cairo_svg_surface_create_for_stream(&append, &bytes, width, height);
    if (setup.form == Form::png) {
        return cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width), static_cast<int>(height));
    }
    auto* surface = cairo_pdf_surface_create_for_stream(&append, &bytes, width, height);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, setup.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Bündnisnetz");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, base::iso(setup.made_at).c_str());
    return surface;
}

/// What no font can show and no reader may take: broken characters, controls.
std::string printable(std::string_view text)
{
    const std::unique_ptr<char, decltype(&g_free)> valid(g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free);
    std::string kept(valid.get());
    std::erase_if(kept, [](char letter) { return letter != '\n' && static_cast<unsigned char>(letter) < ' '; });
    return kept;
}

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

void area(cairo_t* context, double x, double y, double width, double height, Colour colour)
{
    set_colour(context, colour);
    cairo_rectangle(context, x, y, width, height);
    cairo_fill(context);
}

}

Canvas::Canvas(Setup setup) : setup_(std::move(setup)), fonts_(font_map())
{
    surface_ = surface_for(setup_, bytes_);
    context_ = cairo_create(surface_);
    begin_page();
}

Canvas::~Canvas()
{
    if (context_ != nullptr) cairo_destroy(context_);
    if (surface_ != nullptr) cairo_surface_destroy(surface_);
}

void Canvas::begin_page()
{
    if (++pages_ > most_pages) throw std::length_error("a document has too many pages");
    top_ = setup_.margin;
    bottom_ = setup_.paper.height - setup_.margin;
    if (setup_.look == Look::poster || setup_.look == Look::slide) paint_band();
    if (!setup_.footer.empty()) paint_footer();
    y = top_;
}

void Canvas::paint_band()
{
    const auto [width, height] = setup_.paper;
    const bool is_poster = setup_.look == Look::poster;
    const double band = height * (is_poster ? 0.13 : 0.035);
    area(context_, 0, 0, width, height, is_poster ? paper : 0xffffff);
    area(context_, 0, 0, width, band, action);
    area(context_, 0, band, width, band * 0.08, strip);
    top_ = band * 1.08 + setup_.margin * (is_poster ? 0.6 : 0.7);
    if (!is_poster) return;
    const double side = band * 0.72;
    cairo_save(context_);
    cairo_translate(context_, (width - side) / 2, band * 0.14);
    cairo_scale(context_, side / house_sign().width, side / house_sign().height);
    pdf::paint(context_, house_sign());
    cairo_restore(context_);
}

void Canvas::paint_footer()
{
    const Font font{setup_.text_size * (setup_.look == Look::slide ? 0.55 : 0.8), false, soft};
    const auto text = setup_.look == Look::poster ? setup_.footer : setup_.footer + " · " + std::to_string(pages_);
    const auto laid = layout(text, font, width());
    if (setup_.look == Look::text) pango_layout_set_alignment(laid.get(), PANGO_ALIGN_RIGHT);
    const auto lines = lines_of(laid.get());
    const double height = lines.back().top + lines.back().height;
    bottom_ = setup_.paper.height + 1; // it stands below what is the bottom for everything else
    paint(lines, 0, left(), setup_.paper.height - setup_.margin * 0.45 - height);
    bottom_ = setup_.paper.height - std::max(setup_.margin, setup_.margin * 0.45 + height + setup_.text_size * 0.6);
}

void Canvas::next_page()
{
    if (setup_.form != Form::pdf) throw std::length_error("a picture has only one page");
    cairo_show_page(context_);
    begin_page();
}

Layout Canvas::layout(std::string_view text, const Font& font, double width)
{
    const std::unique_ptr<PangoContext, Unref> context(pango_font_map_create_context(fonts_.get()));
    pango_context_set_language(context.get(), pango_language_from_string(setup_.language.c_str()));
    Layout laid(pango_layout_new(context.get()));
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> face(
        pango_font_description_from_string(font.is_strong ? "Fira Sans SemiBold, DejaVu Sans" : "Fira Sans, DejaVu Sans"),
        &pango_font_description_free);
    pango_font_description_set_absolute_size(face.get(), font.size * PANGO_SCALE);
    pango_font_description_set_weight(face.get(), font.is_strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(laid.get(), face.get());
    pango_layout_set_width(laid.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(laid.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(laid.get(), 1.25F);
    const std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> attributes(pango_attr_list_new(), &pango_attr_list_unref);
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE)); // an address would be another one
    pango_layout_set_attributes(laid.get(), attributes.get());
    if (is_centred()) pango_layout_set_alignment(laid.get(), PANGO_ALIGN_CENTER);
    const auto clean = printable(text);
    pango_layout_set_text(laid.get(), clean.data(), static_cast<int>(clean.size()));
    set_colour(context_, font.colour);
    return laid;
}

std::vector<Line> Canvas::lines_of(PangoLayout* layout)
{
    std::vector<Line> lines;
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> at(pango_layout_get_iter(layout), &pango_layout_iter_free);
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
        lines.push_back({pango_layout_iter_get_line_readonly(at.get()), points(logical.x), points(logical.y), points(logical.height),
                         points(pango_layout_iter_get_baseline(at.get()))});
    } while (pango_layout_iter_next_line(at.get()) != FALSE);
    return lines;
}

std::size_t Canvas::paint(const std::vector<Line>& lines, std::size_t first, double x, double top)
{
    const double above = lines.at(first).top;
    auto number = first;
    for (; number < lines.size(); ++number) {
        const auto& line = lines[number];
        if (number > first && top + line.top + line.height - above > bottom_) break;
        cairo_move_to(context_, x + line.x, top + line.baseline - above);
        pango_cairo_show_layout_line(context_, line.line);
    }
    return number;
}

void Canvas::contents_entry(int level, std::string_view text)
{
    if (setup_.form != Form::pdf || level > 2) return;
    const auto target = fmt::format("page={} pos=[{:.0f} {:.0f}]", pages_, left(), y);
    const int parent = level == 1 ? CAIRO_PDF_OUTLINE_ROOT : entry_of_part_;
    last_entry_ = cairo_pdf_surface_add_outline(surface_, parent, printable(text).c_str(), target.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    if (level == 1) entry_of_part_ = last_entry_;
}

std::string Canvas::finish()
{
    if (setup_.form == Form::png) {
        cairo_surface_flush(surface_);
        cairo_surface_write_to_png_stream(surface_, &append, &bytes_);
    } else {
        cairo_show_page(context_);
        cairo_surface_finish(surface_);
    }
    const auto status = cairo_status(context_);
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
    return std::move(bytes_);
}

}
