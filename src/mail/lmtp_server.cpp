#include "mail/lmtp_server.hpp"

#include "base/text.hpp"
#include "mail/settings.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <stdexcept>
#include <thread>

namespace mail {
namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;

constexpr int most_connections = 16;
constexpr std::chrono::minutes patience{5};

tcp::endpoint endpoint_of(const std::string& address)
{
    const auto parts = loopback_of(address);
    if (!parts) throw std::runtime_error("\"" + address + "\" is no address of this machine, such as 127.0.0.1:2424");
    return {boost::asio::ip::make_address(parts->first), parts->second};
}

/// One connection: reads, answers, reads again, until somebody ends it or nothing came for long.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(tcp::socket socket, const LmtpDesk& desk, int& count)
        : socket_(std::move(socket)), timer_(socket_.get_executor()), conversation_(desk), count_(count)
    {
        ++count_;
    }
    ~Connection() { --count_; }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void begin()
    {
        if (count_ <= most_connections) return answer(conversation_.greeting());
        is_over_ = true;
        answer("421 4.3.2 too many connections, come again later\r\n");
    }

private:
    void answer(std::string text)
    {
        answer_ = std::move(text);
        wait_at_most();
        boost::asio::async_write(socket_, boost::asio::buffer(answer_), [self = shared_from_this()](error_code error, std::size_t) {
            if (error || self->is_over_) return self->end();
            self->read();
        });
    }

    void read()
    {
        wait_at_most();
        socket_.async_read_some(boost::asio::buffer(buffer_), [self = shared_from_this()](error_code error, std::size_t count) {
            if (error) return self->end();
            auto answers = self->conversation_.take({self->buffer_.data(), count});
            self->is_over_ = self->conversation_.is_over();
            if (answers.empty() && !self->is_over_) return self->read();
            self->answer(std::move(answers));
        });
    }

    void wait_at_most()
    {
        timer_.expires_after(patience);
        timer_.async_wait([weak = weak_from_this()](error_code error) {
            const auto self = weak.lock();
            if (!error && self) self->end();
        });
    }

    void end()
    {
        error_code ignored;
        timer_.cancel();
        socket_.close(ignored);
    }

    tcp::socket socket_;
    boost::asio::steady_timer timer_;
    LmtpConversation conversation_;
    int& count_;
    std::string answer_;
    std::array<char, 16384> buffer_{};
    bool is_over_ = false;
};

}

class LmtpServer::Lane {
public:
    Lane(const tcp::endpoint& endpoint, LmtpDesk desk) : desk_(std::move(desk)), acceptor_(context_, endpoint)
    {
        accept();
        thread_ = std::jthread([this] { context_.run(); });
    }
    ~Lane() { context_.stop(); }
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    int port() const { return acceptor_.local_endpoint().port(); }

private:
    void accept()
    {
        acceptor_.async_accept([this](error_code error, tcp::socket socket) {
            if (!error) std::make_shared<Connection>(std::move(socket), desk_, count_)->begin();
            if (acceptor_.is_open()) accept();
        });
    }

    LmtpDesk desk_;
    int count_ = 0; ///< outlives the context, whose connections count down
    boost::asio::io_context context_{1};
    tcp::acceptor acceptor_;
    std::jthread thread_;
};

LmtpServer::LmtpServer(const std::string& address, LmtpDesk desk)
{
    const auto endpoint = endpoint_of(address);
    try {
        lane_ = std::make_unique<Lane>(endpoint, std::move(desk));
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error("mail.incoming: " + address + " cannot be listened at: " + error.code().message());
    }
}

LmtpServer::~LmtpServer() = default;

int LmtpServer::port() const { return lane_->port(); }

}
