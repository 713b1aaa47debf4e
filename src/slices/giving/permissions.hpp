#pragma once

#include "slices/giving/views.hpp"
#include "slices/identity/identity.hpp"

#include <optional>
#include <vector>

namespace giving {

/// Sees what partners in the whole network give.
bool may_see_network(const identity::Actor& actor);

/// The alliance of the address, where whoever asks runs it.
std::optional<registry::AllianceName> own_alliance(storage::Read& read, const web::Request& request);

/// In which alliances whoever asks may look at the page of an organisation and keep its gifts: where they speak for it, and where
/// they run an alliance in which it is a partner. Each once; nothing where it is none of their business.
std::vector<Desk> desks_of(storage::Read& read, const identity::Actor& actor, const Giver& organisation, base::Date today);
/// Whether whoever asks speaks for that organisation there.
bool speaks_for(const std::vector<Represented>& represented, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation);

/// Whether an ask can still be answered: it is open, and whom it was put to is still a partner.
bool is_waiting(storage::Read& read, const Ask& ask, base::Date today);

/// The alliance and the organisation of the address, where whoever asks may keep what it gives: from the alliance's side
/// (`{buendnis}`) or from the partner's own page (with `?buendnis=` where it is one of several).
std::optional<Desk> desk_of_address(storage::Read& read, const web::Request& request);

/// The gift of the address with the desk from which it may be changed.
struct OwnGift {
    Desk desk;
    Gift gift;
};
std::optional<OwnGift> own_gift(storage::Read& read, const web::Request& request);

/// The ask of the address, where whoever asks runs its alliance.
std::optional<Ask> own_ask(storage::Read& read, const web::Request& request);

}
