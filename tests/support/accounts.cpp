#include "support/accounts.hpp"

#include "slices/identity/store.hpp"

namespace test {
namespace {

constexpr base::Instant given_at{std::chrono::milliseconds(1773403200000)};

}

base::Id<identity::Account> account_with(TestStore& store, identity::Role role, const Realm& realm, std::string_view email,
                                         std::string_view name)
{
    const auto id = base::Id<identity::Account>::fresh();
    store.fill([&](storage::Write& write) {
        identity::store_account(write, {id, std::string(email), std::string(name), "de", given_at});
    });
    give_role(store, id, role, realm);
    return id;
}

void give_role(TestStore& store, base::Id<identity::Account> account, identity::Role role, const Realm& realm)
{
    store.fill([&](storage::Write& write) {
        identity::store_grant(write, {base::Id<identity::Grant>::fresh(), account, role, realm.alliance, realm.state, given_at, {}});
    });
}

}
