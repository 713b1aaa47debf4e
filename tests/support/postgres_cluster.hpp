#pragma once

#include <string>

namespace test {

/// The address of a database of its own in the one private cluster of this test process, which is started when
/// it is first needed. BN_TEST_POSTGRES names a cluster that runs already.
std::string postgres_address(const std::string& database);

/// Makes a database; a copy of `model` where that is given.
void create_postgres_database(const std::string& name, const std::string& model = {});
void drop_postgres_database(const std::string& name);

}
