#include "support/wire.hpp"

#include <array>
#include <cstdlib>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace test {
namespace {

using namespace std::chrono_literals;
constexpr auto patience_for_an_answer = 8s;

}

Wire::Wire(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("nobody listens on port " + std::to_string(port));
    }
}

Wire::~Wire()
{
    if (socket_ >= 0) ::close(socket_);
}

Wire::Wire(Wire&& other) noexcept : socket_(std::exchange(other.socket_, -1)), buffer_(std::move(other.buffer_)) {}

bool Wire::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool Wire::read_more(std::chrono::milliseconds patience)
{
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0) return false;
    std::array<char, 16384> part{};
    const auto size = ::recv(socket_, part.data(), part.size(), 0);
    if (size <= 0) return false;
    buffer_.append(part.data(), static_cast<std::size_t>(size));
    return true;
}

std::optional<Reply> Wire::answer(std::string_view method)
{
    std::size_t head = 0;
    while ((head = buffer_.find("\r\n\r\n")) == std::string::npos) {
        if (!read_more(patience_for_an_answer)) return std::nullopt;
    }
    auto reply = reply_with_head(std::string_view(buffer_).substr(0, head + 2));
    buffer_.erase(0, head + 4);
    const bool without_body = method == "HEAD" || reply.status == 304 || reply.status == 100;
    const auto length = without_body ? 0UL : std::strtoul(reply.header("Content-Length").c_str(), nullptr, 10);
    while (buffer_.size() < length) {
        if (!read_more(patience_for_an_answer)) return std::nullopt;
    }
    reply.body = buffer_.substr(0, length);
    buffer_.erase(0, length);
    return reply;
}

Reply Wire::ask(std::string_view bytes, std::string_view method)
{
    send(bytes);
    return answer(method).value_or(Reply{});
}

bool Wire::is_closed_within(std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0) continue;
        std::array<char, 16384> part{};
        if (::recv(socket_, part.data(), part.size(), 0) <= 0) return true;
    }
    return false;
}

std::string Wire::rest(std::chrono::milliseconds patience)
{
    while (read_more(patience)) {}
    return std::exchange(buffer_, {});
}

void Wire::finish() { ::shutdown(socket_, SHUT_WR); }

}
