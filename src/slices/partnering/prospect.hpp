#pragma once

#include "slices/identity/identity.hpp"
#include "slices/registry/registry.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace partnering {

/// What is closed is kept for so long, with its notes. Units: months.
inline constexpr int months_prospects_are_kept = 12;
/// "Later" means so much later.
inline constexpr std::chrono::days until_next_follow_up{14};

enum class Outlook { open, won, declined };
std::string_view word_of(Outlook outlook);
Outlook outlook_of(std::string_view word);

/// An organisation that an alliance wants to win.
struct Prospect {
    base::Id<Prospect> id;
    base::Id<registry::Alliance> alliance;
    std::string name;
    std::string sector;  ///< its code; empty: not known yet
    std::string contact; ///< whom to turn to and how, in words
    Outlook outlook = Outlook::open;
    std::optional<base::Date> follow_up_on = {};
    std::optional<base::Id<identity::Account>> added_by = {};
    base::Instant added_at;
    std::optional<base::Instant> closed_at = {};

    friend bool operator==(const Prospect&, const Prospect&) = default;
};

/// Whether somebody wanted to turn to it by that day.
bool is_due(const Prospect& prospect, base::Date today);

/// Closed with that outcome, or open again. Nobody needs to turn to what is closed.
Prospect with_outlook(Prospect prospect, Outlook outlook, base::Instant now);

/// What somebody noted about a prospect.
struct ProspectNote {
    base::Id<ProspectNote> id;
    base::Id<Prospect> prospect;
    std::string text;
    std::optional<base::Id<identity::Account>> author = {};
    std::string author_name = {}; ///< empty: somebody who has no account any more
    base::Instant written_at;

    friend bool operator==(const ProspectNote&, const ProspectNote&) = default;
};

}
