#include "slices/identity/expiry.hpp"

#include "slices/identity/sign_in.hpp"
#include "slices/identity/store_links.hpp"
#include "slices/identity/store_sessions.hpp"

#include <array>

namespace identity {
namespace {

constexpr std::array processings = {
    Processing{"account role_grant", "To know who may do what where", "People with an account",
               "Name, e-mail address, language, roles with their beginning and end", "Art. 6 (1) e GDPR: a task in the public interest",
               "until the account is deleted", "the own alliance, the service office"},
    Processing{"absence", "To let others do somebody's duties while they are away", "People with an account",
               "The last day and, if they like, a few words", "Art. 6 (1) a GDPR: consent", "until the day after, or until they are back", "everybody who is signed in"},
    Processing{"session sign_in_link", "To let people in without a password", "People with an account",
               "The kind of device, times, the path to go on to; secrets and addresses as hashes", "Art. 6 (1) e GDPR: a task in the public interest",
               "sessions until a day without use, at most 30 days; links for a day", "nobody"},
};

}

std::int64_t forget_ended_sessions(storage::Write& write, base::Instant now) { return forget_sessions(write, now - longest_rest, now); }
std::int64_t forget_ended_links(storage::Write& write, base::Instant now) { return forget_links(write, now - longest_memory_of_links); }
std::span<const Processing> own_processings() { return processings; }

}
