#include "slices/figures/views.hpp"

#include <fmt/format.h>

namespace figures {
namespace {

using web::Html;
using web::html;

// Units: those of the pictures, of which 320 lie side by side on a small telephone.
constexpr int picture_width = 320;
constexpr int bar_row = 40;
constexpr int widest_bar = 264;
constexpr int highest_column = 130;
constexpr int column_foot = 160;

std::int64_t largest(const auto& things)
{
    std::int64_t most = 1;
    for (const auto& thing : things) most = std::max(most, thing.alliances);
    return most;
}

std::string tenths(double number) { return fmt::format("{:.1f}", number); }

Html bar(const web::Texts& t, const Part& part, std::size_t row, std::int64_t most)
{
    const auto top = static_cast<int>(row) * bar_row;
    const double width = static_cast<double>(part.alliances) * widest_bar / static_cast<double>(most);
    return html(R"(<text x="0" y="{}">{}</text><rect class="bn-picture__bar" x="0" y="{}" width="{}" height="14"/><text x="{}" y="{}">{}</text>
)",
                top + 15, part.name, top + 20, tenths(width), tenths(width + 6), top + 32, t.spelled(part.alliances));
}

/// Under which columns the year stands: the first and the last, and every fifth that is not too near to them.
bool has_label(std::size_t at, std::size_t count, int year)
{
    if (at == 0 || at + 1 == count) return true;
    return year % 5 == 0 && at >= 3 && at + 4 <= count;
}

Html column(const web::Texts& t, const YearsEnd& end, std::size_t at, std::size_t count, std::int64_t most)
{
    const double step = static_cast<double>(picture_width) / static_cast<double>(count);
    const double left = step * static_cast<double>(at);
    const double height = static_cast<double>(end.alliances) * highest_column / static_cast<double>(most);
    const int year = static_cast<int>(end.day.year());
    const auto* anchor = at == 0 ? "start" : at + 1 == count ? "end" : "middle";
    const double middle = at == 0 ? left : at + 1 == count ? picture_width : left + step / 2;
    return html(R"(<rect class="bn-picture__bar" x="{}" y="{}" width="{}" height="{}"/>{}{}
)",
                tenths(left + step * 0.1), tenths(column_foot - height), tenths(step * 0.8), tenths(height),
                web::when(has_label(at, count, year), [&] {
                    return html(R"(<text x="{}" y="{}" text-anchor="{}">{}</text>)", tenths(middle), column_foot + 18, anchor,
                                std::to_string(year));
                }),
                web::when(at + 1 == count, [&] {
                    return html(R"(<text x="{}" y="{}" text-anchor="end">{}</text>)", picture_width,
                                tenths(column_foot - height - 6), t.spelled(end.alliances));
                }));
}

Html picture(std::string_view id, int height, std::string_view title, std::string_view description, const Html& content)
{
    return html(R"(<svg class="bn-picture" viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-labelledby="{}-titel {}-text"><title id="{}-titel">{}</title><desc id="{}-text">{}</desc>
{}</svg>
)",
                picture_width, height, picture_width, height, id, id, id, title, id, description, content);
}

}

web::Html bars(const web::Request& request, std::string_view heading, const std::vector<Part>& parts)
{
    const auto& t = request.texts();
    const auto most = largest(parts);
    Html rows;
    for (std::size_t row = 0; row < parts.size(); ++row) rows += bar(t, parts[row], row, most);
    return picture("balken", static_cast<int>(parts.size()) * bar_row, heading,
                   t("A bar for each place; the numbers stand in the table beside it."), rows);
}

web::Html columns(const web::Request& request, const std::vector<YearsEnd>& growth)
{
    const auto& t = request.texts();
    const auto most = largest(growth);
    Html all;
    for (std::size_t at = 0; at < growth.size(); ++at) all += column(t, growth[at], at, growth.size(), most);
    return picture("wachstum-bild", column_foot + 24, t("Active alliances at the end of each year"),
                   t("From {0} on {1} to {2} on {3}.", growth.front().alliances, t.date(growth.front().day),
                     growth.back().alliances, t.date(growth.back().day)),
                   all);
}

}
