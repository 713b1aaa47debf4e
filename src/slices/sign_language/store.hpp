#pragma once

#include "slices/sign_language/sign_language.hpp"
#include "storage/transaction.hpp"

namespace sign_language {

/// Stores a new video, or the new content of one that is there.
void store_video(storage::Write& write, const SignVideo& video, base::Instant now);

}
