#pragma once

#include "web/http/parser.hpp"
#include "web/page_cache.hpp"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web::http {

using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
using Steady = std::chrono::steady_clock;

/// What an event stream looks at: a number that grows with each change. It outlives the server.
struct Watch {
    const std::atomic<std::uint64_t>* number = nullptr;
    std::uint64_t seen = 0;
    bool has_news = false; ///< something changed already before the stream began
};

/// What goes back: a packed page, whole or as "not modified", or the head of an event stream.
struct Answer {
    std::shared_ptr<const Packed> page;
    bool not_modified = false;
    std::optional<Watch> watch = {};

    int status() const { return not_modified ? 304 : page->status; }
};

/// What the connections need from above: answers, and somebody who writes down what was answered.
class Front {
public:
    virtual ~Front() = default;

    /// The answer from memory, on the thread of the socket; nothing where it must be made first.
    virtual std::optional<Answer> answer_now(const HttpRequest& request) = 0;

    /// Makes the answer on another thread and calls `done` there, exactly once.
    virtual void answer_later(const HttpRequest& request, std::function<void(Answer)> done) = 0;

    /// Whether so much may be sent at all, before it is read. Calls `done` on any thread, exactly once: with 0, or with the
    /// status of the refusal.
    virtual void ask_before_body(const HttpRequest&, std::function<void(int status)> done) { done(0); }

    /// The answer to what was not even a request, or not a whole one: of it only what came is there.
    virtual Answer broken(const HttpRequest& request, int status) = 0;

    virtual void log(const HttpRequest& request, const Answer& answer, std::size_t bytes,
                     std::chrono::microseconds took) = 0;
};

/// Units: seconds.
struct Deadlines {
    int idle = 60;    ///< between two requests
    int header = 10;  ///< from the first byte to the end of the head
    int body = 30;    ///< for the whole body
    int writing = 30; ///< without progress
    int stream = 600; ///< of an event stream; who still wants it asks again, and is let in again
    int beat = 20;    ///< between two signs of life on a quiet stream
};

/// One connection of one visitor, always on the thread of its io_context. Reads a request, has it answered,
/// writes the answer, and begins again; never two requests at once. An event stream is its last answer: whether there
/// is news is looked up every second, so that a thousand of them cost a thousand numbers a second and nobody has to
/// know who listens.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(Socket socket, Front& front, const Limits& limits, const Deadlines& deadlines);

    void start();
    /// Closes when its deadline is over. Called every second.
    void check(Steady::time_point now);
    /// Closes as soon as nothing is running any more.
    void finish();
    bool is_open() const { return socket_.is_open(); }

private:
    enum class Phase { idle, reading, answering, writing, lingering, streaming };

    void read();
    void on_read(std::size_t size);
    void parse();
    void ask_for_body();
    void wait_for_body();
    void answer();
    void send(Answer answer);
    void write_rest();
    void sent();
    void stream(const Watch& watch);
    void look(Steady::time_point now);
    void say(std::string_view event);
    void refuse(int status);
    void linger();
    void close();
    void expect_within(int seconds);
    void compose(const Answer& answer);

    Socket socket_;
    Front& front_;
    const Deadlines& deadlines_;
    Parser parser_;
    std::string peer_;
    std::vector<char> buffer_;
    std::size_t filled_ = 0;
    Phase phase_ = Phase::idle;
    Steady::time_point deadline_;
    Steady::time_point began_;
    std::string tail_of_head_; ///< Date, Connection and the empty line
    Answer answer_;
    std::string_view head_;
    std::string_view body_;
    std::size_t written_ = 0;
    Watch watch_;
    Steady::time_point next_beat_;
    bool close_after_ = false;
    bool finishing_ = false;
    bool refused_ = false;
    bool waits_for_body_ = false;
    bool is_reading_ = false;
};

}
