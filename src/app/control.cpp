#include "app/control.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <boost/json.hpp>
#include <poll.h>
#include <mutex>
#include <stdexcept>
#include <sys/stat.h>
#include <thread>

namespace app {
namespace {

namespace json = boost::json;
using Local = boost::asio::local::stream_protocol;

std::filesystem::path socket_in(const std::filesystem::path& data) { return data / "control.sock"; }

void write_line(Local::socket& socket, const json::value& value)
{
    boost::asio::write(socket, boost::asio::buffer(json::serialize(value) + "\n"));
}

std::string read_line(Local::socket& socket, std::string& buffer)
{
    const auto size = boost::asio::read_until(socket, boost::asio::dynamic_buffer(buffer), '\n');
    auto line = buffer.substr(0, size);
    buffer.erase(0, size);
    return line;
}

/// JSON holds text; the bytes of a file may be anything, so they go as hexadecimal digits.
std::string hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 0xfU];
    }
    return text;
}

std::string bytes_of(std::string_view hex_digits)
{
    const auto value = [](char digit) { return digit >= 'a' ? digit - 'a' + 10 : digit - '0'; };
    std::string bytes;
    bytes.reserve(hex_digits.size() / 2);
    for (std::size_t at = 0; at + 1 < hex_digits.size(); at += 2) {
        bytes += static_cast<char>(value(hex_digits[at]) * 16 + value(hex_digits[at + 1]));
    }
    return bytes;
}

json::value as_json(const Order& order)
{
    return {{"name", order.name},
            {"input", hex(order.input)},
            {"apply", order.apply},
            {"json", order.json},
            {"language", web::tag(order.language)}};
}

void serve_one(Local::socket& socket, storage::Database& database)
{
    std::string buffer;
    const auto order = order_in_line(read_line(socket, buffer));
    Outcome outcome;
    try {
        outcome = carry_out(database, order, [&](std::size_t done, std::size_t all) {
            write_line(socket, {{"done", done}, {"all", all}});
        });
    } catch (const storage::Fault& fault) {
        outcome = {1, {}, fault.what()};
    }
    write_line(socket, {{"exit", outcome.exit}, {"out", hex(outcome.out)}, {"err", hex(outcome.err)}});
}

}

Order order_in_line(std::string_view line)
{
    const auto value = json::parse(line);
    const auto& object = value.as_object();
    return {std::string(object.at("name").as_string()), bytes_of(object.at("input").as_string()),
            object.at("apply").as_bool(), object.at("json").as_bool(),
            object.at("language").as_string() == "de" ? web::Language::german : web::Language::english};
}

struct ControlSocket::Listener {
    /// Somebody who connects and says nothing must not hold up the end of the server.
    void hang_up()
    {
        const std::lock_guard lock(mutex);
        boost::system::error_code error;
        if (speaking) speaking->shutdown(Local::socket::shutdown_receive, error);
    }
    void listen_to(Local::socket* socket)
    {
        const std::lock_guard lock(mutex);
        speaking = socket;
    }

    boost::asio::io_context context;
    Local::acceptor acceptor{context};
    std::filesystem::path path;
    std::mutex mutex;
    Local::socket* speaking = nullptr;
    std::jthread thread;
};

ControlSocket::ControlSocket(const std::filesystem::path& data, storage::Database& database)
    : listener_(std::make_unique<Listener>())
{
    auto& listener = *listener_;
    listener.path = socket_in(data);
    std::filesystem::remove(listener.path);
    try {
        listener.acceptor.open();
        const auto mask = ::umask(0177);
        listener.acceptor.bind(Local::endpoint(listener.path.string()));
        ::umask(mask);
        listener.acceptor.listen();
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error("cannot make " + listener.path.string() + ": " + error.code().message());
    }
    listener.thread = std::jthread([&listener, &database](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            pollfd waiting{listener.acceptor.native_handle(), POLLIN, 0};
            if (::poll(&waiting, 1, 100) <= 0) continue;
            Local::socket socket(listener.context);
            try {
                listener.acceptor.accept(socket);
                listener.listen_to(&socket);
                if (!stop.stop_requested()) serve_one(socket, database);
            } catch (const std::exception&) { // the command went away, or sent what is no order
            }
            listener.listen_to(nullptr);
        }
    });
}

ControlSocket::~ControlSocket()
{
    listener_->thread.request_stop();
    listener_->hang_up();
    listener_->thread = {};
    std::error_code error;
    std::filesystem::remove(listener_->path, error);
}

std::optional<Outcome> send_order(const std::filesystem::path& data, const Order& order,
                                  const Progress& progress)
{
    boost::asio::io_context context;
    Local::socket socket(context);
    boost::system::error_code error;
    socket.connect(Local::endpoint(socket_in(data).string()), error);
    if (error) return std::nullopt;
    write_line(socket, as_json(order));
    std::string buffer;
    for (;;) {
        const auto answer = json::parse(read_line(socket, buffer)).as_object();
        if (const auto* exit = answer.if_contains("exit")) {
            return Outcome{static_cast<int>(exit->as_int64()), bytes_of(answer.at("out").as_string()),
                           bytes_of(answer.at("err").as_string())};
        }
        progress(answer.at("done").to_number<std::size_t>(), answer.at("all").to_number<std::size_t>());
    }
}

}
