#pragma once

#include "web/http/connection.hpp"

#include <atomic>
#include <memory>
#include <string>

namespace web::http {

/// Units: connections; address as `127.0.0.1:8080` or `[::1]:8080`.
struct ServerOptions {
    std::string listen = "127.0.0.1:8080";
    int threads = 2;
    std::size_t most_connections = 20000;
    Limits limits;
    Deadlines deadlines;
};

/// Accepts connections on one thread (and one io_context) for each core; the kernel shares them out by
/// SO_REUSEPORT.
class Server {
public:
    Server(ServerOptions options, Front& front);
    ~Server();

    /// Binds and begins to accept. Throws: std::runtime_error where the address cannot be had
    void start();
    /// Accepts no more, finishes what is running (at most ten seconds), and ends the threads. Answers that come
    /// later go nowhere; the server must outlive whoever makes them.
    void stop();
    /// The port that was bound: of use when port 0 was asked for.
    int port() const { return port_; }
    std::size_t connections() const;

private:
    class Lane;
    ServerOptions options_;
    Front& front_;
    std::vector<std::unique_ptr<Lane>> lanes_;
    int port_ = 0;
};

}
