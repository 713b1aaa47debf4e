#include "app/serve.hpp"

#include "app/application.hpp"
#include "app/control.hpp"
#include "app/data_folder.hpp"
#include "app/defaults.hpp"
#include "app/installation.hpp"
#include "app/logging.hpp"
#include "app/metrics.hpp"
#include "app/prepare.hpp"
#include "clock/clock.hpp"
#include "web/http/server.hpp"

#include <csignal>
#include <fmt/format.h>
#include <pthread.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <thread>

namespace app {
namespace {

/// Signals come to the main thread, in order, instead of interrupting somebody.
class Signals {
public:
    Signals()
    {
        sigemptyset(&set_);
        for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set_, signal);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        std::signal(SIGPIPE, SIG_IGN);
    }

    int wait() const
    {
        int signal = 0;
        sigwait(&set_, &signal);
        return signal;
    }

private:
    sigset_t set_{};
};

void allow_many_connections()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// A sync failed: whatever is answered from here on might be a lie, so nothing is.
void end_at_once(const std::string& what)
{
    spdlog::critical("data may not have reached the disk, the program ends: {}", what);
    spdlog::shutdown();
    std::_Exit(74);
}

web::http::ServerOptions server_options(const Config& config)
{
    web::http::ServerOptions options;
    options.listen = config.listen;
    const auto cores = static_cast<int>(std::thread::hardware_concurrency());
    options.threads = config.threads > 0 ? config.threads : std::max(1, cores);
    return options;
}

/// Says where the portal is: the address that people open, on a line of its own.
void announce(const Config& config, int port)
{
    const auto host = config.listen.substr(0, config.listen.rfind(':'));
    const auto reachable = host == "0.0.0.0" || host == "[::]" ? std::string("127.0.0.1") : host;
    fmt::print("http://{}:{}/\n", reachable, port);
    std::fflush(stdout);
}

}

int serve(Config config)
{
    const Signals signals;
    log_to_standard_error();
    allow_many_connections();
    const auto lock = FolderLock::take(config.data);
    if (!lock) throw std::runtime_error("another program is working with " + config.data.string());
    for (const auto& warning : warnings(config)) spdlog::warn("{}", warning);
    prepare_store(config.location());

    storage::Database database(config.location(), {}, &end_at_once);
    config.site.secret = secret_of(database);
    if (is_demonstration(database)) become_demonstration(config.site);

    Application application(config, database, &wall_clock::now);
    web::http::Server server(server_options(config), application.front());
    server.start();
    auto metrics = std::make_unique<MetricsServer>(config.metrics, Measured{application.front(), server, database});
    std::optional<ControlSocket> control(std::in_place, config.data, database);
    spdlog::info("listening on {} port {}", config.listen, server.port());
    announce(config, server.port());

    while (signals.wait() == SIGHUP) application.access_log().reopen();
    spdlog::info("stopping");
    control.reset();
    metrics.reset();
    server.stop();
    database.finish(); // before the server goes: a late answer still looks for its connection
    return 0;
}

}
