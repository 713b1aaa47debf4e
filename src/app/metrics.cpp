#include "app/metrics.hpp"

#include "app/health.hpp"
#include "web/pack.hpp"

#include <fstream>
#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>
#include <unistd.h>

namespace app {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

MetricFamily family(std::string name, std::string help, MetricType type, std::vector<ClientMetric> metrics)
{
    MetricFamily made;
    made.name = std::move(name);
    made.help = std::move(help);
    made.type = type;
    made.metric = std::move(metrics);
    return made;
}

ClientMetric counter_value(std::uint64_t value)
{
    ClientMetric metric;
    metric.counter.value = static_cast<double>(value);
    return metric;
}

MetricFamily counter(std::string name, std::string help, std::uint64_t value)
{
    return family(std::move(name), std::move(help), MetricType::Counter, {counter_value(value)});
}

MetricFamily gauge(std::string name, std::string help, std::size_t value)
{
    ClientMetric metric;
    metric.gauge.value = static_cast<double>(value);
    return family(std::move(name), std::move(help), MetricType::Gauge, {std::move(metric)});
}

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

MetricFamily program()
{
    ClientMetric metric;
    metric.gauge.value = 1;
    metric.label = {{"version", BN_VERSION}};
    return family("buendnisnetz_build_info", "Which program this is.", MetricType::Gauge, {std::move(metric)});
}

/// Units: bytes. Nothing where the kernel does not tell.
std::size_t resident_memory()
{
    std::ifstream pages("/proc/self/statm");
    std::size_t all = 0;
    std::size_t resident = 0;
    pages >> all >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}

std::string metrics_text(const Measured& measured)
{
    const auto& counts = measured.dispatcher.counts();
    const auto& cache = measured.dispatcher.cache();
    return prometheus::TextSerializer().Serialize({
        program(),
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
        gauge("process_resident_memory_bytes", "Memory of the process that is not swapped out.",
              resident_memory()),
    });
}

/// Everything is made on the spot; nothing of it is ever kept.
class MetricsServer::Front final : public web::http::Front {
public:
    explicit Front(Measured measured) : measured_(measured) {}

    std::optional<web::http::Answer> answer_now(const web::http::HttpRequest& request) override
    {
        if (request.path() != "/metrics") return broken(404);
        if (request.method != "GET" && request.method != "HEAD") return broken(405);
        auto response = plain_text(200, metrics_text(measured_));
        response.content_type = "text/plain; version=0.0.4; charset=utf-8";
        return packed(response);
    }

    void answer_later(const web::http::HttpRequest&, std::function<void(web::http::Answer)> done) override
    {
        done(broken(500));
    }

    web::http::Answer broken(int status) override
    {
        auto response = plain_text(status, std::string(web::reason_of(status)) + "\n");
        if (status == 405) response.headers.emplace_back("Allow", "GET, HEAD");
        return packed(response);
    }

    void log(const web::http::HttpRequest&, int, std::size_t, std::chrono::microseconds) override {}

private:
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
