#pragma once

#include "app/order.hpp"

#include <filesystem>
#include <memory>
#include <optional>

namespace app {

/// Takes the orders of commands while a server holds the data folder: a Unix socket in that folder, that only
/// the folder's owner can open. An order is one line of JSON, its progress and its outcome are lines too.
class ControlSocket {
public:
    /// Throws: std::runtime_error where the socket cannot be made
    ControlSocket(const std::filesystem::path& data, storage::Database& database);
    ~ControlSocket();

private:
    struct Listener;
    std::unique_ptr<Listener> listener_;
};

/// Has the running server carry out an order. Nothing where no server answers.
std::optional<Outcome> send_order(const std::filesystem::path& data, const Order& order,
                                  const Progress& progress);

}
