#pragma once

#include "base/id.hpp"
#include "base/date.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace storage {
class Read;
class Write;
}

namespace web {

/// Whose account a request comes from, as far as every page needs to know. What it may do, slices ask `identity`.
struct Account {
    base::Uuid id{};
    std::string name;
    base::Uuid session{};
    bool wants_renewal = false; ///< its last use was written down so long ago that it should be again
    bool is_confirmed = false;  ///< by a passkey or a printed code, not by a mail alone
    bool must_confirm = false;  ///< its roles are let in only so
    base::Instant rests_at{};   ///< when the session ends unless it is used again
    base::Instant ends_at{};    ///< when it ends however much it is used

    friend bool operator==(const Account&, const Account&) = default;
};

/// How the kernel finds out whose session a cookie stands for.
struct Doorkeeper {
    /// Nobody for a session that is unknown, over or too old.
    std::function<std::optional<Account>(storage::Read&, std::string_view cookie, base::Instant now)> recognise;
    /// Writes down that a session is in use.
    std::function<void(storage::Write&, const Account&, base::Instant now)> renew;
};

}
