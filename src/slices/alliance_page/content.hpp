#pragma once

#include "slices/publishing/publishing.hpp"
#include "slices/registry/alliance.hpp"

#include <span>

namespace alliance_page {

/// What the alliance's people may change themselves. Of several contacts it is the first one.
publishing::Content content_of(const registry::Alliance& alliance);

/// The alliance with that content; what is not in it stays as it is: the name of a person too. Words that are no topic
/// are left out.
registry::Alliance with_content(registry::Alliance alliance, const publishing::Content& content, std::span<const registry::Topic> topics);

}
