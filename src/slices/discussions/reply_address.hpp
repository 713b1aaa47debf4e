#pragma once

#include "base/date.hpp"
#include "slices/discussions/thread.hpp"
#include "web/signing_keys.hpp"

#include <string>
#include <string_view>

namespace discussions {

/// For so long a mail can be answered.
inline constexpr std::chrono::days time_to_answer{90};

/// What stands in the address to which a mail is answered.
struct ReplyAddress {
    base::Id<Thread> thread;
    std::chrono::sys_days until; ///< the last day
    std::string person_seal;     ///< for whom it was made, see `is_made_for`

    friend bool operator==(const ReplyAddress&, const ReplyAddress&) = default;
};

/// The address for one person in one thread, below a mailbox such as `antwort@familie.example`: `antwort+TOKEN@...`. Its
/// 50 letters and digits hold the thread, the last day and two seals with the installation's key: that it is ours, and whose
/// it is. Mail servers may change the case of letters.
std::string reply_address(const web::SigningKeys& keys, std::string_view mailbox, base::Id<identity::Account> account,
                          base::Id<Thread> thread, std::chrono::sys_days until);

/// Reads an address of ours, also one whose last day is over. Nothing for what we did not make.
std::optional<ReplyAddress> read_reply_address(const web::SigningKeys& keys, std::string_view mailbox, std::string_view address);

bool is_made_for(const web::SigningKeys& keys, const ReplyAddress& address, base::Id<identity::Account> account);

/// Whether an address leads to the mailbox or to one below it, with whatever token.
bool leads_to(std::string_view mailbox, std::string_view address);

}
