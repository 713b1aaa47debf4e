#pragma once

#include "slices/topics/topic.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace topics {

/// In their order.
std::vector<Topic> all_topics(storage::Read& read);

std::optional<Topic> find_topic(storage::Read& read, std::string_view slug);

/// Stores a new topic or the new content of one that is there.
void store_topic(storage::Write& write, const Topic& topic);

}
