#pragma once

#include "base/message.hpp"
#include "slices/places/place.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace places {

/// One line of the official table of municipalities. Source: destatis-municipalities
struct OfficialMunicipality {
    std::size_t line = 0;
    std::string key;  ///< 8 digits
    std::string name; ///< without ", Stadt" and without a second name
    std::vector<std::string> other_names;
    std::int64_t inhabitants = 0;
    std::optional<Position> position;
    std::vector<std::string> postal_codes;
};

/// Why a line is rejected. Line 0 is the file as a whole.
struct TableProblem {
    std::size_t line = 0;
    std::string_view code; ///< `columns`, `key`, `twice`, `name`, `inhabitants`, `position`, `postal_code`, `empty`, `encoding`
    base::Message message;

    friend bool operator==(const TableProblem&, const TableProblem&) = default;
};

struct OfficialTable {
    std::vector<OfficialMunicipality> municipalities;
    std::vector<TableProblem> problems;
};

/// Reads tab-separated lines without a head: key, name, inhabitants, latitude, longitude, postal codes parted by
/// blanks. Position and postal codes may be empty.
OfficialTable read_official_table(std::string_view bytes);

/// The official name taken apart: "Cottbus/Chóśebuz, Stadt" gives "Cottbus", then what else it is called.
std::vector<std::string> names_in(std::string_view official);

}
