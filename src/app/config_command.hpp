#pragma once

#include "app/flags.hpp"

namespace app {

/// `config`: every setting with its value and where it came from; passwords are covered.
int show_config(const Flags& flags);

}
