#pragma once

#include "storage/database.hpp"

#include <optional>
#include <string>

namespace app {

/// What the store knows of its installation by name: `key`, `demo`, `last_backup`. Nothing where it was never set.
std::optional<std::string> installation_value(storage::Read& read, std::string_view name);
void set_installation_value(storage::Write& write, std::string_view name, std::string_view value);
void forget_installation_value(storage::Write& write, std::string_view name);

/// Whether only `demo` filled this store. Throws: storage::Fault
bool is_demonstration(storage::Database& database);

}
