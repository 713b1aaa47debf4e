#pragma once

#include "app/flags.hpp"

namespace app {

/// `accounts unlock EMAIL [NAME]`, carried out where the store is.
int unlock_account_command(const Flags& flags);

}
