#pragma once

namespace app {

/// What the program says of itself goes to the standard error: as lines for people on a terminal, elsewhere as
/// one JSON object a line with `time`, `level` and `message`.
void log_to_standard_error();

}
