#include "app/metrics.hpp"

#include "app/installation.hpp"
#include "support/test_app.hpp"
#include "support/wire.hpp"

using test::TestApp;
using test::TestStore;

namespace {

/// The application with its figures.
struct MeasuredApp {
    explicit MeasuredApp(const TestApp::Configure& configure = {}) : portal(store, configure) { portal.port(); }

    app::Measured measured() { return {portal.application().front(), portal.server(), store.database()}; }

    /// The value of one line; -1 where there is none.
    double figure(const std::string& name)
    {
        const auto text = "\n" + app::metrics_text(measured());
        const auto at = text.find("\n" + name + " ");
        return at == std::string::npos ? -1 : std::atof(text.c_str() + at + name.size() + 2);
    }

    TestStore store{storage::Engine::sqlite};
    TestApp portal;
};

std::string ask(int port, const std::string& line)
{
    test::Wire wire(port);
    wire.send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    return wire.rest();
}

}

TEST_CASE("answers are counted by the first digit of their status")
{
    MeasuredApp measured;
    CHECK(measured.figure("buendnisnetz_answers_total{status=\"2xx\"}") == 0);
    ask(measured.portal.port(), "GET /impressum");
    ask(measured.portal.port(), "GET /datenschutz");
    ask(measured.portal.port(), "GET /impressum/");
    ask(measured.portal.port(), "GET /gibt-es-nicht");
    ask(measured.portal.port(), "GET /health/ready");
    CHECK(measured.figure("buendnisnetz_answers_total{status=\"2xx\"}") == 2);
    CHECK(measured.figure("buendnisnetz_answers_total{status=\"3xx\"}") == 1);
    CHECK(measured.figure("buendnisnetz_answers_total{status=\"4xx\"}") == 1);
    CHECK(measured.figure("buendnisnetz_answers_total{status=\"5xx\"}") == 1);
    CHECK(measured.figure("buendnisnetz_answer_seconds_count") == 5);
    CHECK(measured.figure("buendnisnetz_answer_seconds_sum") > 0);
}

TEST_CASE("a finished page is kept, and the figures say how many there are and how big")
{
    MeasuredApp measured;
    ask(measured.portal.port(), "GET /impressum");
    CHECK(measured.figure("buendnisnetz_answers_from_memory_total") == 0);
    CHECK(measured.figure("buendnisnetz_page_cache_pages") >= 1);
    CHECK(measured.figure("buendnisnetz_page_cache_bytes") > 1000);
    CHECK(measured.figure("buendnisnetz_sent_bytes_total") > 1000);
}

TEST_CASE("an operator who wants no pages kept sees none kept")
{
    MeasuredApp measured([](app::Config& config) { config.cache_megabytes = 0; });
    ask(measured.portal.port(), "GET /impressum");
    ask(measured.portal.port(), "GET /impressum");
    CHECK(measured.figure("buendnisnetz_page_cache_pages") == 0);
    CHECK(measured.figure("buendnisnetz_answers_from_memory_total") == 0);
}

TEST_CASE("a visitor who stays connected is counted as long as that lasts")
{
    MeasuredApp measured;
    test::Wire visitor(measured.portal.port());
    CHECK(visitor.ask("GET /impressum HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 200);
    CHECK(measured.figure("buendnisnetz_connections") == 1);
    CHECK(measured.figure("buendnisnetz_waiting_reads") == 0);
    CHECK(measured.figure("buendnisnetz_waiting_writes") == 0);
    CHECK(measured.figure("process_resident_memory_bytes") > 1e6);
}

TEST_CASE("every figure has its sentence and its type, and none names a page or a person")
{
    MeasuredApp measured;
    ask(measured.portal.port(), "GET /buendnisse?q=Kanarie");
    const auto text = app::metrics_text(measured.measured());
    for (const auto* name : {"buendnisnetz_build_info", "buendnisnetz_answers_total", "buendnisnetz_answer_seconds",
                             "buendnisnetz_answers_from_memory_total", "buendnisnetz_sent_bytes_total",
                             "buendnisnetz_connections", "buendnisnetz_page_cache_bytes", "buendnisnetz_page_cache_pages",
                             "buendnisnetz_waiting_reads", "buendnisnetz_waiting_writes", "process_resident_memory_bytes",
                             "buendnisnetz_requests_total", "buendnisnetz_request_seconds", "buendnisnetz_store_up", "buendnisnetz_store_bytes",
                             "buendnisnetz_data_free_bytes", "buendnisnetz_last_backup_timestamp_seconds", "process_cpu_seconds_total",
                             "process_open_fds", "process_max_fds", "process_start_time_seconds"}) {
        CAPTURE(name);
        CHECK(text.find(std::string("# HELP ") + name + " ") != std::string::npos);
        CHECK(text.find(std::string("# TYPE ") + name + " ") != std::string::npos);
    }
    CHECK(text.find("Kanarie") == std::string::npos);
    CHECK(text.find("q=") == std::string::npos);
    CHECK(text.find("127.0.0.1") == std::string::npos);
}

TEST_CASE("figures are on an address of their own, and nothing else is there")
{
    MeasuredApp measured;
    const app::MetricsServer server("127.0.0.1:0", measured.measured());
    const auto figures = ask(server.port(), "GET /metrics");
    CHECK(figures.starts_with("HTTP/1.1 200"));
    CHECK(figures.find("Content-Type: text/plain; version=0.0.4; charset=utf-8") != std::string::npos);
    CHECK(figures.find("buendnisnetz_build_info{version=") != std::string::npos);
    CHECK(ask(server.port(), "HEAD /metrics").find("buendnisnetz_build_info") == std::string::npos);
    CHECK(ask(server.port(), "GET /").starts_with("HTTP/1.1 404"));
    CHECK(ask(server.port(), "GET /impressum").starts_with("HTTP/1.1 404"));
    const auto wrong = ask(server.port(), "DELETE /metrics");
    CHECK(wrong.starts_with("HTTP/1.1 405"));
    CHECK(wrong.find("Allow: GET, HEAD") != std::string::npos);
    CHECK(measured.portal.get("/metrics").status == 404);
}

TEST_CASE("without an address for figures nothing listens, and a wrong address is refused")
{
    MeasuredApp measured;
    CHECK(app::MetricsServer("", measured.measured()).port() == 0);
    CHECK_THROWS_WITH(app::MetricsServer("nirgends", measured.measured()),
                      "\"nirgends\" is not ADDRESS:PORT, such as 127.0.0.1:8080");
}

TEST_CASE("every route has its figures under its pattern, whoever was asked for, also when the answer comes from memory")
{
    MeasuredApp measured;
    measured.portal.clock.set(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())); // pages live for a day
    const std::string page = "buendnisnetz_requests_total{route=\"/impressum\",method=\"GET\",status=\"2xx\"}";
    ask(measured.portal.port(), "GET /impressum");
    ask(measured.portal.port(), "GET /impressum");
    ask(measured.portal.port(), "GET /buendnisse/gibt-es-nicht");
    ask(measured.portal.port(), "GET /gibt-es-nicht");
    CHECK(measured.figure("buendnisnetz_answers_from_memory_total") == 1);
    CHECK(measured.figure(page) == 2);
    CHECK(measured.figure("buendnisnetz_requests_total{route=\"/buendnisse/{slug}\",method=\"GET\",status=\"4xx\"}") == 1);
    CHECK(measured.figure("buendnisnetz_requests_total{route=\"none\",method=\"GET\",status=\"4xx\"}") == 1);
    CHECK(measured.figure("buendnisnetz_request_seconds_count{route=\"/impressum\",method=\"GET\"}") == 2);
    CHECK(measured.figure("buendnisnetz_request_seconds_bucket{route=\"/impressum\",method=\"GET\",le=\"+Inf\"}") == 2);
    CHECK(measured.figure("buendnisnetz_request_seconds_sum{route=\"/impressum\",method=\"GET\"}") > 0);
}

TEST_CASE("a watcher sees how large the store is and when the last backup that counts was made")
{
    MeasuredApp measured;
    CHECK(measured.figure("buendnisnetz_store_up") == 1);
    CHECK(measured.figure("buendnisnetz_store_bytes") > 10'000);
    CHECK(measured.figure("buendnisnetz_data_free_bytes") > 1e6);
    CHECK(measured.figure("buendnisnetz_last_backup_timestamp_seconds") == 0);
    measured.store.fill([](storage::Write& write) { app::set_installation_value(write, "last_backup", "2026-03-14T10:00:00Z"); });
    CHECK(measured.figure("buendnisnetz_last_backup_timestamp_seconds") == 1773482400);
    CHECK(measured.figure("process_cpu_seconds_total") > 0);
    CHECK(measured.figure("process_open_fds") > 3);
    CHECK(measured.figure("process_start_time_seconds") > 1.7e9);
}

TEST_CASE("there are never more lines than routes can make, however many addresses are asked for")
{
    MeasuredApp measured;
    test::Wire visitor(measured.portal.port());
    const auto lines = [&] {
        const auto text = app::metrics_text(measured.measured());
        return std::count(text.begin(), text.end(), '\n');
    };
    for (int time = 0; time < 2; ++time) { // an answer is counted once it is sent: at the latest before the next one
        visitor.ask("GET /gibt-es-nicht HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    const auto before = lines();
    for (int number = 0; number < 200; ++number) visitor.ask("GET /nichts-" + std::to_string(number) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(lines() == before);
}
