#include "web/http/parser.hpp"

#include "web/cookies.hpp"

#include <algorithm>
#include <atomic>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <optional>
#include <string_view>

namespace web::http {
namespace {

namespace beast = boost::beast;
using beast::http::error;
using beast::http::field;
using beast::string_view;

/// A head whose line goes on in the next line: forbidden, and read differently by different programs. What came may
/// begin at any line of the head, and at the empty one that ends it.
bool has_folded_line(std::string_view head)
{
    while (!head.empty() && head.front() != '\r') {
        const auto end = head.find('\n');
        if (end == std::string_view::npos) return false;
        head.remove_prefix(end + 1);
        if (head.starts_with(' ') || head.starts_with('\t')) return true;
    }
    return false;
}

int status_of(const beast::error_code& code)
{
    if (code == error::header_limit) return 431;
    if (code == error::body_limit) return 413;
    if (code == error::bad_version) return 505;
    return 400;
}

void assign(std::string& to, string_view value) { to.assign(value.data(), value.size()); }

}

namespace {

std::atomic<std::size_t> all_held{0}; ///< bytes of bodies, over all connections

}

void HttpRequest::clear()
{
    for (auto* text : {&method, &target, &host, &accept_encoding, &if_none_match, &range, &if_range, &content_type, &origin,
                       &fetch_site, &forwarded_for, &cookie, &user_agent, &body}) {
        text->clear();
    }
    if (body.capacity() > 64 * 1024) body.shrink_to_fit();
    keep_alive = true;
}

class Parser::Machine final : public beast::http::basic_parser<true> {
public:
    Machine(HttpRequest& request, const Limits& limits) : request_(request), limits_(limits)
    {
        eager(true);
        header_limit(static_cast<std::uint32_t>(limits.header));
        body_limit(std::max(limits.body, limits.upload));
    }
    ~Machine() override { all_held.fetch_sub(held_); }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    std::size_t feed(const char* bytes, std::size_t size)
    {
        if (!is_header_done() && has_folded_line({bytes, size})) {
            status_ = 400;
            return 0;
        }
        beast::error_code code;
        std::size_t used = 0;
        while (used < size && !is_done()) {
            // Beast expects the end of a body in pieces, "0\r\n\r\n", to have come whole when it looks a second time.
            if (is_header_done() && chunked() && size - used < shortest_end) break;
            const auto taken = put(boost::asio::buffer(bytes + used, size - used), code);
            used += taken;
            if (code == error::need_more) break;
            if (code) {
                if (status_ == 0) status_ = status_of(code);
                return used;
            }
            if (taken == 0) break;
        }
        return used;
    }

    int status_ = 0;
    bool expects_continue_ = false;

private:
    static constexpr std::size_t shortest_end = 5;

    void on_request_impl(beast::http::verb, string_view method, string_view target, int version,
                         beast::error_code& code) override
    {
        assign(request_.method, method);
        assign(request_.target, target.substr(0, limits_.target)); // of one that is too long, whoever refuses it sees where it led
        if (target.size() > limits_.target) {
            refuse(414, code);
            return;
        }
        version_ = version;
    }

    void on_response_impl(int, string_view, int, beast::error_code&) override {}

    void on_field_impl(field name, string_view spelled, string_view value, beast::error_code& code) override
    {
        if (is_header_done()) { // a trailer: proxies do not look at it, and where it ends is read in more than one way
            refuse(400, code);
            return;
        }
        switch (name) {
        case field::host:
            if (has_host_) refuse(400, code);
            has_host_ = true;
            assign(request_.host, value);
            break;
        case field::transfer_encoding:
            if (value != "chunked") refuse(501, code);
            if (version_ < 11) refuse(400, code);
            break;
        case field::accept_encoding: assign(request_.accept_encoding, value); break;
        case field::if_none_match: assign(request_.if_none_match, value); break;
        case field::range: assign(request_.range, value); break;
        case field::if_range: assign(request_.if_range, value); break;
        case field::content_type: assign(request_.content_type, value); break;
        case field::cookie:
            if (!request_.cookie.empty()) request_.cookie += "; ";
            request_.cookie.append(value.data(), value.size());
            break;
        case field::user_agent: assign(request_.user_agent, value); break;
        case field::origin: assign(request_.origin, value); break;
        case field::sec_fetch_site: assign(request_.fetch_site, value); break;
        case field::expect: expects_continue_ = version_ >= 11 && beast::iequals(value, "100-continue"); break;
        case field::unknown:
            if (beast::iequals(spelled, "X-Forwarded-For")) add_hops(value);
            break;
        default: break;
        }
    }

    /// Each proxy may write a line of its own; the nearest one's is the last.
    void add_hops(string_view hops)
    {
        if (!request_.forwarded_for.empty()) request_.forwarded_for += ", ";
        request_.forwarded_for.append(hops.data(), hops.size());
    }

    void on_header_impl(beast::error_code& code) override
    {
        if (version_ >= 11 && !has_host_) refuse(400, code);
        if (content_length() && *content_length() > most()) refuse(413, code);
        request_.keep_alive = keep_alive();
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>&, beast::error_code&) override {}

    std::size_t on_body_impl(string_view part, beast::error_code& code) override
    {
        take(part, code);
        return part.size();
    }

    void on_chunk_header_impl(std::uint64_t, string_view extensions, beast::error_code& code) override
    {
        if (extensions.size() > 256) refuse(400, code);
    }

    std::size_t on_chunk_body_impl(std::uint64_t, string_view part, beast::error_code& code) override
    {
        if (request_.body.size() + part.size() > limits_.body) refuse(413, code);
        if (!code) take(part, code);
        return part.size();
    }

    void on_finish_impl(beast::error_code&) override {}

    /// Files come from people who are signed in, with their length said before.
    std::size_t most() const
    {
        constexpr std::size_t language = std::string_view("/en").size();
        const auto path = request_.path();
        const bool takes_files = std::any_of(limits_.upload_paths.begin(), limits_.upload_paths.end(), [&](std::string_view one) {
            return path.starts_with(one) || path.substr(std::min(language, path.size())).starts_with(one);
        });
        const bool brings_files = takes_files && request_.content_type.starts_with("multipart/form-data");
        return brings_files && !cookie_in(request_.cookie, session_cookie).empty() ? std::max(limits_.body, limits_.upload) : limits_.body;
    }

    /// Whoever comes when others bring much already comes again later.
    void take(string_view part, beast::error_code& code)
    {
        held_ += part.size();
        if (all_held.fetch_add(part.size()) + part.size() > limits_.together) return refuse(503, code);
        request_.body.append(part.data(), part.size());
    }

    void refuse(int status, beast::error_code& code)
    {
        status_ = status;
        code = error::bad_value;
    }

    HttpRequest& request_;
    const Limits& limits_;
    int version_ = 11;
    bool has_host_ = false;
    std::size_t held_ = 0; ///< of the body; given back with this object
};

Parser::Parser(Limits limits) : limits_(limits) {}

Parser::~Parser() = default;

std::size_t Parser::feed(const char* bytes, std::size_t size)
{
    if (!machine_) machine_ = std::make_unique<Machine>(request_, limits_);
    return machine_->feed(bytes, size);
}

Parser::State Parser::state() const
{
    if (!machine_) return State::more;
    if (machine_->status_ != 0) return State::broken;
    if (machine_->is_done()) return State::complete;
    return machine_->is_header_done() && machine_->expects_continue_ ? State::wants_to_go_on : State::more;
}

int Parser::status() const { return machine_ ? machine_->status_ : 0; }

bool Parser::has_head() const { return machine_ && machine_->is_header_done(); }

bool Parser::brings_much() const
{
    if (!has_head()) return false;
    const auto length = machine_->content_length();
    return length && *length > limits_.body;
}

HttpRequest& Parser::request() { return request_; }

void Parser::restart()
{
    machine_.reset();
    request_.clear();
}

}
