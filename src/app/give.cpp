#include "app/give.hpp"

#include "app/control.hpp"
#include "app/data_folder.hpp"
#include "app/prepare.hpp"
#include "app/terminal.hpp"

#include <stdexcept>

namespace app {

Outcome give(const Config& config, const Order& order)
{
    ProgressBar bar;
    const auto progress = [&](std::size_t done, std::size_t all) { bar.show(done, all); };
    const auto lock = FolderLock::take(config.data);
    if (!lock) {
        if (auto outcome = send_order(config.data, order, progress)) return *outcome;
        throw std::runtime_error(std::string(Terminal::texts()("another command is working with this data folder")));
    }
    prepare_store(config.location());
    storage::Database database(config.location(), {1, 1}, [](const std::string& what) {
        throw storage::Fault(storage::Fault::Kind::lost_writes, what);
    });
    return carry_out(database, order, progress);
}

}
