#include "slices/circulars/store.hpp"

namespace circulars {
namespace {

using storage::Sql;

Circular circular_in(storage::Row& row)
{
    Circular circular;
    circular.id = row.next<base::Id<Circular>>();
    circular.author = row.next<std::optional<base::Id<identity::Account>>>();
    for (auto* text : {&circular.written_for, &circular.aim.state, &circular.aim.topic, &circular.aim.audience, &circular.subject, &circular.text,
                       &circular.link}) {
        *text = row.next<std::string>();
    }
    circular.is_duty = row.next<std::int64_t>() != 0;
    circular.created_at = row.next<base::Instant>();
    circular.sent_at = row.next<std::optional<base::Instant>>();
    return circular;
}

}

constexpr Sql upsert_draft = R"sql(
    insert into circular (id, account_id, written_for, state, topic, audience, subject, text, link, is_duty, created_at)
    values (:id, :author, :written_for, :state, :topic, :audience, :subject, :text, :link, :is_duty, :now)
    on conflict (id) do update
       set state = excluded.state, topic = excluded.topic, audience = excluded.audience, subject = excluded.subject,
           text = excluded.text, link = excluded.link, is_duty = excluded.is_duty
     where circular.sent_at is null)sql";

void store_draft(storage::Write& write, const Circular& circular)
{
    write.run(upsert_draft, {{"id", circular.id},
                             {"author", circular.author},
                             {"written_for", circular.written_for},
                             {"state", circular.aim.state},
                             {"topic", circular.aim.topic},
                             {"audience", circular.aim.audience},
                             {"subject", circular.subject},
                             {"text", circular.text},
                             {"link", circular.link},
                             {"is_duty", circular.is_duty},
                             {"now", circular.created_at}});
}

constexpr Sql select_circular = R"sql(
    select id, account_id, written_for, state, topic, audience, subject, text, link, is_duty, created_at, sent_at
      from circular where id = :id)sql";

std::optional<Circular> find_circular(storage::Read& read, base::Id<Circular> id) { return read.first(select_circular, {{"id", id}}, circular_in); }

constexpr Sql select_circulars = R"sql(
    select id, account_id, written_for, state, topic, audience, subject, text, link, is_duty, created_at, sent_at
      from circular where :written_for = '' or written_for = :written_for
     order by created_at desc, id desc limit :most)sql";

std::vector<Circular> circulars_of(storage::Read& read, std::string_view written_for, std::int64_t most)
{
    return read.all(select_circulars, {{"written_for", written_for}, {"most", most}}, circular_in);
}

constexpr Sql delete_unsent = "delete from circular where id = :id and sent_at is null";

void delete_draft(storage::Write& write, base::Id<Circular> id) { write.run(delete_unsent, {{"id", id}}); }

constexpr Sql update_sent = "update circular set sent_at = :now where id = :id and sent_at is null";

bool mark_sent(storage::Write& write, base::Id<Circular> id, base::Instant now) { return write.run(update_sent, {{"now", now}, {"id", id}}) > 0; }

constexpr Sql insert_delivery = R"sql(
    insert into circular_delivery (id, circular_id, account_id, mail_id, secret, outcome)
    values (:id, :circular, :account, :mail, :secret, :outcome))sql";

void store_delivery(storage::Write& write, base::Id<Circular> circular, const Delivery& delivery)
{
    write.run(insert_delivery, {{"id", base::Id<Delivery>::fresh()},
                                {"circular", circular},
                                {"account", delivery.account},
                                {"mail", delivery.mail},
                                {"secret", delivery.secret},
                                {"outcome", delivery.mail ? "" : "failed"}});
}

constexpr Sql count_outcomes = R"sql(
    select outcome, count(*) from (
        select case when outbox.id is null and circular_delivery.outcome <> '' then circular_delivery.outcome
                    when outbox.state = 'sent' then 'reached'
                    when outbox.state in ('given_up', 'bounced', 'uncertain') then 'failed'
                    else '' end as outcome
          from circular_delivery left join outbox on outbox.id = circular_delivery.mail_id
         where circular_delivery.circular_id = :circular
    ) as outcomes group by outcome)sql";

constexpr Sql select_failures = R"sql(
    select coalesce(account.name, ''), coalesce(account.email, ''), coalesce(outbox.answer, '')
      from circular_delivery left join outbox on outbox.id = circular_delivery.mail_id
           left join account on account.id = circular_delivery.account_id
     where circular_delivery.circular_id = :circular
       and ((outbox.id is null and circular_delivery.outcome = 'failed') or outbox.state in ('given_up', 'bounced', 'uncertain'))
     order by account.name, circular_delivery.id limit :most)sql";

Report report_on(storage::Read& read, base::Id<Circular> circular, std::int64_t most_failures)
{
    Report report;
    read.all(count_outcomes, {{"circular", circular}}, [&](storage::Row& row) {
        const auto outcome = row.next<std::string>();
        auto& count = outcome == "reached" ? report.reached : outcome == "failed" ? report.failed : report.on_the_way;
        return count = row.next<std::int64_t>();
    });
    if (report.failed == 0) return report;
    report.failures = read.all(select_failures, {{"circular", circular}, {"most", most_failures}}, [](storage::Row& row) {
        return Report::Failure{row.next<std::string>(), row.next<std::string>(), row.next<std::string>()};
    });
    return report;
}

constexpr Sql update_outcomes = R"sql(
    update circular_delivery
       set outcome = (select case when outbox.state = 'sent' then 'reached' else 'failed' end from outbox where outbox.id = circular_delivery.mail_id)
     where outcome <> 'reached'
       and exists (select 1 from outbox
                    where outbox.id = circular_delivery.mail_id
                      and (outbox.state = 'sent' or (circular_delivery.outcome = '' and outbox.state in ('given_up', 'bounced', 'uncertain')))))sql";

std::int64_t settle(storage::Write& write) { return write.run(update_outcomes, {}); }

constexpr Sql delete_deliveries = R"sql(
    delete from circular_delivery where circular_id in (select id from circular where sent_at < :before))sql";

std::int64_t forget_deliveries(storage::Write& write, base::Instant before) { return write.run(delete_deliveries, {{"before", before}}); }

}
