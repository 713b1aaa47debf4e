#include "app/account_orders.hpp"

#include "app/account.hpp"
#include "clock/clock.hpp"
#include "slices/audit/audit.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/store_sessions.hpp"
#include "slices/passkeys/passkeys.hpp"

#include <boost/json.hpp>

namespace app {
namespace {

using base::Refused;
using base::says;

base::Result<identity::Account> account_meant(storage::Read& read, std::string_view input)
{
    const auto end = std::min(input.find('\n'), input.size());
    const auto email = identity::canonical_address(input.substr(0, end));
    const auto name = input.substr(std::min(end + 1, input.size()));
    auto accounts = identity::accounts_at(read, email);
    if (!name.empty()) std::erase_if(accounts, [=](const identity::Account& one) { return one.name != name; });
    if (accounts.empty()) return base::refuse(Refused::not_found, says("nobody has an account with the address {0}", email));
    if (accounts.size() > 1) return base::refuse(Refused::conflict, says("several people share the mailbox {0}; write the name behind the address", email));
    return accounts.front();
}

}

Outcome unlock_account(storage::Database& database, const Order& order, const Progress&)
{
    const auto& t = web::Texts::of(order.language);
    const auto unlocked = database.write([&](storage::Write& write) -> base::Result<identity::Account> {
        auto account = TRY(account_meant(write, order.input));
        passkeys::personal_part().erase(write, account.id);
        identity::end_all_sessions(write, account.id);
        audit::record(write, {wall_clock::now(), order.actor.empty() ? app::account() : order.actor, order.name, account.id.hex()});
        return account;
    });
    if (order.json) return {unlocked ? 0 : 1, boost::json::serialize(boost::json::value{{"unlocked", unlocked.has_value()}}) + "\n", {}};
    if (!unlocked) return {1, {}, "buendnisnetz: " + t(unlocked.error().message) + "\n"};
    return {0, t("{0} has no passkey, no code and no session any more. Tell them to sign in by a mail and to set up a passkey.", unlocked->name) + "\n", {}};
}

}
