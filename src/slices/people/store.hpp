#pragma once

#include "slices/people/profile.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace people {

/// The profile as its owner wrote it; the private one where nothing was written.
Profile profile_of(storage::Read& read, base::Id<identity::Account> account);
bool has_profile(storage::Read& read, base::Id<identity::Account> account);
void store_profile(storage::Write& write, base::Id<identity::Account> account, const Profile& profile, base::Instant now);
void remove_profile(storage::Write& write, base::Id<identity::Account> account);

/// Whom somebody looks for. What is empty does not count. A part of a profile that the viewer may not see finds nobody.
struct Wanted {
    std::string words; ///< in the name, in what is offered or sought
    std::string topic; ///< its word
    std::string state; ///< official key
};

/// One page of those who take part and whose name the viewer may see, by name, with what the viewer may see of them. One
/// more than `most` where there are more.
std::vector<Person> people_seen_by(storage::Read& read, base::Id<identity::Account> viewer, const Wanted& wanted, std::int64_t most, std::int64_t skipped);

/// One of them.
std::optional<Person> find_person(storage::Read& read, base::Id<identity::Account> viewer, base::Id<identity::Account> account);

}
