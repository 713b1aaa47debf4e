#pragma once

#include "base/date.hpp"
#include "table/defect.hpp"
#include "web/texts.hpp"

#include <string>
#include <string_view>

namespace figures {

/// Of which time a figure is: a day, or only its month or year is known.
struct AsOf {
    enum class Unit { day, month, year };
    base::Date day; ///< the first of that time
    Unit unit = Unit::day;

    friend bool operator==(const AsOf&, const AsOf&) = default;
};

/// `2023-06-30`, `30.06.2023`, `2023-06`, `06.2023` or `2023`.
table::Parsed<AsOf> as_of_in(std::string_view cell);

/// As tables write it: `2023-06`.
std::string written(const AsOf& as_of);

/// As people read it: `Juni 2023`.
std::string spoken(const web::Texts& texts, const AsOf& as_of);

/// `day`, `month`, `year`
std::string_view word_of(AsOf::Unit unit);

/// Throws: std::runtime_error for a word that is none
AsOf::Unit unit_of_word(std::string_view word);

}
