#pragma once

#include "base/date.hpp"
#include "table/defect.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace table {

bool is_digits(std::string_view text);

/// What a spreadsheet made of `01067` or `01001000` when it took it for a number: the text with its zero again.
/// Nothing where none is lost.
std::optional<std::string> with_lost_zero(std::string_view text);

/// One line: line breaks and doubled spaces become one space. Refuses: control characters, too much text
Parsed<std::string> line_in(std::string_view cell);

/// Paragraphs: line ends become `\n`. Refuses: control characters, too much text
Parsed<std::string> paragraphs_in(std::string_view cell);

/// `2005-06-16` or `16.06.2005`.
Parsed<base::Date> day_in(std::string_view cell);

/// As `day_in`; an empty cell is no day.
Parsed<std::optional<base::Date>> optional_day_in(std::string_view cell);

/// ja or nein; an empty cell is no.
Parsed<bool> yes_in(std::string_view cell);

/// Digits and what people write between them; may be empty.
Parsed<std::string> telephone_in(std::string_view cell);

/// Begins with http:// or https://; may be empty.
Parsed<std::string> website_in(std::string_view cell);

/// May be empty.
Parsed<std::string> email_in(std::string_view cell);

/// A postal code; may be empty.
Parsed<std::string> postal_code_in(std::string_view cell);

/// Small letters, digits and single hyphens; may be empty.
Parsed<std::string> key_in(std::string_view cell);

/// "Bündnis für Familie Rostock" gives "buendnis-fuer-familie-rostock".
std::string key_of(std::string_view name);

/// The parts of a list, trimmed, without empty ones.
std::vector<std::string> parts_of(std::string_view list);

}
