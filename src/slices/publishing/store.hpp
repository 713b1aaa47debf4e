#pragma once

#include "slices/publishing/version.hpp"
#include "storage/transaction.hpp"

#include <limits>
#include <vector>

namespace publishing {

using AccountId = base::Id<identity::Account>;

/// The newest first, without more than `most` and without those that came after number `last`.
std::vector<Version> versions_of(storage::Read& read, const Subject& subject, std::int64_t most = 200,
                                 std::int64_t last = std::numeric_limits<std::int64_t>::max());
std::optional<Version> find_version(storage::Read& read, const Subject& subject, std::int64_t number);
std::optional<Version> newest_version(storage::Read& read, const Subject& subject);
void store_version(storage::Write& write, const Subject& subject, const Version& version);

std::optional<Draft> find_draft(storage::Read& read, const Subject& subject);
/// Takes the place of `before`; nobody has asked for a review of it yet. False where there is another one by now.
bool store_draft(storage::Write& write, const Subject& subject, std::optional<base::Id<Draft>> before, const Draft& draft);
/// False where it is there no more: of two who take the same draft away, one has done it.
bool delete_draft(storage::Write& write, base::Id<Draft> draft);
void store_submission(storage::Write& write, base::Id<Draft> draft, AccountId account, base::Instant now);
void delete_submission(storage::Write& write, base::Id<Draft> draft);

std::optional<Return> find_return(storage::Read& read, const Subject& subject);
void store_return(storage::Write& write, const Subject& subject, const Content& remarks, AccountId account, base::Instant now);

/// Those who did something in the form since that moment, the last one first.
std::vector<Deed> editors_since(storage::Read& read, const Subject& subject, base::Instant since);
void store_editor(storage::Write& write, const Subject& subject, AccountId account, base::Instant now);
void delete_editor(storage::Write& write, const Subject& subject, AccountId account);
std::int64_t forget_editors(storage::Write& write, base::Instant before);

std::optional<Deed> find_confirmation(storage::Read& read, const Subject& subject);
void store_confirmation(storage::Write& write, const Subject& subject, std::optional<AccountId> account, base::Instant now);

std::optional<Deed> find_archive(storage::Read& read, const Subject& subject);
void store_archive(storage::Write& write, const Subject& subject, AccountId account, base::Instant now);
void delete_archive(storage::Write& write, const Subject& subject);

}
