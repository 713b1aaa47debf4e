#pragma once

#include "app/config.hpp"

namespace app {

/// Serves until SIGTERM or SIGINT, finishes what is running, and returns the exit code. SIGHUP opens the access
/// log anew. Throws: std::runtime_error for what an operator can mend, storage::Fault
int serve(Config config);

}
