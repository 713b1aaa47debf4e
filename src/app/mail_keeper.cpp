#include "app/mail_keeper.hpp"

#include "mail/smtp.hpp"

namespace app {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds between_mails{200};
constexpr std::size_t mails_a_round = 20;
constexpr std::chrono::minutes between_tidying{1};
constexpr std::chrono::hours age_of_files{14 * 24};

/// How long all mails wait after nobody could be asked, once more and once more.
constexpr std::array<std::chrono::seconds, 4> pauses = {5s, 15s, 60s, 300s};

/// What stands behind the scheme of `https://familie.example:8443`.
std::string host_of(std::string_view url)
{
    const auto begin = url.find("://");
    if (begin == std::string_view::npos) return {};
    url.remove_prefix(begin + 3);
    return std::string(url.substr(0, url.find_first_of(":/")));
}

}

mail::Sender sender_of(const Config& config)
{
    const auto& name = config.mail.from_name.empty() ? config.site.name : config.mail.from_name;
    if (!config.mail.from.empty()) return {config.mail.from, name};
    const auto address = "portal@" + host_of(config.site.public_url);
    return {mail::is_address(address) ? address : "portal@portal.invalid", name};
}

std::filesystem::path mail_folder(const Config& config) { return config.data / "mail"; }

mail::Deliver delivery_of(const Config& config)
{
    const bool leaves = config.mail.has_server() && !config.site.demo; // whom a demonstration writes to is invented
    return leaves ? mail::to_server(config.mail, sender_of(config)) : mail::into_folder(mail_folder(config), sender_of(config));
}

MailKeeper::MailKeeper(const Config& config, storage::Database& database, std::function<base::Instant()> clock, Report report)
    : config_(config), database_(database), clock_(std::move(clock)), report_(std::move(report)), journal_(config.data / "mail.journal"),
      postman_(database_, journal_, delivery_of(config), config.site.demo ? mail::Contents::kept : mail::Contents::removed),
      thread_([this](const std::stop_token& stop) { keep(stop); })
{
}

MailKeeper::~MailKeeper()
{
    thread_.request_stop();
    thread_.join();
}

void MailKeeper::tell(const std::string& problem)
{
    if (!problem.empty() && problem != told_) report_(problem);
    told_ = problem;
}

bool MailKeeper::may_send() const { return std::chrono::steady_clock::now() >= not_before_; }

/// Not longer than until a mail may leave again: many an hour leave at distances that are shorter than our looks.
std::chrono::milliseconds MailKeeper::until_next_look() const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(not_before_ - std::chrono::steady_clock::now());
    return left > 0ms ? std::min<std::chrono::milliseconds>(left, between_mails) : between_mails;
}

/// Distances count from when a mail was begun, so that as many leave as may, however long each takes.
void MailKeeper::wait_after(const mail::Round& round, std::chrono::steady_clock::time_point begun)
{
    const auto now = std::chrono::steady_clock::now();
    if (!round.problem.empty()) {
        not_before_ = now + pauses[std::min(failures_, pauses.size() - 1)];
        ++failures_;
        return;
    }
    failures_ = 0;
    if (round.is_cut_off) not_before_ = now + pauses.front();
    else if (config_.mail.per_hour > 0 && round.sent > 0) not_before_ = begun + std::chrono::microseconds(3'600'000'000) / config_.mail.per_hour;
}

void MailKeeper::send_due(const std::stop_token& stop)
{
    const std::size_t most = config_.mail.per_hour > 0 ? 1 : mails_a_round;
    bool goes_on = true;
    while (goes_on && !stop.stop_requested() && may_send()) {
        const auto begun = std::chrono::steady_clock::now();
        const auto round = postman_.round(clock_, most, [&stop] { return stop.stop_requested(); });
        sent_ += round.sent;
        wait_after(round, begun);
        tell(round.problem);
        goes_on = !round.is_done;
    }
    due_ = database_.read([](storage::Read& read) { return mail::next_due(read); });
}

/// What other nodes left behind, and what has been kept long enough.
void MailKeeper::tidy_up()
{
    const auto now = clock_();
    (void)database_.write([&](storage::Write& write) -> base::Result<bool> {
        mail::give_up_on_lost_nodes(write, now);
        return true;
    });
    mail::remove_old_files(mail_folder(config_), age_of_files);
    tidied_at_ = now;
}

void MailKeeper::work(const std::stop_token& stop)
{
    const auto posted = database_.versions().slot(mail::version_of_outbox).load();
    const auto now = clock_();
    if (is_interrupted_) {
        postman_.settle_what_was_left(now);
        is_interrupted_ = false;
        due_ = now;
    }
    if (now >= tidied_at_ + between_tidying || now < tidied_at_) tidy_up();
    if ((posted == seen_ && (!due_ || *due_ > now)) || !may_send()) return;
    is_interrupted_ = true; // unless nothing is thrown
    send_due(stop);
    is_interrupted_ = false;
    seen_ = posted;
}

void MailKeeper::keep(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        try {
            work(stop);
        } catch (const std::exception& fault) {
            tell(fault.what());
        }
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, stop, until_next_look(), [] { return false; });
    }
}

}
