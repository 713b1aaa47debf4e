#include "app/prepare.hpp"

namespace app {

std::vector<storage::Migration> prepare_store(const storage::Location& location)
{
    const auto connection = storage::connect_for_writing(location);
    return storage::migrate(*connection);
}

}
