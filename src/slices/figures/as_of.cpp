#include "slices/figures/as_of.hpp"

#include "base/text.hpp"
#include "table/cells.hpp"

#include <array>
#include <stdexcept>

namespace figures {
namespace {

using base::says;
using Unit = AsOf::Unit;

constexpr std::array<std::string_view, 3> unit_words = {"day", "month", "year"};

/// `06.2023` as `2023-06`; what is not of that shape stays as it is.
std::string with_year_before_month(std::string_view text)
{
    const auto dot = text.find('.');
    const bool is_month = (dot == 1 || dot == 2) && text.size() == dot + 5 && text.find('.', dot + 1) == std::string_view::npos;
    if (!is_month) return std::string(text);
    return std::string(text.substr(dot + 1)) + (dot == 1 ? "-0" : "-") + std::string(text.substr(0, dot));
}

}

table::Parsed<AsOf> as_of_in(std::string_view cell)
{
    const auto text = with_year_before_month(base::trimmed(cell));
    if (text.size() == 4) {
        if (const auto first = base::parse_date(text + "-01-01")) return AsOf{*first, Unit::year};
    }
    if (text.size() == 7) {
        if (const auto first = base::parse_date(text + "-01")) return AsOf{*first, Unit::month};
    }
    if (const auto day = table::day_in(text)) return AsOf{*day, Unit::day};
    return table::defect("bad_as_of", says("“{0}” is no day, month or year. Write 30.06.2023, 06.2023 or 2023.",
                                           base::beginning(base::trimmed(cell), 100)));
}

std::string written(const AsOf& as_of)
{
    const auto day = base::iso(as_of.day);
    if (as_of.unit == Unit::year) return day.substr(0, 4);
    return as_of.unit == Unit::month ? day.substr(0, 7) : day;
}

std::string spoken(const web::Texts& texts, const AsOf& as_of)
{
    auto day = texts.date(as_of.day);
    if (as_of.unit == Unit::year) return std::to_string(static_cast<int>(as_of.day.year()));
    return as_of.unit == Unit::month ? day.substr(day.find(' ') + 1) : day;
}

std::string_view word_of(Unit unit) { return unit_words.at(static_cast<std::size_t>(unit)); }

Unit unit_of_word(std::string_view word)
{
    const auto found = std::find(unit_words.begin(), unit_words.end(), word);
    if (found == unit_words.end()) throw std::runtime_error("a stored time is none: " + std::string(word));
    return static_cast<Unit>(found - unit_words.begin());
}

}
