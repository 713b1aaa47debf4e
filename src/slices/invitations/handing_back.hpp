#pragma once

#include "base/result.hpp"
#include "slices/identity/identity.hpp"
#include "slices/registry/alliance.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace invitations {

/// That somebody who coordinated an alliance gave it into other hands.
struct Handover {
    base::Id<Handover> id;
    base::Id<registry::Alliance> alliance;
    base::Id<identity::Account> from;
    base::Id<identity::Grant> from_grant; ///< the role that ended
    base::Id<identity::Account> to;
    base::Id<identity::Grant> to_grant;                      ///< the role that began
    std::optional<base::Id<identity::Grant>> before = {};    ///< what the successor was there until then
    base::Instant handed_at;
    std::optional<base::Instant> taken_back_at = {};

    friend bool operator==(const Handover&, const Handover&) = default;
};

/// A handover with names, as its page shows it.
struct Handed {
    Handover handover;
    std::string alliance_name;
    std::string alliance_slug;
    std::string from_name;
    std::string to_name;
    bool can_be_taken_back = false; ///< not too old, not taken back, and the successor still coordinates

    friend bool operator==(const Handed&, const Handed&) = default;
};

/// Gives the coordination to a member of the alliance; whoever coordinated it until then does not any more. What is returned
/// can be taken back; nothing where somebody else handed it over for them.
std::optional<Handover> hand_over(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<identity::Account> successor,
                                  base::Id<identity::Account> actor, base::Instant now);

/// What a link of a mail stands for; nothing for a link that nobody got.
std::optional<Handed> find_handed(storage::Read& read, std::string_view secret, base::Instant now);

/// Everybody has the role again that they had before; what was written meanwhile stays.
/// Refuses: what can not be taken back any more (conflict).
base::Result<bool> take_back(storage::Write& write, const Handed& handed, base::Instant now);

}
