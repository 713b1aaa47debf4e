#include "app/mail_orders.hpp"

#include "app/account.hpp"
#include "clock/clock.hpp"
#include "mail/outbox.hpp"
#include "slices/audit/audit.hpp"

#include <boost/json.hpp>

namespace app {
namespace {

std::string_view said(const web::Texts& t, mail::State state)
{
    switch (state) {
    case mail::State::waiting: return t("waits");
    case mail::State::taken: return t("is being sent");
    case mail::State::given_up: return t("given up");
    case mail::State::bounced: return t("refused");
    default: return t("unclear whether it arrived");
    }
}

std::string second(base::Instant moment) { return base::iso(std::chrono::floor<std::chrono::seconds>(moment)); }

boost::json::value as_json(const mail::Listed& listed)
{
    return {{"id", listed.id.hex()},         {"kind", listed.kind},
            {"recipient", listed.recipient}, {"state", mail::word_of(listed.state)},
            {"created_at", second(listed.created_at)}, {"due_at", second(listed.due_at)},
            {"attempts", listed.attempts},   {"answer", listed.answer}};
}

std::string as_text(const web::Texts& t, const mail::Listed& listed)
{
    const auto answer = listed.answer.empty() ? std::string() : "\n    " + listed.answer;
    return fmt::format("{}  {}  {}  {}  {}{}\n", listed.id.hex(), second(listed.created_at), listed.kind, listed.recipient,
                       said(t, listed.state), answer);
}

}

Outcome list_mails(storage::Database& database, const Order& order, const Progress&)
{
    const auto which = order.input == "dead" ? mail::Which::failed : mail::Which::unsent;
    const auto mails = database.read([&](storage::Read& read) { return mail::list(read, which); });
    const auto& t = web::Texts::of(order.language);
    if (order.json) {
        boost::json::array all;
        for (const auto& listed : mails) all.push_back(as_json(listed));
        return {0, boost::json::serialize(all) + "\n", {}};
    }
    std::string text;
    for (const auto& listed : mails) text += as_text(t, listed);
    return {0, text, mails.empty() ? std::string(t("There is none.")) + "\n" : std::string()};
}

Outcome retry_mails(storage::Database& database, const Order& order, const Progress&)
{
    const auto id = base::Id<mail::Message>::parse(order.input);
    const auto& t = web::Texts::of(order.language);
    const auto now = wall_clock::now();
    const auto count = database.write([&](storage::Write& write) -> base::Result<std::int64_t> {
        const auto again = order.input == "all" ? mail::retry_all(write, now) : id && mail::retry(write, *id, now) ? 1 : 0;
        if (again > 0) audit::record(write, {now, order.actor.empty() ? account() : order.actor, order.name, order.input});
        return again;
    }).value();
    const bool is_missing = count == 0 && order.input != "all";
    if (order.json) return {is_missing ? 1 : 0, boost::json::serialize(boost::json::value{{"again", count}}) + "\n", {}};
    if (is_missing) return {1, {}, "buendnisnetz: " + t("there is no mail {0} that failed; “buendnisnetz mail list --dead” shows them", order.input) + "\n"};
    return {0, t.plural("One mail is sent again.", "{0} mails are sent again.", count) + "\n", {}};
}

}
