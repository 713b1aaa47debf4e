#pragma once

#include "app/flags.hpp"

namespace app {

/// `doctor`: what was looked at, and how to mend what is not well. Exit code 1 where something is wrong.
int run_doctor(const Flags& flags);

}
