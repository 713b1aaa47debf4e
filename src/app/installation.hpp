#pragma once

#include "storage/database.hpp"

#include <optional>
#include <string>

namespace app {

/// What the store knows of its installation by name: `secret`, `demo`. Nothing where it was never set.
std::optional<std::string> installation_value(storage::Read& read, std::string_view name);
void set_installation_value(storage::Write& write, std::string_view name, std::string_view value);

/// The secret that signs forms, as 32 bytes; made on the first call. Throws: storage::Fault
std::string secret_of(storage::Database& database);

/// Whether only `demo` filled this store. Throws: storage::Fault
bool is_demonstration(storage::Database& database);

}
