#pragma once

#include "support/strings.hpp"
#include "support/test_app.hpp"
#include "support/wire.hpp"

namespace test {

/// A server with one page that needs no store, for what happens on the wire.
struct WireTest {
    WireTest(const TestApp::Configure& configure = {}, const web::http::ServerOptions& options = {})
        : app(store, configure), port(app.port(options))
    {
    }

    Wire wire() const { return Wire(port); }
    /// Asks on a connection of its own.
    Reply ask(std::string_view bytes, std::string_view method = "GET") const { return wire().ask(bytes, method); }

    TestStore store{storage::Engine::sqlite};
    TestApp app;
    int port;
};

inline std::string get(std::string_view target, std::string_view more = {})
{
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) + "\r\n";
}

inline std::string post(std::string_view target, std::string_view body, std::string_view more = {})
{
    return "POST " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
           "Content-Length: " + std::to_string(body.size()) + "\r\n" + std::string(more) + "\r\n" + std::string(body);
}

}
