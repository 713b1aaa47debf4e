#include "slices/invitations/handing_back.hpp"
#include "slices/invitations/invitations.hpp"
#include "slices/invitations/store_handovers.hpp"

namespace invitations {

void make_demonstration(storage::Write& write, std::span<const identity::Actor> people, base::Instant now)
{
    constexpr std::chrono::days since_handover{3};
    constexpr std::chrono::days time_in_charge{700};
    for (auto person = people.rbegin(); person != people.rend(); ++person) {
        if (!person->holds(identity::Role::coordinator)) continue;
        const auto alliance = person->alliances().front();
        const auto before = identity::account_of(write, "walter.beispiel@vorfuehrung.example", "Walter Beispiel", "de", now - time_in_charge);
        identity::give_role(write, before->id, identity::Role::coordinator, {alliance}, {before->id, now - time_in_charge});
        const auto handover = hand_over(write, alliance, person->id, before->id, now - since_handover);
        if (handover) store_handover(write, *handover, identity::kept(identity::new_secret()));
        return;
    }
}

}
