#pragma once

#include "storage/database.hpp"
#include "web/dispatcher.hpp"
#include "web/http/server.hpp"

#include <memory>
#include <string>

namespace app {

class MailKeeper;

/// What is measured.
struct Measured {
    const web::Dispatcher& dispatcher;
    const web::http::Server& server;
    storage::Database& database;
    const MailKeeper* mail = nullptr; ///< none where nothing is sent
};

/// All figures in the text that Prometheus reads. None of them names an address, a page or a person.
std::string metrics_text(const Measured& measured);

/// Answers `/metrics` on an address of its own, so that the public one need not hide it. Stops when it goes;
/// that has to be before the measured server stops.
class MetricsServer {
public:
    /// An empty `listen` serves nothing. Throws: std::runtime_error where the address cannot be had
    MetricsServer(const std::string& listen, Measured measured);
    ~MetricsServer();

    int port() const;

private:
    class Front;
    std::unique_ptr<Front> front_;
    std::unique_ptr<web::http::Server> server_;
};

}
