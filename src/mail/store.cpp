#include "mail/store.hpp"

namespace mail {
namespace {

using storage::Sql;

constexpr std::array<std::string_view, 6> words = {"waiting", "taken", "sent", "given_up", "bounced", "uncertain"};

/// What goes to many goes out after what somebody waits for. Duties go to many, too, though nobody can unsubscribe from them.
bool goes_to_many(const Message& message) { return !message.unsubscribe_url.empty() || message.kind == "circular_duty"; }

Message message_in(storage::Row& row)
{
    return {row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
            row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
            row.next<std::string>(), row.next<std::string>()};
}

Outgoing outgoing_in(storage::Row& row)
{
    return {row.next<base::Id<Message>>(), message_in(row), row.next<base::Instant>(), row.next<base::Instant>(),
            row.next<std::int64_t>()};
}

}

std::string_view word_of(State state) { return words[static_cast<std::size_t>(state)]; }

State state_of(std::string_view word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) throw std::runtime_error("a mail is in no state that there is: " + std::string(word));
    return static_cast<State>(found - words.begin());
}

constexpr Sql insert_message = R"sql(
    insert into outbox (id, kind, recipient, recipient_name, subject, body_text, body_html, unsubscribe_url, language,
                        reply_to, conversation, is_bulk, created_at, state, due_at, attempts, answer)
    values (:id, :kind, :recipient, :recipient_name, :subject, :text, :html, :unsubscribe_url, :language,
            :reply_to, :conversation, :is_bulk, :now, 'waiting', :due_at, 0, ''))sql";

void store_message(storage::Write& write, base::Id<Message> id, const Message& message, base::Instant now)
{
    write.run(insert_message, {{"id", id},
                               {"kind", message.kind},
                               {"recipient", message.to},
                               {"recipient_name", message.to_name},
                               {"subject", message.subject},
                               {"text", message.text},
                               {"html", message.html},
                               {"unsubscribe_url", message.unsubscribe_url},
                               {"language", message.language},
                               {"reply_to", message.reply_to},
                               {"conversation", message.conversation},
                               {"is_bulk", goes_to_many(message)},
                               {"now", now},
                               {"due_at", now}});
    write.touch(version_of_outbox);
}

constexpr Sql take_due{R"sql(
    update outbox set state = 'taken', taken_by = :node, taken_until = :until
     where id in (select id from outbox where state = 'waiting' and due_at <= :now
                   order by is_bulk, due_at, id limit :most)
    returning id, kind, recipient, recipient_name, subject, body_text, body_html, unsubscribe_url, language,
              reply_to, conversation, created_at, due_at, attempts)sql",
                       R"sql(
    update outbox set state = 'taken', taken_by = :node, taken_until = :until
     where id = any (array (select id from outbox where state = 'waiting' and due_at <= :now
                             order by is_bulk, due_at, id limit :most for update skip locked))
    returning id, kind, recipient, recipient_name, subject, body_text, body_html, unsubscribe_url, language,
              reply_to, conversation, created_at, due_at, attempts)sql"};

std::vector<Outgoing> take(storage::Write& write, base::Id<Node> node, base::Instant now, base::Instant until, std::int64_t most)
{
    auto taken = write.all(take_due, {{"node", node}, {"until", until}, {"now", now}, {"most", most}}, outgoing_in);
    std::sort(taken.begin(), taken.end(), [](const Outgoing& one, const Outgoing& other) {
        return std::tuple(goes_to_many(one.message), one.due_at, one.id) <
               std::tuple(goes_to_many(other.message), other.due_at, other.id);
    });
    return taken;
}

constexpr Sql update_settled = R"sql(
    update outbox set state = :state, answer = :answer, due_at = :due_at, attempts = attempts + :attempts,
                      settled_at = :settled_at, taken_by = null, taken_until = null
     where id = :id and taken_by = :node and state = 'taken')sql";

constexpr Sql remove_contents = R"sql(
    update outbox set recipient = '', recipient_name = '', subject = '', body_text = '', body_html = '',
                      unsubscribe_url = '', reply_to = '', conversation = '', answer = ''
     where id = :id)sql";

void settle(storage::Write& write, base::Id<Node> node, const Settled& settled, base::Instant now, Contents contents)
{
    const auto settled_at = settled.state == State::waiting ? std::nullopt : std::optional(now);
    const auto changed = write.run(update_settled, {{"state", word_of(settled.state)},
                                                    {"answer", settled.answer},
                                                    {"due_at", settled.due_at},
                                                    {"attempts", settled.attempts},
                                                    {"settled_at", settled_at},
                                                    {"id", settled.id},
                                                    {"node", node}});
    const bool is_sent = changed == 1 && settled.state == State::sent;
    if (is_sent && contents == Contents::removed) write.run(remove_contents, {{"id", settled.id}});
}

constexpr Sql select_taken = "select id from outbox where state = 'taken' and taken_by = :node order by id";

std::vector<base::Id<Message>> taken_by(storage::Read& read, base::Id<Node> node)
{
    return read.all(select_taken, {{"node", node}}, [](storage::Row& row) { return row.next<base::Id<Message>>(); });
}

constexpr Sql doubt_expired = R"sql(
    update outbox set state = 'uncertain', settled_at = :now, taken_by = null, taken_until = null,
                      answer = 'the node that had it did not come back'
     where state = 'taken' and taken_until < :expired)sql";

std::int64_t give_up_on_lost_nodes(storage::Write& write, base::Instant now)
{
    return write.run(doubt_expired, {{"now", now}, {"expired", now}});
}

constexpr Sql doubt_unsent = R"sql(
    update outbox set state = 'uncertain', settled_at = :now, taken_by = null, taken_until = null,
                      answer = 'a backup was restored'
     where state in ('waiting', 'taken'))sql";

std::int64_t doubt_all(storage::Write& write, base::Instant now) { return write.run(doubt_unsent, {{"now", now}}); }

constexpr Sql delete_sent = "delete from outbox where state = 'sent' and settled_at < :before";
constexpr Sql delete_failed = "delete from outbox where state in ('given_up', 'bounced', 'uncertain') and settled_at < :before";

constexpr Sql delete_receipts = "delete from mail_receipt where received_at < :before";

std::int64_t remove_old(storage::Write& write, base::Instant now)
{
    const auto received = write.run(delete_receipts, {{"before", now - std::chrono::days(60)}});
    const auto sent = write.run(delete_sent, {{"before", now - std::chrono::days(14)}});
    return received + sent + write.run(delete_failed, {{"before", now - std::chrono::days(60)}});
}

constexpr Sql delete_waiting = R"sql(
    delete from outbox where recipient = :address and recipient_name = :name and state not in ('taken', 'sent'))sql";

std::int64_t forget_waiting(storage::Write& write, std::string_view address, std::string_view name)
{
    return write.run(delete_waiting, {{"address", address}, {"name", name}});
}

}
