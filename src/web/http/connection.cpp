#include "web/http/connection.hpp"

#include "web/http/date_line.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/uio.h>

namespace web::http {
namespace {

constexpr std::size_t first_buffer = 2 * 1024;
constexpr std::size_t largest_buffer = 32 * 1024;
constexpr int linger_seconds = 2;
constexpr std::string_view news = "event: neu\ndata: 1\n\n";
constexpr std::string_view sign_of_life = ":\n\n";

}

Connection::Connection(Socket socket, Front& front, const Limits& limits, const Deadlines& deadlines)
    : socket_(std::move(socket)), front_(front), deadlines_(deadlines), parser_(limits), buffer_(first_buffer)
{
    boost::system::error_code error;
    socket_.set_option(boost::asio::ip::tcp::no_delay(true), error);
    socket_.non_blocking(true, error);
    const auto peer = socket_.remote_endpoint(error);
    if (!error) peer_ = peer.address().to_string();
}

void Connection::start()
{
    expect_within(deadlines_.header);
    read();
}

void Connection::expect_within(int seconds) { deadline_ = Steady::now() + std::chrono::seconds(seconds); }

void Connection::check(Steady::time_point now)
{
    if (!socket_.is_open() || phase_ == Phase::answering) return;
    if (phase_ == Phase::streaming) look(now);
    if (now < deadline_) return;
    if (phase_ == Phase::reading) {
        refuse(408);
    } else {
        close();
    }
}

void Connection::finish()
{
    finishing_ = true;
    if (phase_ == Phase::idle || phase_ == Phase::lingering || phase_ == Phase::streaming) close();
}

void Connection::read()
{
    if (filled_ == buffer_.size()) buffer_.resize(std::min(buffer_.size() * 4, largest_buffer));
    is_reading_ = true;
    socket_.async_read_some(boost::asio::buffer(buffer_.data() + filled_, buffer_.size() - filled_),
                            [self = shared_from_this()](const boost::system::error_code& error, std::size_t size) {
                                self->is_reading_ = false;
                                if (error) return self->close();
                                self->on_read(size);
                            });
}

void Connection::on_read(std::size_t size)
{
    if (refused_ || phase_ == Phase::streaming) { // the answer is on its way; what still comes is thrown away
        filled_ = 0;
        return read();
    }
    if (phase_ == Phase::idle) {
        phase_ = Phase::reading;
        began_ = Steady::now();
        expect_within(deadlines_.header);
    }
    filled_ += size;
    parse();
}

void Connection::parse()
{
    const auto used = parser_.feed(buffer_.data(), filled_);
    std::memmove(buffer_.data(), buffer_.data() + used, filled_ - used);
    filled_ -= used;
    switch (parser_.state()) {
    case Parser::State::complete: return answer();
    case Parser::State::broken: return refuse(parser_.status());
    case Parser::State::wants_to_go_on:
    case Parser::State::more: break;
    }
    const bool is_new_head = parser_.has_head() && !waits_for_body_;
    if (is_new_head && parser_.brings_much()) return ask_for_body();
    if (is_new_head) wait_for_body();
    if (filled_ == largest_buffer) return refuse(431);
    read();
}

/// Nothing is read until there is an answer, so that whoever is refused has not been listened to.
void Connection::ask_for_body()
{
    waits_for_body_ = true;
    expect_within(deadlines_.body);
    front_.ask_before_body(parser_.request(), [self = shared_from_this()](int status) {
        boost::asio::post(self->socket_.get_executor(), [self, status] {
            if (!self->socket_.is_open() || self->refused_) return;
            if (status != 0) return self->refuse(status);
            self->wait_for_body();
            self->read();
        });
    });
}

void Connection::wait_for_body()
{
    waits_for_body_ = true;
    expect_within(deadlines_.body);
    if (parser_.state() != Parser::State::wants_to_go_on) return;
    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    (void)::send(socket_.native_handle(), go_on.data(), go_on.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

void Connection::answer()
{
    phase_ = Phase::answering;
    auto& request = parser_.request();
    request.peer = peer_;
    if (auto now = front_.answer_now(request)) return send(std::move(*now));
    front_.answer_later(request, [self = shared_from_this()](Answer answer) {
        boost::asio::post(self->socket_.get_executor(),
                          [self, answer = std::move(answer)]() mutable { self->send(std::move(answer)); });
    });
}

void Connection::compose(const Answer& answer)
{
    const auto& request = parser_.request();
    close_after_ = close_after_ || finishing_ || !request.keep_alive || answer.watch;
    head_ = answer.not_modified ? answer.page->not_modified : answer.page->head;
    const bool without_body = answer.not_modified || request.method == "HEAD";
    body_ = without_body ? std::string_view() : answer.page->payload();
    tail_of_head_.assign(date_line());
    tail_of_head_ += close_after_ ? "Connection: close\r\n\r\n" : "\r\n";
}

void Connection::send(Answer answer)
{
    if (!socket_.is_open()) return;
    answer_ = std::move(answer);
    compose(answer_);
    phase_ = Phase::writing;
    std::array<iovec, 3> parts{{{const_cast<char*>(head_.data()), head_.size()},
                                {tail_of_head_.data(), tail_of_head_.size()},
                                {const_cast<char*>(body_.data()), body_.size()}}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const auto size = ::sendmsg(socket_.native_handle(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (size < 0 && errno != EAGAIN && errno != EWOULDBLOCK) return close();
    written_ = size < 0 ? 0 : static_cast<std::size_t>(size);
    if (written_ == head_.size() + tail_of_head_.size() + body_.size()) return sent();
    write_rest();
}

void Connection::write_rest()
{
    expect_within(deadlines_.writing);
    std::array<boost::asio::const_buffer, 3> parts;
    auto skip = written_;
    std::size_t at = 0;
    for (const auto part : {head_, std::string_view(tail_of_head_), body_}) {
        const auto skipped = std::min(skip, part.size());
        skip -= skipped;
        parts.at(at++) = boost::asio::buffer(part.data() + skipped, part.size() - skipped);
    }
    socket_.async_write_some(parts, [self = shared_from_this()](const boost::system::error_code& error,
                                                                 std::size_t size) {
        if (error) return self->close();
        self->written_ += size;
        const auto whole = self->head_.size() + self->tail_of_head_.size() + self->body_.size();
        self->written_ == whole ? self->sent() : self->write_rest();
    });
}

void Connection::sent()
{
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - began_);
    front_.log(parser_.request(), answer_, written_, took);
    const auto watch = parser_.request().method == "HEAD" ? std::nullopt : answer_.watch;
    answer_ = {};
    if (watch && !finishing_) return stream(*watch);
    if (refused_) return linger();
    if (close_after_) return close();
    parser_.restart();
    waits_for_body_ = false;
    phase_ = filled_ > 0 ? Phase::reading : Phase::idle;
    expect_within(filled_ > 0 ? deadlines_.header : deadlines_.idle);
    if (filled_ == 0) {
        if (buffer_.size() > first_buffer) buffer_ = std::vector<char>(first_buffer);
        return read();
    }
    began_ = Steady::now();
    // From the executor, so that a hundred pipelined requests do not become a hundred nested calls.
    boost::asio::post(socket_.get_executor(), [self = shared_from_this()] { self->parse(); });
}

/// From here on only the other end's goodbye is read, and news are said.
void Connection::stream(const Watch& watch)
{
    parser_.restart();
    buffer_ = std::vector<char>(16);
    filled_ = 0;
    watch_ = watch;
    phase_ = Phase::streaming;
    expect_within(deadlines_.stream);
    next_beat_ = Steady::now() + std::chrono::seconds(deadlines_.beat);
    if (watch.has_news) say(news);
    look(Steady::now());
    if (socket_.is_open()) read();
}

void Connection::look(Steady::time_point now)
{
    const auto number = watch_.number->load(std::memory_order_acquire);
    if (number > watch_.seen) {
        watch_.seen = number;
        say(news);
    } else if (now >= next_beat_) {
        say(sign_of_life);
    }
}

/// Who does not even take that little is not there any more.
void Connection::say(std::string_view event)
{
    if (!socket_.is_open()) return;
    const auto size = ::send(socket_.native_handle(), event.data(), event.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    next_beat_ = Steady::now() + std::chrono::seconds(deadlines_.beat);
    if (size != static_cast<ssize_t>(event.size())) close();
}

void Connection::refuse(int status)
{
    close_after_ = true;
    refused_ = true;
    send(front_.broken(parser_.request(), status));
}

/// Reads on for a moment: closing at once would take the answer away from somebody who is still sending.
void Connection::linger()
{
    boost::system::error_code error;
    socket_.shutdown(Socket::shutdown_send, error);
    phase_ = Phase::lingering;
    expect_within(linger_seconds);
    if (is_reading_) return; // it was refused for being slow, and is still read from
    filled_ = 0;
    read();
}

void Connection::close()
{
    boost::system::error_code error;
    socket_.close(error);
}

}
