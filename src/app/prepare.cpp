#include "app/prepare.hpp"

#include "slices/places/places.hpp"

namespace app {
namespace {

void fill_in_places(storage::Connection& connection)
{
    connection.execute("begin");
    try {
        storage::Write write(connection);
        places::load_places(write);
        connection.execute("commit");
    } catch (...) {
        connection.execute("rollback");
        throw;
    }
}

}

std::vector<storage::Migration> prepare_store(const storage::Location& location)
{
    const auto connection = storage::connect_for_writing(location);
    const storage::OnlyOne only_one(*connection);
    auto steps = storage::migrate(*connection);
    fill_in_places(*connection);
    return steps;
}

}
