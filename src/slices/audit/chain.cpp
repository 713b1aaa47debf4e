#include "slices/audit/chain.hpp"

#include "base/sha256.hpp"

#include <fmt/format.h>

namespace audit {
namespace {

/// With its length in front nothing of one field can pass for a part of another.
std::string measured(const std::string& text) { return fmt::format("{}:{}", text.size(), text); }

}

std::string sum_of(const Entry& entry)
{
    const auto& [at, actor, action, subject] = entry.deed;
    return base::sha256(fmt::format("{} {} {} {} {} {}", entry.number, at.time_since_epoch().count(), measured(actor),
                                    measured(action), measured(subject), measured(entry.previous)));
}

Entry link(std::int64_t number, std::string previous, Deed deed)
{
    Entry entry{number, std::move(deed), std::move(previous), {}};
    entry.hash = sum_of(entry);
    return entry;
}

}
