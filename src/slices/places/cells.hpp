#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace places {

/// What stands between the separators; one part more than there are separators.
inline std::vector<std::string_view> parts_of(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// Nothing where the cell is not a number as a whole.
template <class Number>
std::optional<Number> number_in(std::string_view cell)
{
    Number number{};
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return error == std::errc() && end == cell.data() + cell.size() ? std::optional(number) : std::nullopt;
}

}
