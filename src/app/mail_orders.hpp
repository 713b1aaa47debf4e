#pragma once

#include "app/order.hpp"

namespace app {

/// Tells of the mails that are not sent; with the input `dead` only of those that failed.
Outcome list_mails(storage::Database& database, const Order& order, const Progress& progress);

/// Lets the mail whose id is the input be sent anew, or with `all` every one that failed.
Outcome retry_mails(storage::Database& database, const Order& order, const Progress& progress);

}
