#include "web/dispatcher.hpp"

#include "clock/clock.hpp"
#include "web/cookies.hpp"
#include "web/crypto.hpp"
#include "web/door.hpp"
#include "web/logged_path.hpp"
#include "web/pack.hpp"
#include "web/range.hpp"
#include "web/target.hpp"

#include <tuple>

namespace web {
namespace {

bool is_look(std::string_view method) { return method == "GET" || method == "HEAD"; }

int status_of(storage::Fault::Kind kind)
{
    switch (kind) {
    case storage::Fault::Kind::full: return 507;
    case storage::Fault::Kind::unavailable:
    case storage::Fault::Kind::contested: return 503;
    default: return 500;
    }
}

/// What a page says may hold for one day: an alliance is active from a day on.
std::time_t end_of_day(base::Instant now)
{
    return std::chrono::system_clock::to_time_t(wall_clock::next_midnight_in_germany(now));
}

thread_local std::string cache_key;

/// Whoever brings a session sees pages of their own: nothing of it is kept, nothing comes from memory.
bool is_stranger(const http::HttpRequest& request) { return cookie_in(request.cookie, session_cookie).empty(); }

/// Address and language are both in the target, and only what strangers see is kept.
std::string_view key_of(const http::HttpRequest& request, Encoding encoding)
{
    cache_key.assign(name_of(encoding)) += '|';
    cache_key += request.target;
    return cache_key;
}

}

/// One request on its way through a handler.
struct Dispatcher::Job {
    Job(const Site& site, const Texts& texts, std::function<void(http::Answer)> finished)
        : request(site, texts), done(std::move(finished))
    {
    }

    Request request;
    Encoding encoding = Encoding::identity;
    std::string cache_key;
    std::string if_none_match, range, if_range;
    std::size_t route = 0;
    Access access = Access::everyone;
    WriteHandler prepared;
    bool is_counted = false; ///< among the forms of its network
    Response response;
    std::function<void(http::Answer)> done;
};

Dispatcher::Dispatcher(Parts parts)
    : parts_(std::move(parts)), headers_(security_headers(parts_.site)), assets_(headers_),
      cache_(parts_.cache_bytes)
{
}

std::optional<http::Answer> Dispatcher::answer_now(const http::HttpRequest& request)
{
    if (!is_look(request.method) || !is_our_host(request)) return std::nullopt;
    const auto encoding = negotiated(request.accept_encoding);
    const bool is_asset = request.target.starts_with("/assets/");
    if (!is_asset && !is_stranger(request)) return std::nullopt;
    auto page = is_asset ? assets_.find(request.target, encoding) : cache_.find(key_of(request, encoding));
    if (!page) return std::nullopt;
    counts_.from_memory.fetch_add(1, std::memory_order_relaxed);
    const bool known = is_known(*page, request.if_none_match);
    return http::Answer{std::move(page), known};
}

void Dispatcher::answer_later(const http::HttpRequest& raw, std::function<void(http::Answer)> done)
{
    auto job = std::make_shared<Job>(parts_.site, Texts::of(offered(language_of(raw.target))), std::move(done));
    job->encoding = negotiated(raw.accept_encoding);
    job->if_none_match = raw.if_none_match;
    if (raw.method == "GET") std::tie(job->range, job->if_range) = std::tie(raw.range, raw.if_range);
    if (is_look(raw.method) && is_stranger(raw)) job->cache_key = key_of(raw, job->encoding);
    auto& request = job->request;
    const auto refuse_now = [&](int status) { job->done(answer(*job, refuse(request, status))); };

    if (const int refused = read_in(raw, request); refused != 0) return refuse_now(refused);
    const bool has_stray_slash = request.path.size() > 1 && request.path.ends_with('/');
    if (has_stray_slash || request.path.empty()) {
        while (request.path.ends_with('/')) request.path.pop_back();
        if (request.path.empty()) request.path = "/";
        return job->done(answer(*job, moved(request.in(request.language()))));
    }
    find_twins(request);
    if (raw.method == "OPTIONS") {
        const auto asked = parts_.router.find(Method::get, request.path, request.language());
        const bool is_open = asked.route != nullptr && asked.route->access == Access::anywhere;
        if (is_open) return job->done(answer(*job, preflight(asked.allowed + ", OPTIONS")));
    }
    auto found = parts_.router.find(request.method, request.path, request.language());
    const bool closed = found.route != nullptr && found.route->access == Access::demonstration && !parts_.site.demo;
    if (closed || (found.route == nullptr && found.allowed.empty())) return refuse_now(404);
    if (found.route == nullptr) {
        auto response = refuse(request, 405);
        response.headers.emplace_back("Allow", found.allowed);
        return job->done(answer(*job, std::move(response)));
    }
    job->access = found.route->access;
    job->route = static_cast<std::size_t>(found.route - parts_.router.routes().data()) + RouteFigures::first;
    request.parameters = std::move(found.parameters);
    std::visit([&](const auto& handler) { run(job, handler); }, found.route->handler);
}

/// Whoever brings much must bring a session that is one.
void Dispatcher::ask_before_body(const http::HttpRequest& request, std::function<void(int status)> done)
{
    const auto& recognise = parts_.doorkeeper.recognise;
    if (!recognise) return done(0);
    parts_.database.submit(storage::ReadTask{
        [&recognise, done, session = std::string(cookie_in(request.cookie, session_cookie)), now = parts_.clock()](storage::Read& read) {
            done(recognise(read, session, now) ? 0 : 401);
        },
        [done](const std::exception_ptr&) { done(503); }});
}

void Dispatcher::run(const std::shared_ptr<Job>& job, const ReadHandler& handler)
{
    auto& versions = parts_.database.versions();
    parts_.database.submit(storage::ReadTask{
        [this, job, &handler, &versions](storage::Read& read) {
            const auto since = versions.now();
            auto response = handle(*job, [&] { return let_in(*job, read, handler); });
            const auto stream = response.stream;
            auto finished = answer(*job, std::move(response));
            if (stream) {
                finished.watch = {&versions.slot(stream->version), since, stream->has_news};
            } else {
                renew(*job); // a page that is only left open is no use of a session
            }
            if (finished.page->is_shared && !job->cache_key.empty()) {
                cache_.keep(job->cache_key, finished.page, Freshness(versions, since, read.dependencies(), end_of_day(job->request.now)));
            }
            job->done(std::move(finished));
        },
        [this, job](const std::exception_ptr& error) {
            job->done(answer(*job, explain(job->request, error)));
        }});
}

void Dispatcher::run(const std::shared_ptr<Job>& job, const WriteHandler& handler)
{
    parts_.database.submit(storage::WriteTask{
        [this, job, &handler](storage::Write& write) {
            job->response = let_in(*job, write, handler);
            return job->response.status < 400;
        },
        [this, job](const std::exception_ptr& error) {
            if (!error && job->request.has_valid_token) renew(*job); // also where what was sent was not taken
            job->done(answer(*job, error ? explain(job->request, error) : std::move(job->response)));
        }});
}

void Dispatcher::run(const std::shared_ptr<Job>& job, const PreparingHandler& handler)
{
    parts_.database.submit(storage::ReadTask{
        [this, job, &handler](storage::Read& read) {
            const ReadHandler prepare = [&](const Request& request, storage::Read& right) {
                job->prepared = handler(request, right);
                return Response{};
            };
            auto response = handle(*job, [&] { return let_in(*job, read, prepare); });
            if (job->prepared) return run(job, job->prepared);
            job->done(answer(*job, std::move(response)));
        },
        [this, job](const std::exception_ptr& error) { job->done(answer(*job, explain(job->request, error))); }});
}

/// Whether this form of a stranger is one too many from its network. A form without its token is no form of ours: it is not
/// counted, and does nothing but what a button of a mail program does.
bool Dispatcher::is_too_much(Job& job)
{
    const auto& request = job.request;
    if (request.method != Method::post || !request.has_valid_token || request.account) return false;
    return !std::exchange(job.is_counted, true) && !strangers_.admits(request.peer, request.now);
}

/// Runs a handler for whom it is meant. What somebody sees who is signed in is for them alone.
template <class Right>
Response Dispatcher::let_in(Job& job, Right& right, const std::function<Response(const Request&, Right&)>& handler)
{
    auto& request = job.request;
    const auto& recognise = parts_.doorkeeper.recognise;
    if (!request.session().empty() && recognise) request.account = recognise(right, request.session(), request.now);
    if (const auto elsewhere = door_instead(request, job.access)) {
        return request.method == Method::post ? refuse(request, 401) : see_other(*elsewhere);
    }
    if (is_too_much(job)) return refuse(request, 429);
    auto response = handler(request, right);
    if (request.account) response.caching = Caching::none;
    return response;
}

void Dispatcher::renew(const Job& job) const
{
    if (!job.request.account || !job.request.account->wants_renewal) return;
    parts_.database.submit(storage::WriteTask{
        [renew = parts_.doorkeeper.renew, account = *job.request.account, now = job.request.now](storage::Write& write) {
            renew(write, account, now);
            return true;
        },
        [report = parts_.report_fault](const std::exception_ptr& error) {
            if (error) report("", "the use of a session was not written down");
        }});
}

Response Dispatcher::handle(Job& job, const std::function<Response()>& handler) const
{
    try {
        return handler();
    } catch (...) {
        return explain(job.request, std::current_exception());
    }
}

http::Answer Dispatcher::answer(const Job& job, Response response) const
{
    if (job.access == Access::anywhere) open_to_other_sites(response);
    cut(response, job.range, job.if_range);
    auto page = pack(std::move(response), job.encoding, headers_, job.route);
    const bool known = is_known(*page, job.if_none_match);
    return {std::move(page), known};
}

Response Dispatcher::refuse(const Request& request, int status) const
{
    return parts_.error_page(request, status);
}

/// A fault: people see a number, the log says what happened.
Response Dispatcher::explain(const Request& request, const std::exception_ptr& error) const
{
    Request marked = request;
    marked.incident = random_hex(4);
    int status = 500;
    try {
        std::rethrow_exception(error);
    } catch (const storage::Fault& fault) {
        status = status_of(fault.kind());
        parts_.report_fault(marked.incident, fault.what());
    } catch (const std::exception& fault) {
        parts_.report_fault(marked.incident, fault.what());
    }
    auto response = parts_.error_page(marked, status);
    if (status != 500) response.headers.emplace_back("Retry-After", "5");
    return response;
}

http::Answer Dispatcher::broken(const http::HttpRequest& raw, int status)
{
    Request request(parts_.site, Texts::of(language_of(raw.target)));
    request.path = readable_path(raw.target);
    request.now = parts_.clock();
    return {pack(refuse(request, status), Encoding::identity, headers_), false};
}

void Dispatcher::log(const http::HttpRequest& request, const http::Answer& answer, std::size_t bytes,
                     std::chrono::microseconds took)
{
    const int status = answer.status();
    route_figures_.count(answer.page->route, status, took);
    counts_.answers[std::min(status / 100, 5)].fetch_add(1, std::memory_order_relaxed);
    counts_.bytes.fetch_add(bytes, std::memory_order_relaxed);
    counts_.microseconds.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
    const auto number = answer.page->route;
    const auto* route = number >= RouteFigures::first ? &parts_.router.routes()[number - RouteFigures::first] : nullptr;
    const auto path = path_to_log(parts_.router, route, request.path(), status);
    parts_.access_log.write(parts_.proxies.visitor(request.peer, request.forwarded_for), request.method, path, status,
                            bytes, took);
}

}
