#include "web/http/server.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <charconv>
#include <stdexcept>
#include <thread>

namespace web::http {
namespace {

using Tcp = boost::asio::ip::tcp;
using Acceptor = boost::asio::basic_socket_acceptor<Tcp, Executor>;
using Timer = boost::asio::basic_waitable_timer<Steady, boost::asio::wait_traits<Steady>, Executor>;

constexpr auto longest_stop = std::chrono::seconds(10);

Tcp::endpoint endpoint_of(const std::string& listen)
{
    const auto colon = listen.rfind(':');
    auto address = listen.substr(0, colon == std::string::npos ? 0 : colon);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
    unsigned short port = 0;
    boost::system::error_code error;
    const auto digits = colon == std::string::npos ? std::string() : listen.substr(colon + 1);
    const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    const auto ip = boost::asio::ip::make_address(address, error);
    if (error || bad != std::errc{} || end != digits.data() + digits.size()) {
        throw std::runtime_error("\"" + listen + "\" is not ADDRESS:PORT, such as 127.0.0.1:8080");
    }
    return {ip, port};
}

}

/// One thread with its own io_context, acceptor and connections.
class Server::Lane {
public:
    Lane(const ServerOptions& options, Front& front, const Tcp::endpoint& endpoint)
        : options_(options), front_(front), acceptor_(context_), timer_(context_)
    {
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(Acceptor::reuse_address(true));
        const int on = 1;
        ::setsockopt(acceptor_.native_handle(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
        acceptor_.bind(endpoint);
        acceptor_.listen(4096);
    }

    Tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }

    void run()
    {
        accept();
        tick();
        thread_ = std::jthread([this] { context_.run(); });
    }

    void finish(Steady::time_point at_the_latest)
    {
        if (!thread_.joinable()) return;
        boost::asio::post(context_, [this, at_the_latest] {
            boost::system::error_code error;
            acceptor_.close(error);
            latest_stop_ = at_the_latest;
            for (const auto& connection : connections_) {
                if (const auto open = connection.lock()) open->finish();
            }
            sweep();
        });
    }

    void join() { thread_ = {}; }
    std::size_t count() const { return count_.load(std::memory_order_relaxed); }

private:
    void accept()
    {
        acceptor_.async_accept([this](const boost::system::error_code& error, Socket socket) {
            if (!acceptor_.is_open()) return;
            if (!error) welcome(std::move(socket));
            if (error == boost::asio::error::no_descriptors) return accept_later();
            accept();
        });
    }

    /// Without free descriptors, trying again at once would only burn the processor.
    void accept_later()
    {
        auto pause = std::make_shared<Timer>(context_, std::chrono::milliseconds(100));
        pause->async_wait([this, pause](const boost::system::error_code&) {
            if (acceptor_.is_open()) accept();
        });
    }

    void welcome(Socket socket)
    {
        if (count_ * static_cast<std::size_t>(options_.threads) >= options_.most_connections) return;
        auto connection =
            std::make_shared<Connection>(std::move(socket), front_, options_.limits, options_.deadlines);
        connections_.push_back(connection);
        count_ = connections_.size();
        connection->start();
    }

    void tick()
    {
        timer_.expires_after(std::chrono::milliseconds(latest_stop_ ? 20 : 1000));
        timer_.async_wait([this](const boost::system::error_code& error) {
            if (error && !latest_stop_) return;
            sweep();
            if (latest_stop_ && (connections_.empty() || Steady::now() > *latest_stop_)) return context_.stop();
            tick();
        });
    }

    void sweep()
    {
        if (latest_stop_) timer_.cancel();
        const auto now = Steady::now();
        std::erase_if(connections_, [&](const std::weak_ptr<Connection>& weak) {
            const auto connection = weak.lock();
            if (connection) connection->check(now);
            return !connection || !connection->is_open();
        });
        count_ = connections_.size();
    }

    const ServerOptions& options_;
    Front& front_;
    boost::asio::io_context context_{1};
    Acceptor acceptor_;
    Timer timer_;
    std::vector<std::weak_ptr<Connection>> connections_;
    std::atomic<std::size_t> count_{0};
    std::optional<Steady::time_point> latest_stop_;
    std::jthread thread_;
};

namespace {

/// SO_REUSEPORT would let two servers share a port without a word; without it the second one is told.
void must_be_free(const Tcp::endpoint& endpoint)
{
    boost::asio::io_context context;
    Acceptor probe(context);
    probe.open(endpoint.protocol());
    probe.set_option(Acceptor::reuse_address(true));
    probe.bind(endpoint);
    probe.listen();
}

}

Server::Server(ServerOptions options, Front& front) : options_(std::move(options)), front_(front) {}

Server::~Server() { stop(); }

void Server::start()
{
    auto endpoint = endpoint_of(options_.listen);
    try {
        if (endpoint.port() != 0) must_be_free(endpoint);
        for (int lane = 0; lane < options_.threads; ++lane) {
            lanes_.push_back(std::make_unique<Lane>(options_, front_, endpoint));
            endpoint.port(lanes_.front()->endpoint().port());
        }
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error("cannot listen on " + options_.listen + ": " + error.code().message());
    }
    port_ = endpoint.port();
    for (auto& lane : lanes_) lane->run();
}

void Server::stop()
{
    const auto at_the_latest = Steady::now() + longest_stop;
    for (auto& lane : lanes_) lane->finish(at_the_latest);
    for (auto& lane : lanes_) lane->join();
}

std::size_t Server::connections() const
{
    std::size_t all = 0;
    for (const auto& lane : lanes_) all += lane->count();
    return all;
}

}
