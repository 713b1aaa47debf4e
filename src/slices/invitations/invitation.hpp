#pragma once

#include "mail/message.hpp"
#include "slices/identity/identity.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace invitations {

inline constexpr std::chrono::hours life_of_invitation{60 * 24};
inline constexpr std::chrono::hours pause_between_reminders{7 * 24};

/// That somebody was offered the way in. There is one for an account, however often it was sent.
struct Invitation {
    base::Id<identity::Account> account;
    std::optional<base::Id<identity::Account>> invited_by; ///< none: they have deleted their account
    std::int64_t times = 1;                                ///< how often it was sent
    base::Instant sent_at;                                 ///< the last time
    base::Instant expires_at;
    base::Id<mail::Message> mail; ///< the last one

    friend bool operator==(const Invitation&, const Invitation&) = default;
};

/// How far somebody is on the way in.
enum class Standing {
    uninvited, ///< has an account and was never written to
    on_the_way,///< the mail waits to be sent
    invited,   ///< the mail was taken
    returned,  ///< it came back, or could not be sent: somebody has to call
    expired,
    arrived,   ///< has signed in
};

/// A role, who holds it, and how far they are on the way in.
struct Seat {
    base::Id<identity::Account> account;
    std::string name;
    std::string email;
    identity::Role role = identity::Role::member;
    std::string alliance; ///< its name; empty for roles that have no alliance
    std::string state;    ///< official key; empty for roles that have no state
    Standing standing = Standing::uninvited;
    std::optional<base::Instant> sent_at; ///< the last time
    std::string answer;                   ///< what the other mail server said

    friend bool operator==(const Seat&, const Seat&) = default;
};

/// How many accounts stand where.
struct Counts {
    std::int64_t uninvited = 0;
    std::int64_t on_the_way = 0;
    std::int64_t invited = 0;
    std::int64_t returned = 0;
    std::int64_t expired = 0;
    std::int64_t arrived = 0;

    std::int64_t all() const { return uninvited + on_the_way + invited + returned + expired + arrived; }
    friend bool operator==(const Counts&, const Counts&) = default;
};

/// The words in addresses: `neu`, `unterwegs`, `eingeladen`, `zurueck`, `abgelaufen`, `da`.
std::string_view word_of(Standing standing);
std::optional<Standing> find_standing(std::string_view word);

}
