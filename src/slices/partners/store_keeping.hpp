#pragma once

#include "slices/partners/keeping.hpp"

#include <array>

namespace partners {

/// By what organisations are looked for: `whole` is the name folded, `words` are parts of it that must all be there,
/// `longest` is the one that is enough. Folded words have letters and digits only.
struct Wanted {
    std::string whole;
    std::array<std::string, 4> words;
    std::string longest;
};
std::vector<Listed> similar_organisations(storage::Read& read, const Wanted& wanted, base::Date today, std::int64_t most);

void store_ending(storage::Write& write, const Partnership& partnership, base::Instant now);
std::optional<Partnership> ended_partnership(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<Partnership> id, base::Instant ended_after);
/// The partnership lasts as long as it was to last before.
void restore_ending(storage::Write& write, const Partnership& partnership, std::string_view recorded_by, base::Instant now);

}
