#pragma once

#include "app/order.hpp"

namespace app {

/// Somebody has lost every passkey and code: all of them go, all sessions end, and whoever reads the mailbox signs in by a
/// mail and sets up a passkey anew. The input is an address, and behind a line break the name where several share it.
Outcome unlock_account(storage::Database& database, const Order& order, const Progress& progress);

}
