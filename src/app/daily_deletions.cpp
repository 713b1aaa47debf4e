#include "app/daily_deletions.hpp"

#include "mail/outbox.hpp"
#include "slices/discussions/discussions.hpp"
#include "slices/circulars/circulars.hpp"
#include "slices/giving/giving.hpp"
#include "slices/identity/expiry.hpp"
#include "slices/invitations/invitations.hpp"
#include "slices/joining/joining.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partners/partners.hpp"
#include "slices/passkeys/passkeys.hpp"
#include "slices/publishing/expiry.hpp"
#include "slices/quick_help/quick_help.hpp"

namespace app {

std::vector<privacy::Deletion> daily_deletions()
{
    std::vector<privacy::Deletion> all = {{"Sessions that are over", &identity::forget_ended_sessions},
                                          {"Links to sign in that are over", &identity::forget_ended_links},
                                          {"Files for posts that were never sent", &discussions::forget_waiting},
                                          {"Handovers that stay", &invitations::forget_old_handovers},
                                          {"Absences that are over", &identity::forget_past_absences},
                                          {"Questions to passkeys that are over", &passkeys::forget_old_questions},
                                          {"Wishes to take part that are long answered", &joining::forget_old_inquiries},
                                          {"From which networks somebody asked to take part", &joining::forget_old_networks},
                                          {"Requests for quick help that are long over", &quick_help::forget_old_requests},
                                          {"Contacts for quick help who never agreed", &quick_help::forget_undecided_contacts},
                                          {"Links to asks that are over", &giving::forget_links},
                                          {"Gifts that are long over", &giving::forget_old_gifts},
                                          {"Asks that are long over", &giving::forget_old_asks},
                                          {"Contacts at partners that left long ago", &partnering::forget_old_contacts},
                                          {"Prospects that were closed long ago", &partnering::forget_old_prospects},
                                          {"Ends of partnerships that stay", &partners::forget_old_endings},
                                          {"Who was writing a page", &publishing::forget_who_was_writing},
                                          {"Questions about pages that are over", &publishing::forget_old_questions},
                                          {"Calls that were done long ago", &publishing::forget_old_calls},
                                          {"Whom circulars reached", &circulars::forget_old_deliveries},
                                          {"Mails that were sent or given up", &mail::remove_old}};
    const auto own = privacy::own_deletions();
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

}
