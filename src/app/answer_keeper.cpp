#include "app/answer_keeper.hpp"

namespace app {
namespace {

constexpr std::chrono::milliseconds between_looks_into_folder{1000};
constexpr std::size_t mails_a_look = 1000;

}

AnswerKeeper::AnswerKeeper(discussions::Desk desk, const mail::Settings& settings, storage::Database& database, std::function<base::Instant()> clock, Report report)
    : desk_(std::move(desk)), folder_(settings.maildir()), database_(database), clock_(std::move(clock)), report_(std::move(report))
{
    if (settings.incoming.empty() || desk_.site.demo) return;
    if (!settings.lmtp().empty()) {
        const auto host = desk_.reply_to.substr(desk_.reply_to.find('@') + 1);
        server_ = std::make_unique<mail::LmtpServer>(
            settings.lmtp(), mail::LmtpDesk{host, [this](std::string_view address) { return discussions::is_answered_at(desk_, address); },
                                            [this](std::string_view bytes, const mail::Envelope& envelope) { return take(bytes, envelope); }});
        return;
    }
    thread_ = std::jthread([this](const std::stop_token& stop) { keep(stop); });
}

AnswerKeeper::~AnswerKeeper()
{
    server_.reset();
    if (!thread_.joinable()) return;
    thread_.request_stop();
    thread_.join();
}

/// The same trouble is told once.
void AnswerKeeper::tell(const std::string& problem)
{
    if (!problem.empty() && problem != told_) report_(problem);
    told_ = problem;
}

mail::Taken AnswerKeeper::take(std::string_view bytes, const mail::Envelope& envelope)
{
    try {
        const auto incoming = mail::read_incoming(bytes, envelope);
        const auto files = discussions::files_of_mail(desk_, incoming);
        (void)database_.write([&](storage::Write& write) -> base::Result<discussions::Answered> {
            return discussions::answer_by_mail(write, desk_, incoming, files, clock_());
        });
        return mail::Taken::kept;
    } catch (const std::exception& fault) {
        tell(fault.what());
        return mail::Taken::not_now;
    }
}

/// One that cannot be taken now stays where it is, and keeps no other waiting.
void AnswerKeeper::empty_folder(const std::stop_token& stop)
{
    if (const auto problem = folder_.problem(); !problem.empty()) return tell(problem);
    for (const auto& file : folder_.next(mails_a_look)) {
        if (stop.stop_requested()) return;
        const auto begun = folder_.begin(file);
        const auto bytes = begun ? mail::Maildir::bytes_of(*begun, mail::longest_incoming) : std::nullopt;
        if (!bytes) continue;
        if (take(*bytes, {}) == mail::Taken::kept) folder_.put_away(*begun);
        else folder_.postpone(*begun);
    }
}

void AnswerKeeper::keep(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        try {
            empty_folder(stop);
        } catch (const std::exception& fault) {
            tell(fault.what());
        }
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, stop, between_looks_into_folder, [] { return false; });
    }
}

}
