#pragma once

#include "slices/identity/account.hpp"
#include "support/store.hpp"

namespace test {

/// Where a role is held.
struct Realm {
    std::optional<base::Id<registry::Alliance>> alliance = {};
    std::string state = {};
};

/// Somebody with an account and one role, given at noon of 13 March 2026.
base::Id<identity::Account> account_with(TestStore& store, identity::Role role, const Realm& realm = {},
                                         std::string_view email = "anna@example.de", std::string_view name = "Anna Beispiel");

/// One role more.
void give_role(TestStore& store, base::Id<identity::Account> account, identity::Role role, const Realm& realm = {});

}
