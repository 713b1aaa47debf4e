#pragma once

#include "app/flags.hpp"

namespace app {

/// `keys rotate` and `keys list`. No secret is ever printed. Throws: std::runtime_error with a sentence
int rotate_keys_command(const Flags& flags);
int list_keys(const Flags& flags);

}
