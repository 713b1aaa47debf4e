#pragma once

#include "slices/quick_help/help.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace quick_help {

/// False where the alliance has that address already. `secret`: hash of what stands in the mail that asks them.
bool store_contact(storage::Write& write, const Contact& contact, std::string_view secret);
/// By name.
std::vector<Contact> contacts_of(storage::Read& read, base::Id<registry::Alliance> alliance);
std::optional<Contact> contact_with(storage::Read& read, std::string_view secret);
void mark_agreed(storage::Write& write, base::Id<Contact> contact, base::Instant now);
/// Forgets somebody; their answers stay without the name. False where the alliance has no such contact.
bool remove_contact(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Contact> contact);

void store_request(storage::Write& write, const Request& request);
std::optional<Request> find_request(storage::Read& read, base::Id<Request> id);
/// The newest first.
std::vector<Request> requests_of(storage::Read& read, base::Id<registry::Alliance> alliance, std::int64_t most);
std::int64_t count_requests(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant since);
/// Ends it, or says anew what came of one that has ended.
void close_request(storage::Write& write, base::Id<Request> id, std::string_view outcome, base::Instant now);

void store_call(storage::Write& write, base::Id<Request> request, base::Id<Contact> contact, std::string_view secret);
std::vector<Call> calls_of(storage::Read& read, base::Id<Request> request);
std::optional<Call> call_with(storage::Read& read, std::string_view secret);
void store_answer(storage::Write& write, const Call& call, base::Instant now);

/// Requests that were over before that day, with their answers; who was added before that moment and never agreed. Each
/// returns how many were removed.
std::int64_t forget_requests(storage::Write& write, base::Date until_before);
std::int64_t forget_contacts(storage::Write& write, base::Instant added_before);

/// What is kept here about an account.
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
void erase(storage::Write& write, base::Id<identity::Account> account);

}
