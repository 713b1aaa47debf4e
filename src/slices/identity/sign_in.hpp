#pragma once

#include "base/result.hpp"
#include "slices/identity/account.hpp"
#include "storage/transaction.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace identity {

inline constexpr std::chrono::minutes life_of_link{10};
inline constexpr std::int64_t most_codes = 5; ///< that may be tried for one link
/// In an hour. More for a network than for an address, since a town hall is one network.
inline constexpr std::int64_t most_links_for_address = 5;     ///< from one network
inline constexpr std::int64_t most_links_from_everywhere = 20; ///< for one address: whoever asks in the name of others keeps nobody out so soon
inline constexpr std::int64_t most_links_from_network = 60;
inline constexpr std::chrono::hours longest_memory_of_links{24}; ///< of use to nobody; the limits look back for an hour only
inline constexpr std::chrono::hours longest_rest{24};   ///< without a request a session ends
inline constexpr std::chrono::hours longest_session{30 * 24};

/// Who asks for a link, and with what.
struct Asking {
    std::string email;   ///< as it was typed
    std::string onward;  ///< the path to go on to
    std::string network; ///< where the request came from
    std::string browser; ///< the cookie of the browser that asks
};

/// What goes out by mail; of it the store keeps hashes.
struct AskedLink {
    std::optional<Account> account; ///< none: nobody has that address, and no mail goes out
    std::string secret;
    std::string code;
};

/// Makes a link. What is stored and how long it takes is the same whether or not somebody has the address; nobody has it
/// either who holds no role any more.
/// Refuses: too many for this network (not_allowed). One too many for an address is made for nobody.
base::Result<AskedLink> ask_for_link(storage::Write& write, std::string_view key, const Asking& asking, base::Instant now);

/// What a link stands for when it is looked at. Looking changes nothing.
enum class Standing {
    ready,
    elsewhere, ///< it belongs to another browser, which wants the code
    over,      ///< too old, used, or never there
};
Standing standing_of(storage::Read& read, std::string_view secret, std::string_view browser, base::Instant now);

/// Who may come in by a link or a session of theirs: all who share that mailbox and hold a role, the oldest account first.
std::vector<Account> sharing_mailbox_with(storage::Read& read, base::Id<Account> account);

/// The same for a link that is ready; empty for any other.
std::vector<Account> candidates_of(storage::Read& read, std::string_view secret, std::string_view browser, base::Instant now);

struct SignedIn {
    std::string cookie;
    Session session;
    std::string onward;
    bool is_new_device = false; ///< it was used before, but not from such a device
};

/// Opens a session for somebody whose right to it was shown. Throws: storage::Fault
SignedIn open_session(storage::Write& write, base::Id<Account> account, std::string_view device, std::string_view onward,
                      base::Instant now);

/// `who` is one of `candidates_of`.
/// Refuses: a link that is over, or of another browser, or of another mailbox (not_found).
base::Result<SignedIn> sign_in_with_link(storage::Write& write, std::string_view secret, std::string_view browser,
                                         base::Id<Account> who, std::string_view device, base::Instant now);

/// The code of the newest link that this browser asked for; of several who share the mailbox the oldest account comes in. That one was tried is counted: whoever answers to a refusal
/// keeps what was written.
/// Refuses: wrong (invalid), or none to be used any more (not_found).
base::Result<SignedIn> sign_in_with_code(storage::Write& write, std::string_view key, std::string_view typed,
                                         std::string_view browser, std::string_view device, base::Instant now);

}
