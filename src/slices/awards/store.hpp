#pragma once

#include "slices/awards/award.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace awards {

std::optional<Ceremony> find_ceremony(storage::Read& read, std::string_view slug);

/// The newest first.
std::vector<Ceremony> all_ceremonies(storage::Read& read, std::size_t most);

/// Stores a new ceremony or the new content of one that is there.
void store_ceremony(storage::Write& write, const Ceremony& ceremony, base::Instant now);

/// An alliance that got an award, as a ceremony's page names it.
struct Honoured {
    std::string alliance_slug;
    std::string alliance_name;
    std::string seat;
    std::string label;

    friend bool operator==(const Honoured&, const Honoured&) = default;
};

/// By the name of the alliance.
std::vector<Honoured> honoured_at(storage::Read& read, base::Id<Ceremony> ceremony);

std::optional<Award> find_award(storage::Read& read, std::string_view slug);

/// The award of that name and day that the alliance has already.
std::optional<Award> find_award(storage::Read& read, base::Id<registry::Alliance> alliance, std::string_view label,
                                base::Date given_on);

/// By day, then by key.
std::vector<Award> all_awards(storage::Read& read);

/// Stores a new award or the new content of one that is there.
void store_award(storage::Write& write, const Award& award, base::Instant now);

}
