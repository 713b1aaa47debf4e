#pragma once

#include "slices/partnering/contact_person.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace partnering {

/// What a link in a mail to a contact is for.
enum class LinkPurpose { question, way_out };

/// Stores a new contact or the new content of one that is there. What was sent to another address leads nowhere any more.
void store_contact(storage::Write& write, const ContactPerson& contact);
std::optional<ContactPerson> find_contact(storage::Read& read, base::Id<ContactPerson> id);
/// Of one organisation as one alliance knows it, by name.
std::vector<ContactPerson> contacts_at(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation);
/// Forgets somebody with every link that was sent to them.
void remove_contact(storage::Write& write, const ContactPerson& contact);

/// `secret`: the hash of what stands in the mail.
void store_link(storage::Write& write, base::Id<ContactPerson> contact, LinkPurpose purpose, std::string_view secret, base::Instant now);
std::optional<ContactPerson> contact_with(storage::Read& read, LinkPurpose purpose, std::string_view secret);
void mark_questioned(storage::Write& write, base::Id<ContactPerson> contact, base::Instant now);
void mark_agreed(storage::Write& write, base::Id<ContactPerson> contact, base::Instant now);
void mark_declined(storage::Write& write, base::Id<ContactPerson> contact, base::Instant now);

/// Contacts at organisations that left the alliance before that day and did not come back. Returns how many were removed.
std::int64_t forget_contacts(storage::Write& write, base::Date left_before);

/// What is kept here about an account.
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
void erase(storage::Write& write, base::Id<identity::Account> account);

}
