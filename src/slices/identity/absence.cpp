#include "slices/identity/absence.hpp"

#include "slices/identity/membership.hpp"

#include <algorithm>

namespace identity {
namespace {

bool runs_it(const Member& member) { return !member.ended_at && (member.role == Role::coordinator || member.role == Role::deputy); }

}

std::vector<Account> acting_among(storage::Read& read, std::vector<Account> sharing, base::Instant now)
{
    const auto away = absences(read, now);
    std::vector<Account> present;
    std::copy_if(sharing.begin(), sharing.end(), std::back_inserter(present),
                 [&](const Account& account) { return !away.contains(account.id); });
    const bool is_covered = std::any_of(present.begin(), present.end(), [](const Account& account) { return account.arrived_at.has_value(); });
    return is_covered ? present : sharing;
}

std::vector<Account> acting_for(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant now)
{
    std::vector<Account> running;
    for (const auto& member : members_of(read, alliance, now)) {
        const bool is_there = std::any_of(running.begin(), running.end(), [&](const Account& one) { return one.id == member.account; });
        if (!runs_it(member) || is_there) continue;
        if (auto account = find_account(read, member.account)) running.push_back(std::move(*account));
    }
    return acting_among(read, std::move(running), now);
}

std::string away_words(const web::Request& request, const Absences& absences, std::optional<base::Id<Account>> account)
{
    const auto found = account ? absences.find(*account) : absences.end();
    if (found == absences.end()) return {};
    const auto& t = request.texts();
    const auto& absence = found->second;
    const auto until = t("away until {0}", t.date(absence.until));
    return absence.words.empty() ? until : until + ": " + absence.words;
}

}
