#pragma once

#include "storage/transaction.hpp"

#include <string_view>

namespace search_page {

/// Whether some place has that name, folded, or that postal code. To find out which place is meant costs more: most
/// words of questions are no places.
bool is_name_of_place(storage::Read& read, std::string_view folded);

}
