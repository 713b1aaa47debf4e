#include "app/question_keeper.hpp"

#include "slices/cooperations/cooperations.hpp"

namespace app {
namespace {

constexpr std::chrono::minutes between_questions{1};

}

QuestionKeeper::QuestionKeeper(const web::Site& site, storage::Database& database, std::function<base::Instant()> clock, Report report)
    : site_(site), database_(database), clock_(std::move(clock)), report_(std::move(report)),
      thread_([this](const std::stop_token& stop) { keep(stop); })
{
}

QuestionKeeper::~QuestionKeeper()
{
    thread_.request_stop();
    thread_.join();
}

void QuestionKeeper::ask()
{
    const auto now = clock_();
    if (!database_.read([&](storage::Read& read) { return cooperations::is_time_to_ask(read, now); })) return;
    (void)database_.write([&](storage::Write& write) -> base::Result<std::int64_t> {
        return cooperations::ask_what_came_of_it(write, site_, now);
    });
}

void QuestionKeeper::keep(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        try {
            ask();
        } catch (const std::exception& fault) {
            report_(fault.what());
        }
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, stop, between_questions, [] { return false; });
    }
}

}
