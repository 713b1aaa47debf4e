#include "mail/store.hpp"

namespace mail {
namespace {

using storage::Sql;

Listed listed_in(storage::Row& row)
{
    Listed listed;
    listed.id = row.next<base::Id<Message>>();
    listed.kind = row.next<std::string>();
    listed.recipient = row.next<std::string>();
    listed.state = state_of(row.next<std::string>());
    listed.created_at = row.next<base::Instant>();
    listed.due_at = row.next<base::Instant>();
    listed.attempts = row.next<std::int64_t>();
    listed.answer = row.next<std::string>();
    return listed;
}

}

constexpr Sql select_next_due = "select min(due_at) from outbox where state = 'waiting'";

std::optional<base::Instant> next_due(storage::Read& read)
{
    return read.value<std::optional<base::Instant>>(select_next_due);
}

constexpr Sql select_counts = R"sql(
    select count(*) filter (where state in ('waiting', 'taken')),
           count(*) filter (where state not in ('waiting', 'taken')),
           min(created_at) filter (where state in ('waiting', 'taken'))
      from outbox where state <> 'sent')sql";

Counts count_unsent(storage::Read& read)
{
    return *read.first(select_counts, {}, [](storage::Row& row) {
        return Counts{row.next<std::int64_t>(), row.next<std::int64_t>(), row.next<std::optional<base::Instant>>()};
    });
}

constexpr Sql select_unsent = R"sql(
    select id, kind, recipient, state, created_at, due_at, attempts, answer
      from outbox where state <> 'sent' order by created_at, id)sql";

constexpr Sql select_failed = R"sql(
    select id, kind, recipient, state, created_at, due_at, attempts, answer
      from outbox where state in ('given_up', 'bounced', 'uncertain') order by created_at, id)sql";

std::vector<Listed> list(storage::Read& read, Which which)
{
    return read.all(which == Which::failed ? select_failed : select_unsent, {}, listed_in);
}

constexpr Sql retry_one = R"sql(
    update outbox set state = 'waiting', due_at = :now, attempts = 0, settled_at = null
     where id = :id and state in ('given_up', 'bounced', 'uncertain'))sql";

bool retry(storage::Write& write, base::Id<Message> id, base::Instant now)
{
    write.touch(version_of_outbox);
    return write.run(retry_one, {{"now", now}, {"id", id}}) == 1;
}

constexpr Sql retry_failed = R"sql(
    update outbox set state = 'waiting', due_at = :now, attempts = 0, settled_at = null
     where state in ('given_up', 'bounced', 'uncertain'))sql";

std::int64_t retry_all(storage::Write& write, base::Instant now)
{
    write.touch(version_of_outbox);
    return write.run(retry_failed, {{"now", now}});
}

constexpr Sql count_messages = "select count(*) from outbox";

std::int64_t count_all(storage::Read& read) { return read.value<std::int64_t>(count_messages); }

constexpr Sql select_newest = R"sql(
    select id, kind, recipient, recipient_name, subject, body_text, body_html, unsubscribe_url, language, reply_to,
           conversation, created_at, state
      from outbox order by created_at desc, id desc limit :most offset :skipped)sql";

std::vector<Shown> newest(storage::Read& read, std::int64_t most, std::int64_t skipped)
{
    return read.all(select_newest, {{"most", most}, {"skipped", skipped}}, [](storage::Row& row) {
        Shown shown;
        shown.id = row.next<base::Id<Message>>();
        auto& [kind, to, to_name, subject, text, html, unsubscribe_url, language, reply_to, conversation] = shown.message;
        for (auto* part : {&kind, &to, &to_name, &subject, &text, &html, &unsubscribe_url, &language, &reply_to, &conversation}) *part = row.next<std::string>();
        shown.created_at = row.next<base::Instant>();
        shown.state = state_of(row.next<std::string>());
        return shown;
    });
}

}
