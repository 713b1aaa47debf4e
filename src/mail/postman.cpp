#include "mail/postman.hpp"

namespace mail {
namespace {

using namespace std::chrono_literals;

/// A node that does not come back within that time is given up on.
constexpr std::chrono::minutes lease{30};
/// So much of it must be left for a mail to be begun: more than any server is waited for.
constexpr std::chrono::minutes enough_for_a_mail{6};

constexpr std::array<std::chrono::minutes, 6> pauses = {1min, 5min, 30min, 2h, 6h, 24h};

/// As it was before somebody took it.
Settled given_back(const Outgoing& mail) { return {.id = mail.id, .state = State::waiting, .due_at = mail.due_at}; }

/// One transaction whose work is never refused.
void write_with(storage::Database& database, const std::function<void(storage::Write&)>& work)
{
    (void)database.write([&](storage::Write& write) -> base::Result<bool> {
        work(write);
        return true;
    });
}

}

Settled settled_by(const Outgoing& mail, const Answer& answer, base::Instant now)
{
    const Settled settled{.id = mail.id, .answer = answer.sentence, .due_at = mail.due_at, .attempts = 1};
    const auto as = [&](State state) {
        auto copy = settled;
        copy.state = state;
        return copy;
    };
    switch (answer.kind) {
    case Answer::Kind::taken: return as(State::sent);
    case Answer::Kind::refused: return as(State::bounced);
    case Answer::Kind::unclear: return as(State::uncertain);
    case Answer::Kind::unavailable: return given_back(mail);
    default: break;
    }
    if (mail.attempts >= static_cast<std::int64_t>(pauses.size())) return as(State::given_up);
    auto waiting = as(State::waiting);
    waiting.due_at = now + pauses[static_cast<std::size_t>(mail.attempts)];
    return waiting;
}

void Postman::settle_what_was_left(base::Instant now)
{
    const auto left = database_.read([&](storage::Read& read) { return taken_by(read, journal_.node()); });
    std::vector<Settled> all;
    for (const auto& id : left) {
        const Outgoing mail{.id = id, .due_at = now};
        const auto answer = journal_.answer_for(id);
        all.push_back(answer ? settled_by(mail, *answer, now) : given_back(mail));
    }
    if (!all.empty()) write_down(all, now);
    journal_.clear();
}

Answer Postman::hand_over(const Outgoing& mail, const std::function<bool()>& must_stop)
{
    const auto answer = deliver_(mail, {[&] { journal_.is_about_to_end(mail.id); }, must_stop});
    journal_.answered(mail.id, answer);
    return answer;
}

void Postman::write_down(const std::vector<Settled>& all, base::Instant now)
{
    write_with(database_, [&](storage::Write& write) {
        for (const auto& settled : all) settle(write, journal_.node(), settled, now, contents_);
        write.touch("outbox_settled");
    });
}

Round Postman::round(const std::function<base::Instant()>& clock, std::size_t most, const std::function<bool()>& must_stop)
{
    const auto began = clock();
    std::vector<Outgoing> mails;
    write_with(database_, [&](storage::Write& write) {
        mails = take(write, journal_.node(), began, began + lease, static_cast<std::int64_t>(most));
    });
    Round round{.is_done = mails.size() < most};
    std::vector<Settled> all;
    bool goes_on = true;
    for (const auto& mail : mails) {
        goes_on = goes_on && !must_stop() && clock() + enough_for_a_mail < began + lease;
        if (!goes_on) {
            all.push_back(given_back(mail));
            continue;
        }
        const auto answer = hand_over(mail, must_stop);
        all.push_back(settled_by(mail, answer, clock()));
        round.sent += answer.kind == Answer::Kind::taken;
        round.failed += all.back().state != State::sent && all.back().state != State::waiting;
        if (answer.kind == Answer::Kind::unavailable) round.problem = answer.sentence.empty() ? "nobody answers" : answer.sentence;
        round.is_cut_off = answer.is_cut_off;
        goes_on = !round.is_cut_off && round.problem.empty();
    }
    if (!all.empty()) write_down(all, clock());
    journal_.clear();
    return round;
}

}
