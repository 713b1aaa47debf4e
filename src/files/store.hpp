#pragma once

#include "files/files.hpp"

#include <vector>

namespace files {

/// Says that these bytes are there; whoever sweeps waits for whoever says so.
void store_bytes(storage::Write& write, const Kept& kept, base::Instant now);
void store_kept(storage::Write& write, const Kept& kept, base::Instant now);

/// The sums of bytes that nobody keeps and that were not asked for since; they are forgotten.
std::vector<std::string> forget_unused(storage::Write& write, base::Instant since);

bool is_known(storage::Read& read, std::string_view hash);

}
