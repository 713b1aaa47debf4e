#include "app/daily_deletions.hpp"

#include "mail/outbox.hpp"
#include "slices/discussions/discussions.hpp"
#include "slices/identity/expiry.hpp"

namespace app {

std::vector<privacy::Deletion> daily_deletions()
{
    std::vector<privacy::Deletion> all = {{"Sessions that are over", &identity::forget_ended_sessions},
                                          {"Links to sign in that are over", &identity::forget_ended_links},
                                          {"Files for posts that were never sent", &discussions::forget_waiting},
                                          {"Mails that were sent or given up", &mail::remove_old}};
    const auto own = privacy::own_deletions();
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

}
