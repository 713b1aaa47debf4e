// A freed seat is offered to the first who waits, for a set time, and then to the next: who reads mail once in two days
// loses nothing to who reads it every minute. Source: allocation-study (section 3.1, "After confirmation")
#include "allocation/invitations.hpp"

namespace allocation {

std::vector<Invitation>::iterator Invitations::invitation(std::uint32_t applicant, std::uint32_t offer)
{
    return std::find_if(open_.begin(), open_.end(), [&](const Invitation& one) { return one.applicant == applicant && one.offer == offer; });
}

bool Invitations::give_back(std::uint32_t applicant, std::uint32_t offer)
{
    const bool had = places_.give_back(applicant, offer);
    if (had) asked_[offer].push_back(applicant);
    return had;
}

std::vector<Invitation> Invitations::invite(std::uint32_t offer, std::chrono::sys_seconds now)
{
    std::erase_if(open_, [&](const Invitation& one) { return one.until <= now; });
    const auto pending = std::count_if(open_.begin(), open_.end(), [&](const Invitation& one) { return one.offer == offer; });
    std::vector<Invitation> fresh;
    auto& asked = asked_[offer];
    for (auto seat = static_cast<std::uint32_t>(pending); seat < places_.free(offer); ++seat) {
        const auto next = places_.next(offer, asked);
        if (next == none) break;
        asked.push_back(next);
        fresh.push_back({offer, next, now + valid_for_});
    }
    open_.insert(open_.end(), fresh.begin(), fresh.end());
    return fresh;
}

bool Invitations::accept(std::uint32_t applicant, std::uint32_t offer, std::chrono::sys_seconds now)
{
    const auto found = invitation(applicant, offer);
    if (found == open_.end() || found->until <= now) return false;
    open_.erase(found);
    return places_.accept(applicant, offer);
}

bool Invitations::decline(std::uint32_t applicant, std::uint32_t offer)
{
    const auto found = invitation(applicant, offer);
    if (found == open_.end()) return false;
    open_.erase(found);
    return true;
}

}
