#include "app/order.hpp"

#include "slices/barriers/barriers.hpp"

#include <map>

namespace app {
namespace {

using CarryOut = Outcome (*)(storage::Database&, const Order&, const Progress&);

template <std::string (*write_out)(storage::Read&)>
Outcome export_with(storage::Database& database, const Order&, const Progress&)
{
    return {0, database.read([](storage::Read& read) { return write_out(read); }), {}};
}

const std::map<std::string, CarryOut>& orders()
{
    static const std::map<std::string, CarryOut> all = {
        {"export barrier-reports", &export_with<barriers::export_barrier_reports>},
    };
    return all;
}

}

Outcome carry_out(storage::Database& database, const Order& order, const Progress& progress)
{
    const auto found = orders().find(order.name);
    if (found == orders().end()) return {2, {}, "unknown order: " + order.name};
    return found->second(database, order, progress);
}

std::vector<std::string> order_names()
{
    std::vector<std::string> names;
    for (const auto& [name, carry] : orders()) names.push_back(name);
    return names;
}

}
