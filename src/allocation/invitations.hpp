#pragma once

#include "allocation/refill.hpp"

#include <chrono>

namespace allocation {

/// A free seat is offered to somebody until a time.
struct Invitation {
    std::uint32_t offer = none;
    std::uint32_t applicant = none;
    std::chrono::sys_seconds until{};

    friend bool operator==(const Invitation&, const Invitation&) = default;
};

/// Offers freed seats to those who wait: to one for each seat, for a set time, then to the next. Who was asked and let it
/// pass, or said no, is not asked again for that offer. Source: allocation-study (section 3.1, "After confirmation")
class Invitations {
public:
    /// `places` is changed when somebody says yes, and must live as long.
    Invitations(ConfirmedPlaces& places, std::chrono::seconds valid_for) : places_(places), valid_for_(valid_for) {}

    /// Who gives a place back is not asked for it. Returns whether the applicant had it.
    bool give_back(std::uint32_t applicant, std::uint32_t offer);
    /// Forgets what has run out, and invites for every free seat of the offer that nobody is asked for.
    /// Returns whom to tell: the new invitations.
    std::vector<Invitation> invite(std::uint32_t offer, std::chrono::sys_seconds now);
    /// Returns whether the applicant was invited, in time, and has the place now.
    bool accept(std::uint32_t applicant, std::uint32_t offer, std::chrono::sys_seconds now);
    /// Returns whether the applicant was invited.
    bool decline(std::uint32_t applicant, std::uint32_t offer);

    const std::vector<Invitation>& open() const { return open_; }

private:
    std::vector<Invitation>::iterator invitation(std::uint32_t applicant, std::uint32_t offer);

    ConfirmedPlaces& places_;
    std::chrono::seconds valid_for_;
    std::vector<Invitation> open_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> asked_; ///< of each offer: who is not asked again
};

}
