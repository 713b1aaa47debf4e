#pragma once

#include "storage/transaction.hpp"
#include "web/response.hpp"

#include <filesystem>

namespace app {

/// Why the installation cannot do its work; empty where it can. Looks at the store and at the free space.
std::string problem_with(storage::Read& read, const std::filesystem::path& data);

web::Response plain_text(int status, std::string text);

}
