#include "slices/publishing/store_calls.hpp"

#include <array>
#include <algorithm>
#include <stdexcept>

namespace publishing {
namespace {

using storage::Sql;
using AccountId = base::Id<identity::Account>;

constexpr std::array reasons = {std::pair{Call::Reason::silent, std::string_view("silent")},
                                std::pair{Call::Reason::archived, std::string_view("archived")},
                                std::pair{Call::Reason::wish, std::string_view("wish")}};

Call::Reason reason_of(std::string_view word)
{
    const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const auto& pair) { return pair.second == word; });
    if (found == reasons.end()) throw std::runtime_error("a stored reason is none: " + std::string(word));
    return found->first;
}

Call call_in(storage::Row& row)
{
    Call call;
    call.id = row.next<base::Id<Call>>();
    call.subject.kind = row.next<std::string>();
    call.subject.id = row.next<base::Id<Subject>>().uuid;
    call.reason = reason_of(row.next<std::string>());
    call.words = row.next<std::string>();
    call.asked_by.account = row.next<std::optional<AccountId>>();
    call.asked_by.name = row.next<std::string>();
    call.opened_at = row.next<base::Instant>();
    call.note = row.next<std::string>();
    call.due_on = base::parse_date(row.next<std::string>()).value();
    return call;
}

}

std::string_view word_of(Call::Reason reason)
{
    return std::find_if(reasons.begin(), reasons.end(), [&](const auto& pair) { return pair.first == reason; })->second;
}

constexpr Sql select_open_calls = R"sql(
    select publishing_call.id, kind, subject_id, reason, words, asked_by, coalesce(account.name, ''), opened_at, note, due_on
      from publishing_call left join account on account.id = asked_by
     where closed_at is null order by due_on, opened_at, publishing_call.id limit 500)sql";

std::vector<Call> open_calls(storage::Read& read) { return read.all(select_open_calls, {}, call_in); }

constexpr Sql count_open_calls = "select count(*) from publishing_call where closed_at is null and due_on <= :today";

std::int64_t count_calls_due(storage::Read& read, base::Date today)
{
    const auto day = base::iso(today);
    return read.value<std::int64_t>(count_open_calls, {{"today", day}});
}

constexpr Sql select_call = R"sql(
    select publishing_call.id, kind, subject_id, reason, words, asked_by, coalesce(account.name, ''), opened_at, note, due_on
      from publishing_call left join account on account.id = asked_by
     where closed_at is null and publishing_call.id = :id)sql";

std::optional<Call> find_call(storage::Read& read, base::Id<Call> id) { return read.first(select_call, {{"id", id}}, call_in); }

constexpr Sql insert_call = R"sql(
    insert into publishing_call (id, kind, subject_id, reason, words, asked_by, opened_at, note, due_on)
    values (:id, :kind, :subject, :reason, :words, :asked_by, :opened_at, :note, :due_on) on conflict (id) do nothing)sql";

void open_call(storage::Write& write, const Call& call)
{
    const auto due = base::iso(call.due_on);
    write.run(insert_call, {{"id", call.id},
                            {"kind", call.subject.kind},
                            {"subject", call.subject.id},
                            {"reason", word_of(call.reason)},
                            {"words", call.words},
                            {"asked_by", call.asked_by.account},
                            {"opened_at", call.opened_at},
                            {"note", call.note},
                            {"due_on", due}});
}

constexpr Sql update_call = "update publishing_call set note = :note, due_on = :due_on where id = :id and closed_at is null";

void note_call(storage::Write& write, base::Id<Call> id, std::string_view note, base::Date due_on)
{
    const auto due = base::iso(due_on);
    write.run(update_call, {{"id", id}, {"note", note}, {"due_on", due}});
}

constexpr Sql close_one = "update publishing_call set closed_at = :now where id = :id and closed_at is null";

void close_call(storage::Write& write, base::Id<Call> id, base::Instant now) { write.run(close_one, {{"id", id}, {"now", now}}); }

constexpr Sql close_of_subject = R"sql(
    update publishing_call set closed_at = :now
     where kind = :kind and subject_id = :subject and reason = :reason and closed_at is null)sql";

void close_calls(storage::Write& write, const Subject& subject, Call::Reason reason, base::Instant now)
{
    write.run(close_of_subject, {{"kind", subject.kind}, {"subject", subject.id}, {"reason", word_of(reason)}, {"now", now}});
}

constexpr Sql insert_question = R"sql(
    insert into publishing_question (secret, kind, subject_id, account_id, asked_at)
    values (:secret, :kind, :subject, :account, :asked_at))sql";

void store_question(storage::Write& write, const Question& question, std::string_view kept_secret)
{
    write.run(insert_question, {{"secret", kept_secret},
                                {"kind", question.subject.kind},
                                {"subject", question.subject.id},
                                {"account", question.account},
                                {"asked_at", question.asked_at}});
}

constexpr Sql select_question = R"sql(
    select kind, subject_id, account_id, asked_at from publishing_question where secret = :secret)sql";

std::optional<Question> find_question(storage::Read& read, std::string_view kept_secret)
{
    return read.first(select_question, {{"secret", kept_secret}}, [](storage::Row& row) {
        Question question;
        question.subject.kind = row.next<std::string>();
        question.subject.id = row.next<base::Id<Subject>>().uuid;
        question.account = row.next<AccountId>();
        question.asked_at = row.next<base::Instant>();
        return question;
    });
}

constexpr Sql select_signs = R"sql(
    select subject_id, max(confirmed_at), max(asked_at), max(called_at), max(archived_at)
      from (select subject_id, confirmed_at, cast(null as bigint) as asked_at, cast(null as bigint) as called_at,
                   cast(null as bigint) as archived_at
              from publishing_confirmation where kind = :kind
            union all select subject_id, cast(null as bigint), asked_at, cast(null as bigint), cast(null as bigint)
              from publishing_question where kind = :kind
            union all select subject_id, cast(null as bigint), cast(null as bigint), opened_at, cast(null as bigint)
              from publishing_call where kind = :kind and reason = 'silent'
            union all select subject_id, cast(null as bigint), cast(null as bigint), cast(null as bigint), archived_at
              from publishing_archive where kind = :kind) sign
     group by subject_id)sql";

std::map<base::Uuid, Signs> signs_of_all(storage::Read& read, std::string_view kind)
{
    std::map<base::Uuid, Signs> all;
    const auto rows = read.all(select_signs, {{"kind", kind}}, [](storage::Row& row) {
        std::pair<base::Uuid, Signs> sign;
        sign.first = row.next<base::Id<Subject>>().uuid;
        sign.second.confirmed_at = row.next<std::optional<base::Instant>>();
        sign.second.asked_at = row.next<std::optional<base::Instant>>();
        sign.second.called_at = row.next<std::optional<base::Instant>>();
        sign.second.archived_at = row.next<std::optional<base::Instant>>();
        return sign;
    });
    all.insert(rows.begin(), rows.end());
    return all;
}

constexpr Sql delete_old_questions = "delete from publishing_question where asked_at < :before";

std::int64_t forget_questions(storage::Write& write, base::Instant before) { return write.run(delete_old_questions, {{"before", before}}); }

constexpr Sql delete_old_calls = "delete from publishing_call where closed_at < :before";

std::int64_t forget_closed_calls(storage::Write& write, base::Instant before) { return write.run(delete_old_calls, {{"before", before}}); }

constexpr Sql move_round = "update publishing_round set day = :day where id = 1 and day < :day";

bool begin_round(storage::Write& write, base::Date day)
{
    const auto text = base::iso(day);
    return write.run(move_round, {{"day", text}}) > 0;
}

}
