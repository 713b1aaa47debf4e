#pragma once

#include "web/http/http_request.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

namespace web::http {

/// Units: bytes.
struct Limits {
    std::size_t header = 16 * 1024;
    std::size_t target = 4 * 1024;
    std::size_t body = 1024 * 1024;
    std::size_t upload = 24 * 1024 * 1024; ///< of a form with files, by whoever brings a session, below `upload_paths`
    std::array<std::string_view, 3> upload_paths = {"/material/", "/gemeinschaft/", "/bereich/"};
    std::size_t together = 256 * 1024 * 1024; ///< of all bodies that any connection holds at a moment
};

/// Reads requests from the bytes of one connection, with Beast's parser, strictly: what two programs could
/// understand differently is refused. Source: rfc9112
class Parser {
public:
    enum class State {
        more,         ///< the request is not whole yet
        wants_to_go_on, ///< the head is there, and its sender waits for "100 Continue"
        complete,     ///< `request()` is whole
        broken,       ///< `status()` says why; the connection cannot be used any more
    };

    explicit Parser(Limits limits);
    ~Parser();

    /// Reads some bytes. Returns how many it used; what is left belongs to the next call.
    std::size_t feed(const char* bytes, std::size_t size);

    State state() const;
    int status() const; ///< of the answer to a broken request: 400, 413, 414, 431, 501, 503, 505
    bool has_head() const;  ///< whether only (a part of) the body is missing
    bool brings_much() const; ///< whether the body is longer than that of a form without files
    HttpRequest& request();

    /// Begins the next request of the same connection.
    void restart();

private:
    class Machine;
    Limits limits_;
    HttpRequest request_;
    std::unique_ptr<Machine> machine_;
};

}
