#pragma once

namespace app {

/// The whole program from its arguments to its exit code: 0 done, 1 failed, 2 used wrongly.
int run(int argc, const char* const* argv);

}
