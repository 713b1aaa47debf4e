#pragma once

#include "web/account.hpp"

namespace identity {

/// How the kernel learns whose session a cookie stands for. A session ends a day after its last use, and after 30 days
/// however much it is used; with the last role it ends at once.
web::Doorkeeper doorkeeper();

}
