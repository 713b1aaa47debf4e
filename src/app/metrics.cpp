#include "app/metrics.hpp"

#include "app/figures.hpp"
#include "app/health.hpp"
#include "app/mail_keeper.hpp"
#include "web/pack.hpp"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

namespace app {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

MetricFamily answers_by_status(const web::Counts& counts)
{
    std::vector<ClientMetric> metrics;
    for (int digit = 1; digit <= 5; ++digit) {
        metrics.push_back(counter_value(counts.answers[digit]));
        metrics.back().label = {{"status", std::to_string(digit) + "xx"}};
    }
    return family("buendnisnetz_answers_total", "Answers by the first digit of their status.",
                  MetricType::Counter, std::move(metrics));
}

MetricFamily answer_seconds(const web::Counts& counts)
{
    ClientMetric metric;
    for (const auto& answers : counts.answers) metric.summary.sample_count += answers;
    metric.summary.sample_sum = static_cast<double>(counts.microseconds) / 1e6;
    return family("buendnisnetz_answer_seconds", "From the first byte of a request to the last of its answer.",
                  MetricType::Summary, {std::move(metric)});
}

/// Which route, and with what: for labels. Patterns only, never an address that somebody asked for.
struct Answered {
    std::string route;
    std::string method;
    const web::RouteCounts& counts;
};

std::vector<Answered> answered_routes(const web::Dispatcher& dispatcher)
{
    std::vector<Answered> all;
    const auto& routes = dispatcher.router().routes();
    const auto& figures = dispatcher.route_figures();
    for (std::size_t route = 0; route < std::min(web::RouteFigures::most, routes.size() + web::RouteFigures::first); ++route) {
        if (figures.of(route).all() == 0) continue;
        const bool is_listed = route >= web::RouteFigures::first;
        const auto* entry = is_listed ? &routes[route - web::RouteFigures::first] : nullptr;
        all.push_back({entry ? entry->pattern : route == 0 ? "none" : "look", entry && entry->method == web::Method::post ? "POST" : "GET", figures.of(route)});
    }
    return all;
}

MetricFamily requests_by_route(const std::vector<Answered>& answered)
{
    std::vector<ClientMetric> metrics;
    for (const auto& [route, method, counts] : answered) {
        for (int digit = 1; digit <= 5; ++digit) {
            if (counts.answers[digit] == 0) continue;
            metrics.push_back(counter_value(counts.answers[digit]));
            metrics.back().label = {{"route", route}, {"method", method}, {"status", std::to_string(digit) + "xx"}};
        }
    }
    return family("buendnisnetz_requests_total", "Answers by route and first digit of their status.", MetricType::Counter, std::move(metrics));
}

MetricFamily seconds_by_route(const std::vector<Answered>& answered)
{
    std::vector<ClientMetric> metrics;
    for (const auto& [route, method, counts] : answered) {
        ClientMetric metric;
        metric.label = {{"route", route}, {"method", method}};
        std::uint64_t so_far = 0;
        for (std::size_t bound = 0; bound < web::RouteCounts::at_most.size(); ++bound) {
            so_far += counts.within[bound];
            metric.histogram.bucket.push_back({so_far, web::RouteCounts::at_most[bound]});
        }
        metric.histogram.sample_count = counts.all();
        metric.histogram.sample_sum = static_cast<double>(counts.microseconds) / 1e6;
        metrics.push_back(std::move(metric));
    }
    return family("buendnisnetz_request_seconds", "How long answers took, by route.", MetricType::Histogram, std::move(metrics));
}

MetricFamily program()
{
    ClientMetric metric;
    metric.gauge.value = 1;
    metric.label = {{"version", BN_VERSION}};
    return family("buendnisnetz_build_info", "Which program this is.", MetricType::Gauge, {std::move(metric)});
}

}

std::string metrics_text(const Measured& measured)
{
    const auto& counts = measured.dispatcher.counts();
    const auto& cache = measured.dispatcher.cache();
    const auto answered = answered_routes(measured.dispatcher);
    std::vector<MetricFamily> all = {
        program(),
        requests_by_route(answered),
        seconds_by_route(answered),
        answers_by_status(counts),
        answer_seconds(counts),
        counter("buendnisnetz_answers_from_memory_total", "Answers that no handler had to make.",
                counts.from_memory),
        counter("buendnisnetz_sent_bytes_total", "Bytes of all answers, heads included.", counts.bytes),
        gauge("buendnisnetz_connections", "Open connections.", measured.server.connections()),
        gauge("buendnisnetz_page_cache_bytes", "Memory that finished pages take.", cache.bytes()),
        gauge("buendnisnetz_page_cache_pages", "Finished pages in memory.", cache.pages()),
        gauge("buendnisnetz_waiting_reads", "Reading requests that wait for a thread.",
              measured.database.waiting_reads()),
        gauge("buendnisnetz_waiting_writes", "Writing requests that wait for the writer.",
              measured.database.waiting_writes()),
    };
    for (auto& figure : store_figures(measured.database)) all.push_back(std::move(figure));
    if (measured.mail != nullptr) {
        all.push_back(counter("buendnisnetz_mails_sent_total", "Mails that this node handed over.", measured.mail->sent()));
    }
    for (auto& figure : process_figures()) all.push_back(std::move(figure));
    return prometheus::TextSerializer().Serialize(all);
}

/// Everything is made on the spot; nothing of it is ever kept.
class MetricsServer::Front final : public web::http::Front {
public:
    explicit Front(Measured measured) : measured_(measured) {}

    std::optional<web::http::Answer> answer_now(const web::http::HttpRequest& request) override
    {
        if (request.path() != "/metrics") return refused(404);
        if (request.method != "GET" && request.method != "HEAD") return refused(405);
        auto response = plain_text(200, metrics_text(measured_));
        response.content_type = "text/plain; version=0.0.4; charset=utf-8";
        return packed(response);
    }

    void answer_later(const web::http::HttpRequest&, std::function<void(web::http::Answer)> done) override
    {
        done(refused(500));
    }

    web::http::Answer broken(const web::http::HttpRequest&, int status) override { return refused(status); }

    void log(const web::http::HttpRequest&, const web::http::Answer&, std::size_t, std::chrono::microseconds) override {}

private:
    static web::http::Answer refused(int status)
    {
        auto response = plain_text(status, std::string(web::reason_of(status)) + "\n");
        if (status == 405) response.headers.emplace_back("Allow", "GET, HEAD");
        return packed(response);
    }

    static web::http::Answer packed(const web::Response& response)
    {
        return {web::pack(response, web::Encoding::identity, {}), false};
    }

    Measured measured_;
};

MetricsServer::MetricsServer(const std::string& listen, Measured measured)
{
    if (listen.empty()) return;
    front_ = std::make_unique<Front>(measured);
    web::http::ServerOptions options;
    options.listen = listen;
    options.threads = 1;
    options.most_connections = 64;
    server_ = std::make_unique<web::http::Server>(options, *front_);
    server_->start();
}

MetricsServer::~MetricsServer() = default;

int MetricsServer::port() const { return server_ ? server_->port() : 0; }

}
