#pragma once

#include "mail/message.hpp"
#include "slices/circulars/circular.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace circulars {

/// Stores a new draft, or what a draft now says. What was sent stays as it is.
void store_draft(storage::Write& write, const Circular& circular);
std::optional<Circular> find_circular(storage::Read& read, base::Id<Circular> id);
/// The newest first: all, or those that the coordination of one state wrote.
std::vector<Circular> circulars_of(storage::Read& read, std::string_view written_for, std::int64_t most);
void delete_draft(storage::Write& write, base::Id<Circular> id);

/// False where it has been sent already.
bool mark_sent(storage::Write& write, base::Id<Circular> id, base::Instant now);

/// Some of the people, in the order of their ids: those behind one of them, and how many.
struct People {
    base::Id<identity::Account> behind = {};
    std::int64_t most = 1'000'000'000;
};
/// Who has a role now, with each of their roles. State and topics are those of the role alone: see `seats`.
std::vector<Seat> roles_held(storage::Read& read, const People& people = {});

/// A circular that not everybody has been mailed yet whom it reaches.
struct Sending {
    base::Id<Circular> circular;
    base::Id<identity::Account> told_up_to;
};
void store_sending(storage::Write& write, base::Id<Circular> circular);
/// The oldest one, for this transaction alone. Nothing where there is none, or where others have them all.
std::optional<Sending> take_sending(storage::Write& write);
void move_sending(storage::Write& write, const Sending& sending);
void remove_sending(storage::Write& write, base::Id<Circular> circular);
bool is_being_sent(storage::Read& read, base::Id<Circular> circular);

/// A mail to somebody. Without `mail` there is no way to reach them.
struct Delivery {
    base::Id<identity::Account> account;
    std::optional<base::Id<mail::Message>> mail;
    std::string secret; ///< hash
};
void store_delivery(storage::Write& write, base::Id<Circular> circular, const Delivery& delivery);

/// What became of the mails of one circular.
struct Report {
    std::int64_t reached = 0;
    std::int64_t on_the_way = 0;
    std::int64_t failed = 0;
    struct Failure {
        std::string name; ///< empty: they have deleted their account
        std::string email;
        std::string answer; ///< what the server said
    };
    std::vector<Failure> failures; ///< by name; at most as many as asked for
};
Report report_on(storage::Read& read, base::Id<Circular> circular, std::int64_t most_failures);

/// Writes down what became of mails, before the outbox forgets them.
std::int64_t settle(storage::Write& write);
/// Forgets to whom went what was sent before that moment.
std::int64_t forget_deliveries(storage::Write& write, base::Instant before);

/// Whose address to unsubscribe has this hash.
std::optional<base::Id<identity::Account>> account_with(storage::Read& read, std::string_view secret);
bool has_refused(storage::Read& read, base::Id<identity::Account> account);
void refuse(storage::Write& write, base::Id<identity::Account> account, base::Instant now);
void take_back_refusal(storage::Write& write, base::Id<identity::Account> account);

/// What is kept here about an account.
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
void erase(storage::Write& write, base::Id<identity::Account> account);

}
