#pragma once

#include "storage/connection.hpp"

#include <functional>
#include <stop_token>
#include <string>

namespace storage::postgres {

/// Connects to a server by its address (`postgres://...`). A connection that was lost is made anew when the
/// next transaction begins. Throws: Fault
std::unique_ptr<Connection> connect(const std::string& url);

/// Hears what other nodes changed: calls `heard` with every payload on `channel` until it is told to stop,
/// and `reconnected` whenever it may have missed something.
void listen(const std::string& url, const std::string& channel, const std::function<void(std::string)>& heard,
            const std::function<void()>& reconnected, const std::stop_token& stop);

/// Puts `:name` arguments into PostgreSQL's numbered form; the n-th name is `$n`.
struct Numbered {
    std::string text;
    std::vector<std::string> names;
};
Numbered numbered(std::string_view sql);

}
