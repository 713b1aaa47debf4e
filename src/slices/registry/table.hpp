#pragma once

#include "slices/registry/alliance.hpp"
#include "slices/places/places.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace registry {

inline constexpr std::size_t most_contacts = 3;

/// The columns of one contact; from the second one on they end in `_2` and `_3`.
inline constexpr std::array<std::string_view, 6> contact_columns = {"funktion", "person", "person_oeffentlich",
                                                                    "telefon", "email", "zeiten"};

/// All columns of the table of alliances in the order in which they are written.
const std::vector<std::string>& table_columns();

/// `telefon` for the first contact, `telefon_2` for the second.
std::string contact_column(std::string_view column, std::size_t contact);

/// The alliance as cells, one for each of `table_columns()`.
std::vector<std::string> cells_of(const Alliance& alliance, places::PlaceTexts& places);

}
