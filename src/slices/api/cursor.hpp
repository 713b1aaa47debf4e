#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace api {

/// Behind which thing the next piece of a list begins: by what that one is sorted, and its word. It stays right when
/// things come or go before it.
struct Cursor {
    std::string sorted_by;
    std::string slug;

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// As it stands in addresses: letters, digits, `-` and `_`. `question` is what was asked; a cursor fits no other.
std::string written(const Cursor& cursor, std::string_view question);

/// Nothing for what `written` did not make for that question.
std::optional<Cursor> read_cursor(std::string_view text, std::string_view question);

}
