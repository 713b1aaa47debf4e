#pragma once

#include "web/site.hpp"

#include <string>
#include <string_view>

namespace app {

/// `federation`, `state:mv` or `alliance:SLUG`. Throws: std::runtime_error that says what to write
web::Installation installation_in(std::string_view setting);

/// The setting as it is written.
std::string setting_of(const web::Installation& installation);

}
