#pragma once

#include "slices/identity/account.hpp"
#include "storage/transaction.hpp"
#include "web/html.hpp"
#include "web/request.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace identity {

/// Somebody says that others do their duties for a while. It ends by itself.
struct Absence {
    base::Id<Account> account;
    base::Date until;   ///< the last day of it
    std::string words;  ///< for others to read; may be empty
    base::Instant said_at;

    friend bool operator==(const Absence&, const Absence&) = default;
};

/// By whose they are.
using Absences = std::map<base::Id<Account>, Absence>;

/// Nothing for who is there on that day.
std::optional<Absence> absence_of(storage::Read& read, base::Id<Account> account, base::Instant now);

/// Of all who are away on that day.
Absences absences(storage::Read& read, base::Instant now);

/// From now on they are away until that day; what they said before is replaced.
void leave(storage::Write& write, const Absence& absence);
/// They are there again. Nothing happens where they were.
void come_back(storage::Write& write, base::Id<Account> account);

/// Who acts for an alliance now, each once: those who coordinate it and their deputies, without those who are away. Where
/// nobody would be left who ever signed in, those who are away act all the same: no duty is lost.
std::vector<Account> acting_for(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant now);

/// The same for any people who share a duty: those who are there, or all.
std::vector<Account> acting_among(storage::Read& read, std::vector<Account> sharing, base::Instant now);

/// An alliance whose coordination and deputies are all away.
struct LeftAlone {
    base::Id<registry::Alliance> alliance;
    std::string slug;
    std::string name;
    base::Date until; ///< when the first of them is back

    friend bool operator==(const LeftAlone&, const LeftAlone&) = default;
};
/// By name.
std::vector<LeftAlone> left_alone(storage::Read& read, base::Instant now);

/// "away until 5 June 2026: my words"; empty for who is there.
std::string away_words(const web::Request& request, const Absences& absences, std::optional<base::Id<Account>> account);

/// The same behind a name, on pages for people who are signed in.
web::Html away_note(const web::Request& request, const Absences& absences, std::optional<base::Id<Account>> account);

/// Absences that are over. Returns how many were removed.
std::int64_t forget_past_absences(storage::Write& write, base::Instant now);

}
