#include "app/control.hpp"

#include "app/order_line.hpp"

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
    boost::asio::write(socket, boost::asio::buffer(line_of(order)));
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
