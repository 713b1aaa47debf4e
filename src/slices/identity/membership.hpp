#pragma once

#include "base/result.hpp"
#include "slices/identity/account.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace identity {

/// What was ended can be given back for so long.
inline constexpr std::chrono::hours time_to_take_back{14 * 24};

/// Somebody and one role of theirs in an alliance.
struct Member {
    base::Id<Grant> grant;
    base::Id<Account> account;
    std::string name;
    std::string email;
    Role role = Role::member;
    base::Instant given_at;
    std::optional<base::Instant> ended_at;
    std::optional<base::Instant> arrived_at; ///< when they first signed in

    friend bool operator==(const Member&, const Member&) = default;
};

/// What a role is given for: an alliance, a state, or everything.
struct Scope {
    std::optional<base::Id<registry::Alliance>> alliance = {};
    std::string state = {}; ///< official key

    friend bool operator==(const Scope&, const Scope&) = default;
};

std::optional<Account> find_account(storage::Read& read, base::Id<Account> id);

/// The account of that address and name: the one there is, or a new one.
/// Refuses: what is no address, an empty name (invalid).
base::Result<Account> account_of(storage::Write& write, std::string_view email, std::string_view name,
                                 std::string_view language, base::Instant now);

/// Who changes a role, and when: it goes into the audit log with what was changed.
struct Decision {
    base::Id<Account> by;
    base::Instant at;
};

/// Nothing happens where they hold it already.
void give_role(storage::Write& write, base::Id<Account> account, Role role, const Scope& scope, const Decision& decision);

/// Who has a role in that alliance, and whose role there ended after `ended_after`: those who run it first, then by name.
std::vector<Member> members_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant ended_after);

/// Ends a role in that alliance; access ends with it.
/// Refuses: no such role there (not_found), the last one who coordinates it (conflict).
base::Result<Member> end_role(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Grant> grant,
                              const Decision& decision);

/// Gives back what ended within `time_to_take_back`. Refuses: anything else (not_found).
base::Result<Member> give_back_role(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Grant> grant,
                                    const Decision& decision);

/// What somebody showed when they came in.
enum class Proof {
    mail,    ///< that they read a mailbox
    passkey, ///< a key that their device holds; or that they may look around in a demonstration
};

/// Opens a session for somebody whose right to it was shown, and leads to one of our paths.
web::Response let_in(const web::Request& request, storage::Write& write, base::Id<Account> account, std::string_view path, Proof proof);

/// From now on the session of the one who asks counts as confirmed.
void confirm_session(const web::Request& request, storage::Write& write);

/// Where to go on: a path of ours, nowhere else.
std::string onward_path(std::string_view asked);

}
