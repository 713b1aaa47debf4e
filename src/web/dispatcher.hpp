#pragma once

#include "storage/database.hpp"
#include "web/access_log.hpp"
#include "web/assets.hpp"
#include "web/http/connection.hpp"
#include "web/peers.hpp"
#include "web/route_figures.hpp"
#include "web/router.hpp"
#include "web/stranger_limit.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace web {

/// How a status is shown to people. The layout gives it.
using ErrorPage = std::function<Response(const Request&, int status)>;

/// Counts since the start; for the metrics. `seconds` holds how many answers took at most so long.
struct Counts {
    std::atomic<std::uint64_t> answers[6]{}; ///< by the first digit of the status
    std::atomic<std::uint64_t> from_memory{0};
    std::atomic<std::uint64_t> bytes{0};
    std::atomic<std::uint64_t> microseconds{0};
};

/// Everything between a request on the wire and the handler of a route: hosts, languages, the page cache,
/// forged forms, the pool that runs the handler, and what is shown when something goes wrong.
class Dispatcher final : public http::Front {
public:
    struct Parts {
        const Site& site;
        const Router& router;
        storage::Database& database;
        AccessLog& access_log;
        const TrustedProxies& proxies;
        std::function<base::Instant()> clock;
        ErrorPage error_page;
        std::function<void(const std::string& incident, const std::string& what)> report_fault;
        std::size_t cache_bytes = 64 * 1024 * 1024;
        Doorkeeper doorkeeper = {}; ///< none: everybody is a stranger
    };

    explicit Dispatcher(Parts parts);

    std::optional<http::Answer> answer_now(const http::HttpRequest& request) override;
    void answer_later(const http::HttpRequest& request, std::function<void(http::Answer)> done) override;
    void ask_before_body(const http::HttpRequest& request, std::function<void(int status)> done) override;
    http::Answer broken(const http::HttpRequest& raw, int status) override;
    void log(const http::HttpRequest& request, const http::Answer& answer, std::size_t bytes,
             std::chrono::microseconds took) override;

    const Counts& counts() const { return counts_; }
    const RouteFigures& route_figures() const { return route_figures_; }
    const Router& router() const { return parts_.router; }
    const PageCache& cache() const { return cache_; }

private:
    struct Job;

    bool is_our_host(const http::HttpRequest& request) const;
    http::Answer answer(const Job& job, Response response) const;
    Response refuse(const Request& request, int status) const;
    Response explain(const Request& request, const std::exception_ptr& error) const;
    int read_in(const http::HttpRequest& raw, Request& request) const;
    Language offered(Language language) const;
    void find_twins(Request& request) const;
    void run(const std::shared_ptr<Job>& job, const ReadHandler& handler);
    void run(const std::shared_ptr<Job>& job, const WriteHandler& handler);
    void run(const std::shared_ptr<Job>& job, const PreparingHandler& handler);
    Response handle(Job& job, const std::function<Response()>& handler) const;
    bool is_too_much(Job& job);
    template <class Right>
    Response let_in(Job& job, Right& right, const std::function<Response(const Request&, Right&)>& handler);
    void renew(const Job& job) const;

    Parts parts_;
    std::string headers_;
    Assets assets_;
    PageCache cache_;
    StrangerLimit strangers_;
    Counts counts_;
    RouteFigures route_figures_;
};

}
