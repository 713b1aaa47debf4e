#include "app/figures.hpp"

#include "app/installation.hpp"
#include "app/moment.hpp"
#include "mail/outbox.hpp"
#include "storage/soundness.hpp"

#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

namespace app {

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
    return gauge_of(std::move(name), std::move(help), static_cast<double>(value));
}

MetricFamily gauge_of(std::string name, std::string help, double value)
{
    ClientMetric metric;
    metric.gauge.value = value;
    return family(std::move(name), std::move(help), MetricType::Gauge, {std::move(metric)});
}

namespace {

struct StoreFigures {
    std::uint64_t bytes = 0;
    std::optional<std::string> last_backup;
    mail::Counts mails;
};

/// Units: bytes. Nothing where the kernel does not tell.
std::size_t resident_memory()
{
    std::ifstream pages("/proc/self/statm");
    std::size_t all = 0;
    std::size_t resident = 0;
    pages >> all >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

double processor_seconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::size_t open_files()
{
    std::error_code error;
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator("/proc/self/fd", error), {}));
}

std::uint64_t most_files()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

/// When this program was started; the first one who asks is close enough to it.
double started_at()
{
    static const double moment = [] {
        std::error_code error;
        const auto made = std::filesystem::last_write_time("/proc/self", error);
        return std::chrono::duration<double>(std::chrono::file_clock::to_sys(made).time_since_epoch()).count();
    }();
    return moment;
}

}

std::vector<MetricFamily> store_figures(storage::Database& database)
{
    StoreFigures figures;
    try {
        figures = database.read([](storage::Read& read) { return StoreFigures{storage::size_of(read), installation_value(read, "last_backup"), mail::count_unsent(read)}; });
    } catch (const std::exception&) { // the watcher hears of it by the first figure
        return {gauge("buendnisnetz_store_up", "Whether the store answers.", 0)};
    }
    const auto backup = figures.last_backup ? moment_in(*figures.last_backup) : std::nullopt;
    const auto& location = database.location();
    std::error_code error;
    const auto free = std::filesystem::space(location.file.parent_path(), error).available;
    return {gauge("buendnisnetz_store_up", "Whether the store answers.", 1),
            gauge("buendnisnetz_store_bytes", "Size of the store.", figures.bytes),
            gauge("buendnisnetz_mails_waiting", "Mails that are not sent yet.", static_cast<std::size_t>(figures.mails.waiting)),
            gauge("buendnisnetz_mails_failed", "Mails that were given up, refused, or may have arrived.", static_cast<std::size_t>(figures.mails.failed)),
            gauge("buendnisnetz_data_free_bytes", "Free space where the data folder is.", error ? 0 : free),
            gauge_of("buendnisnetz_last_backup_timestamp_seconds", "When the last backup that counts was made; 0 for never.",
                     backup ? std::chrono::duration<double>(backup->time_since_epoch()).count() : 0)};
}

std::vector<MetricFamily> process_figures()
{
    ClientMetric processor;
    processor.counter.value = processor_seconds();
    return {gauge("process_resident_memory_bytes", "Memory of the process that is not swapped out.", resident_memory()),
            family("process_cpu_seconds_total", "Time that processors spent on the process.", MetricType::Counter, {processor}),
            gauge("process_open_fds", "Open files and sockets.", open_files()),
            gauge("process_max_fds", "How many may be open.", most_files()),
            gauge_of("process_start_time_seconds", "When the process was started.", started_at())};
}

}
