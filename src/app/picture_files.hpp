#pragma once

#include <string>

namespace app {

/// What `import pictures` hands over: the table in that folder (or that table), and the files beside it, painted anew.
/// Throws: std::runtime_error where the table cannot be read
std::string picture_parcel(const std::string& place);

}
