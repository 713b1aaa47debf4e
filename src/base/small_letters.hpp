#pragma once

#include <string>
#include <string_view>

namespace base {

/// Every letter of any script as a small one, whatever the language: `MÜNCHEN` gives `münchen`. What is no UTF-8 becomes
/// the sign for what cannot be read.
std::string in_small_letters(std::string_view utf8);

}
