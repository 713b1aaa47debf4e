#include "slices/joining/store.hpp"

#include <boost/json.hpp>

namespace joining {
namespace {

using storage::Sql;

Inquiry inquiry_in(storage::Row& row)
{
    Inquiry inquiry;
    inquiry.id = row.next<base::Id<Inquiry>>();
    for (auto* text : {&inquiry.receipt, &inquiry.name, &inquiry.reach, &inquiry.sentence, &inquiry.place, &inquiry.state, &inquiry.language}) {
        *text = row.next<std::string>();
    }
    inquiry.alliance = row.next<std::optional<base::Id<registry::Alliance>>>();
    inquiry.alliance_name = row.next<std::string>();
    inquiry.rung = rung_of(row.next<std::string>());
    inquiry.rung_since = row.next<base::Instant>();
    inquiry.reminded_at = row.next<std::optional<base::Instant>>();
    inquiry.received_at = row.next<base::Instant>();
    inquiry.answer_due_on = row.next<base::Date>();
    inquiry.answer = answer_of(row.next<std::string>());
    inquiry.answer_text = row.next<std::string>();
    inquiry.answered_at = row.next<std::optional<base::Instant>>();
    return inquiry;
}

base::Id<identity::Account> account_in(storage::Row& row) { return row.next<base::Id<identity::Account>>(); }

}

constexpr Sql insert_inquiry = R"sql(
    insert into inquiry (id, receipt, name, reach, sentence, place, state, language, alliance_id, rung, rung_since, received_at, answer_due_on)
    values (:id, :receipt, :name, :reach, :sentence, :place, :state, :language, :alliance, :rung, :rung_since, :received_at, :due)
    on conflict (id) do nothing)sql";

bool store_inquiry(storage::Write& write, const Inquiry& inquiry)
{
    return write.run(insert_inquiry, {{"id", inquiry.id},
                                      {"receipt", inquiry.receipt},
                                      {"name", inquiry.name},
                                      {"reach", inquiry.reach},
                                      {"sentence", inquiry.sentence},
                                      {"place", inquiry.place},
                                      {"state", inquiry.state},
                                      {"language", inquiry.language},
                                      {"alliance", inquiry.alliance},
                                      {"rung", word_of(inquiry.rung)},
                                      {"rung_since", inquiry.rung_since},
                                      {"received_at", inquiry.received_at},
                                      {"due", base::iso(inquiry.answer_due_on)}}) > 0;
}

constexpr Sql select_inquiry = R"sql(
    select inquiry.id, receipt, inquiry.name, reach, sentence, place, state, language, alliance_id, coalesce(alliance.name, ''), rung,
           rung_since, reminded_at, received_at, answer_due_on, answer, answer_text, answered_at
      from inquiry left join alliance on alliance.id = inquiry.alliance_id
     where inquiry.id = :id)sql";

std::optional<Inquiry> find_inquiry(storage::Read& read, base::Id<Inquiry> id) { return read.first(select_inquiry, {{"id", id}}, inquiry_in); }

constexpr Sql select_by_receipt = R"sql(
    select inquiry.id, receipt, inquiry.name, reach, sentence, place, state, language, alliance_id, coalesce(alliance.name, ''), rung,
           rung_since, reminded_at, received_at, answer_due_on, answer, answer_text, answered_at
      from inquiry left join alliance on alliance.id = inquiry.alliance_id
     where receipt = :receipt)sql";

std::optional<Inquiry> find_by_receipt(storage::Read& read, std::string_view receipt)
{
    return read.first(select_by_receipt, {{"receipt", receipt}}, inquiry_in);
}

constexpr Sql select_open = R"sql(
    select inquiry.id, receipt, inquiry.name, reach, sentence, place, inquiry.state, language, inquiry.alliance_id, coalesce(alliance.name, ''),
           rung, rung_since, reminded_at, received_at, answer_due_on, answer, answer_text, answered_at
      from inquiry left join alliance on alliance.id = inquiry.alliance_id
     where answered_at is null
       and exists (select 1 from role_grant
                    where role_grant.account_id = :account and role_grant.ended_at is null
                      and ((role_grant.role in ('koordination', 'stellvertretung') and role_grant.alliance_id = inquiry.alliance_id)
                        or (role_grant.role = 'landeskoordination' and inquiry.rung <> 'alliance' and inquiry.state <> ''
                            and role_grant.state = inquiry.state)
                        or (role_grant.role = 'servicebuero' and inquiry.rung = 'office')))
     order by answer_due_on, received_at, inquiry.id limit :most)sql";

std::vector<Inquiry> open_for(storage::Read& read, base::Id<identity::Account> account, std::int64_t most)
{
    return read.all(select_open, {{"account", account}, {"most", most}}, inquiry_in);
}

constexpr Sql update_rung = R"sql(
    update inquiry set alliance_id = :alliance, rung = :rung, rung_since = :rung_since, reminded_at = null, answer_due_on = :due
     where id = :id and answered_at is null and rung_since = :since_before)sql";

bool hand_over(storage::Write& write, const Inquiry& before, const Inquiry& after)
{
    return write.run(update_rung, {{"alliance", after.alliance},
                                   {"rung", word_of(after.rung)},
                                   {"rung_since", after.rung_since},
                                   {"due", base::iso(after.answer_due_on)},
                                   {"id", before.id},
                                   {"since_before", before.rung_since}}) > 0;
}

constexpr Sql update_answer = R"sql(
    update inquiry set answer = :answer, answer_text = :text, answered_at = :now, answered_by = :by
     where id = :id and answered_at is null)sql";

bool store_answer(storage::Write& write, base::Id<Inquiry> id, Answer answer, std::string_view text, base::Id<identity::Account> by, base::Instant now)
{
    return write.run(update_answer, {{"answer", word_of(answer)}, {"text", text}, {"now", now}, {"by", by}, {"id", id}}) > 0;
}

constexpr Sql take_due = R"sql(
    update inquiry set reminded_at = :now where answered_at is null and reminded_at is null and rung_since <= :before returning id)sql";

std::vector<Inquiry> take_to_remind(storage::Write& write, base::Instant now)
{
    std::vector<Inquiry> taken;
    for (const auto& id : write.all(take_due, {{"now", now}, {"before", now - time_until_reminded}},
                                    [](storage::Row& row) { return row.next<base::Id<Inquiry>>(); })) {
        taken.push_back(find_inquiry(write, id).value());
    }
    return taken;
}

constexpr Sql select_late = R"sql(
    select inquiry.id, receipt, inquiry.name, reach, sentence, place, state, language, alliance_id, coalesce(alliance.name, ''), rung,
           rung_since, reminded_at, received_at, answer_due_on, answer, answer_text, answered_at
      from inquiry left join alliance on alliance.id = inquiry.alliance_id
     where answered_at is null and rung <> 'office' and rung_since <= :before order by rung_since, inquiry.id)sql";

std::vector<Inquiry> too_long_unanswered(storage::Read& read, base::Instant now)
{
    return read.all(select_late, {{"before", now - time_until_it_climbs}}, inquiry_in);
}

constexpr Sql delete_old = "delete from inquiry where answered_at < :answered or received_at < :received";

std::int64_t forget(storage::Write& write, base::Instant answered_before, base::Instant received_before)
{
    return write.run(delete_old, {{"answered", answered_before}, {"received", received_before}});
}

constexpr Sql select_coordinators = R"sql(
    select account_id from role_grant
     where role = 'landeskoordination' and state = :state and state <> '' and ended_at is null
     group by account_id order by account_id)sql";

std::vector<base::Id<identity::Account>> coordinators_of_state(storage::Read& read, std::string_view state)
{
    return read.all(select_coordinators, {{"state", state}}, account_in);
}

constexpr Sql select_office = "select account_id from role_grant where role = 'servicebuero' and ended_at is null group by account_id order by account_id";

std::vector<base::Id<identity::Account>> service_office(storage::Read& read) { return read.all(select_office, {}, account_in); }

constexpr Sql forget_networks = "delete from inquiry_network where asked_at < :since";

std::int64_t forget_networks_before(storage::Write& write, base::Instant since) { return write.run(forget_networks, {{"since", since}}); }

constexpr Sql count_asked = "select count(*) from inquiry_network where network = :network and asked_at >= :since";
constexpr Sql insert_asked = "insert into inquiry_network (network, asked_at) values (:network, :now)";

std::int64_t count_network(storage::Write& write, std::string_view network, base::Instant since, base::Instant now)
{
    forget_networks_before(write, since);
    const auto asked = write.value<std::int64_t>(count_asked, {{"network", network}, {"since", since}});
    write.run(insert_asked, {{"network", network}, {"now", now}});
    return asked;
}

constexpr Sql select_answered = "select receipt, answer, answer_text, answered_at from inquiry where answered_by = :account order by answered_at, id";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    boost::json::array kept;
    read.all(select_answered, {{"account", account}}, [&](storage::Row& row) {
        boost::json::object one;
        for (const auto* name : {"receipt", "answer", "text"}) one[name] = row.next<std::string>();
        one["at"] = base::iso(row.next<base::Instant>());
        kept.push_back(std::move(one));
        return 0;
    });
    return boost::json::serialize(boost::json::value{{"inquiry", kept}});
}

constexpr Sql forget_answering = "update inquiry set answered_by = null where answered_by = :account";

void erase(storage::Write& write, base::Id<identity::Account> account) { write.run(forget_answering, {{"account", account}}); }

}
