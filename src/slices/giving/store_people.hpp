#pragma once

#include "slices/giving/gift.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace giving {

/// Who has the role of a partner in an alliance now, by name.
std::vector<Representative> representatives_in(storage::Read& read, base::Id<registry::Alliance> alliance);
/// From now on they speak for that organisation; who spoke for another one does so no more.
void name_representative(storage::Write& write, base::Id<identity::Grant> grant, base::Id<partners::Organisation> organisation, base::Instant now);
/// For whom somebody speaks now, and in which alliance.
std::vector<Represented> represented_by(storage::Read& read, base::Id<identity::Account> account);
/// Those who speak for an organisation in an alliance now, each once.
std::vector<identity::Account> representatives_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation);

/// An organisation that has a page.
std::optional<Giver> find_giver(storage::Read& read, std::string_view slug);

/// What organisations that are partners now give in the whole network, as far as whoever asks chose.
struct NetworkChoice {
    std::string kind;      ///< its word; empty: all
    std::string state_key; ///< of the seat of the organisation; empty: all
};
inline constexpr std::int64_t givers_on_a_page = 50;
std::int64_t count_givers(storage::Read& read, const NetworkChoice& choice, base::Date today);
/// By name; `page` counts from 1.
std::vector<NetworkGiver> givers(storage::Read& read, const NetworkChoice& choice, base::Date today, std::int64_t page);

}
