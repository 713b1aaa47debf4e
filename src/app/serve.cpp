#include "app/serve.hpp"

#include "app/answer_keeper.hpp"
#include "app/application.hpp"
#include "app/control.hpp"
#include "app/daily_deletions.hpp"
#include "app/daily_keeper.hpp"
#include "app/data_folder.hpp"
#include "app/defaults.hpp"
#include "app/deletion_guard.hpp"
#include "app/index_keeper.hpp"
#include "app/installation.hpp"
#include "app/key_ring.hpp"
#include "app/logging.hpp"
#include "app/mail_keeper.hpp"
#include "app/metrics.hpp"
#include "app/notice_keeper.hpp"
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

    /// The next signal; 0 where none came for a moment.
    int wait() const
    {
        const timespec moment{1, 0};
        const int signal = sigtimedwait(&set_, nullptr, &moment);
        return std::max(signal, 0);
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
    options.limits.upload = (config.file_megabytes + 1) * 1024 * 1024;
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

/// What is over goes, also files that nobody keeps. Whether pages are still right is asked twice a year, what came of a talk
/// a month after it.
DailyKeeper::Round round_of_questions(const Config& config, storage::Database& database, const Application& application)
{
    return [&](base::Instant now) {
        std::string faults; // one that fails keeps no other from its work
        const auto step = [&](const std::function<std::int64_t(storage::Write&)>& work) {
            try {
                (void)database.write([&](storage::Write& write) -> base::Result<std::int64_t> { return work(write); });
            } catch (const std::exception& fault) {
                faults += (faults.empty() ? "" : "; ") + std::string(fault.what());
            }
        };
        const auto deletes = [&](const std::function<std::int64_t(storage::Write&)>& work) {
            step([&](storage::Write& write) { return may_delete(write, now) ? work(write) : 0; });
        };
        if (database.read([&](storage::Read& read) { return has_jumped(read, now); })) {
            spdlog::error("the clock has jumped by more than a day: nothing is deleted until it is right again, or until “buendnisnetz deletions confirm” says that it is");
        }
        deletes([&](storage::Write& write) { return privacy::daily_deletions(write, daily_deletions(), now); });
        step([&](storage::Write& write) { return static_cast<std::int64_t>(publishing::daily_round(write, application.publishing().editables(), config.site, now)); });
        step([&](storage::Write& write) { return cooperations::is_time_to_ask(write, now) ? cooperations::ask_what_came_of_it(write, config.site, now) : 0; });
        deletes([&](storage::Write& write) {
            const auto removed = ::files::sweep(write, kept_files(config), now);
            privacy::write_down(write, "Files that nobody keeps", removed, now);
            return removed;
        });
        step([&](storage::Write& write) {
            circulars::daily_round(write);
            return joining::daily_round(write, config.site, now);
        });
        if (!faults.empty()) throw std::runtime_error(faults);
    };
}

/// Writes down why something went wrong that nobody waits for.
auto logging(const char* what_failed)
{
    return [what_failed](const std::string& what) { spdlog::error("{}: {}", what_failed, what); };
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
    KeyRing keys(config.keys_file(), config.site.secret, keys_for(database, config.keys_file(), wall_clock::now()));
    keys.look(wall_clock::now());
    if (is_demonstration(database)) become_demonstration(config.site);
    config.inspector = "/proc/self/exe";

    Application application(config, database, &wall_clock::now);
    web::http::Server server(server_options(config), application.front());
    server.start();
    std::optional<MailKeeper> mail(std::in_place, config, database, &wall_clock::now, logging("mails wait"));
    std::optional<AnswerKeeper> answers(std::in_place, discussions::Desk(config.site, config.mail.reply_to, kept_files(config)), config.mail, database, &wall_clock::now, logging("answers by mail wait"));
    std::optional<NoticeKeeper> notices(std::in_place, discussions::Desk(config.site, config.mail.reply_to, kept_files(config)), database, &wall_clock::now, logging("nobody could be told what was written"));
    auto metrics = std::make_unique<MetricsServer>(config.metrics, Measured{application.front(), server, database, &*mail});
    std::optional<ControlSocket> control(std::in_place, config.data, database);
    std::optional<IndexKeeper> index(std::in_place, database, &wall_clock::now, logging("the index of the search could not follow"));
    std::optional<DailyKeeper> daily(std::in_place, round_of_questions(config, database, application), &wall_clock::now, logging("the questions of the day could not be asked"));
    spdlog::info("listening on {} port {}", config.listen, server.port());
    announce(config, server.port());

    for (int signal = 0; signal == 0 || signal == SIGHUP; signal = signals.wait()) {
        if (signal == SIGHUP) application.access_log().reopen();
        if (const auto problem = keys.look(wall_clock::now()); !problem.empty()) spdlog::error("{}", problem);
    }
    spdlog::info("stopping");
    daily.reset();
    index.reset();
    control.reset();
    metrics.reset();
    notices.reset();
    answers.reset();
    mail.reset();
    server.stop();
    database.finish(); // before the server goes: a late answer still looks for its connection
    return 0;
}

}
