#pragma once

#include "support/reply.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace test {

/// A bare connection: sends exactly these bytes and reads exactly what comes back.
class Wire {
public:
    explicit Wire(int port);
    ~Wire();
    Wire(Wire&& other) noexcept;
    Wire& operator=(Wire&&) = delete;

    /// False when the other end has closed.
    bool send(std::string_view bytes);
    /// The next whole answer; nothing where the connection ends before it, or after a few seconds.
    std::optional<Reply> answer(std::string_view method = "GET");
    /// Sends and reads. Status 0 where no answer came.
    Reply ask(std::string_view bytes, std::string_view method = "GET");
    /// Whether the other end closes within that time, whatever it still sends.
    bool is_closed_within(std::chrono::milliseconds time);
    /// Everything until the end of the connection, or until nothing has come for that time.
    std::string rest(std::chrono::milliseconds patience = std::chrono::seconds(3));
    /// No more will be sent.
    void finish();

private:
    bool read_more(std::chrono::milliseconds patience);

    int socket_ = -1;
    std::string buffer_;
};

}
