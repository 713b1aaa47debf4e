#pragma once

#include "slices/privacy/privacy.hpp"

#include <vector>

namespace app {

/// Everything that goes away by itself once its time is over.
std::vector<privacy::Deletion> daily_deletions();

}
