#pragma once

#include "slices/identity/identity.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace day {

/// One of the people of a demonstration, with one role.
struct DemoPerson {
    base::Id<identity::Account> account;
    std::string name;
    identity::HeldRole role;
};

/// Of each role those who hold it, by role and name; at most `most`.
std::vector<DemoPerson> demo_people(storage::Read& read, std::int64_t most);

}
