#pragma once

#include "app/config.hpp"
#include "app/order.hpp"

namespace app {

/// Has an order carried out: by the server that holds the data folder; where none runs, by this program, with the
/// lock in its hand. Throws: std::runtime_error where another command has it, storage::Fault
Outcome give(const Config& config, const Order& order);

}
