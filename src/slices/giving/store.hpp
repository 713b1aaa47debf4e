#pragma once

#include "slices/giving/ask.hpp"
#include "storage/transaction.hpp"

#include <string_view>
#include <vector>

namespace giving {

/// A new gift, or the new content of one that is there; one that has ended, or is of others, stays as it is.
void store_gift(storage::Write& write, const Gift& gift);
/// Nothing for one that has ended.
std::optional<Gift> find_gift(storage::Read& read, base::Id<Gift> id);
void end_gift(storage::Write& write, base::Id<Gift> id, base::Instant now);
/// What an alliance is given on that day or later: by kind, then by name of the organisation.
std::vector<Gift> gifts_for(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today);
/// The same from one organisation.
std::vector<Gift> gifts_from(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation, base::Date today);

/// What partners let be known by everybody: by the name of the organisation, each kind once.
struct PublicGift {
    std::string organisation_name;
    std::string organisation_slug;
    Kind kind = Kind::rooms;
};
std::vector<PublicGift> public_gifts_for(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today);
std::vector<Kind> public_gifts_from(storage::Read& read, base::Id<partners::Organisation> organisation, base::Date today);

/// Gifts that ended before that moment or whose last day was before that day, and asks whose last day was, with their answers.
/// Their outcomes stay as numbers. Each returns how many were removed.
std::int64_t forget_gifts(storage::Write& write, base::Instant ended_before, base::Date until_before);
std::int64_t forget_asks(storage::Write& write, base::Date until_before);
/// The links of asks that are over lead nowhere any more. Returns how many.
std::int64_t forget_secrets(storage::Write& write, base::Date until_before);

/// What contacts wrote who had themselves deleted since. Returns how many answers.
std::int64_t forget_words_of_nobody(storage::Write& write);

/// What is kept here about an account.
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
void erase(storage::Write& write, base::Id<identity::Account> account);

}
