#include "slices/cooperations/store_talks.hpp"

#include <boost/json.hpp>

namespace cooperations {
namespace {

using storage::Sql;

Talk talk_in(storage::Row& row)
{
    return Talk{row.next<base::Id<Talk>>(), row.next<base::Id<Cooperation>>(), row.next<std::string>(),
                row.next<base::Id<registry::Alliance>>(), row.next<std::string>(), row.next<base::Id<registry::Alliance>>(),
                row.next<std::string>(), row.next<base::Instant>(), find_outcome(row.next<std::string>()).value()};
}

}

constexpr Sql insert_talk = R"sql(
    insert into cooperation_talk (id, cooperation_id, alliance_id, created_at, ask_at)
    values (:id, :cooperation, :alliance, :now, :ask_at) on conflict (cooperation_id, alliance_id) do nothing)sql";

constexpr Sql select_talk_id = "select id from cooperation_talk where cooperation_id = :cooperation and alliance_id = :alliance";

base::Id<Talk> talk_about(storage::Write& write, base::Id<Cooperation> cooperation, base::Id<registry::Alliance> answering, base::Instant now)
{
    write.run(insert_talk, {{"id", base::Id<Talk>::fresh()},
                            {"cooperation", cooperation},
                            {"alliance", answering},
                            {"now", now},
                            {"ask_at", now + time_until_asked}});
    return write.value<base::Id<Talk>>(select_talk_id, {{"cooperation", cooperation}, {"alliance", answering}});
}

constexpr Sql insert_message = R"sql(
    insert into cooperation_message (id, talk_id, alliance_id, account_id, text, sent_at)
    values (:id, :talk, :alliance, :author, :text, :now) on conflict (id) do nothing)sql";

bool add_message(storage::Write& write, base::Uuid id, base::Id<Talk> talk, base::Id<registry::Alliance> alliance,
                 base::Id<identity::Account> author, std::string_view text, base::Instant now)
{
    return write.run(insert_message, {{"id", id}, {"talk", talk}, {"alliance", alliance}, {"author", author}, {"text", text}, {"now", now}}) > 0;
}

constexpr Sql select_talk = R"sql(
    select talk.id, talk.cooperation_id, cooperation.title, owner.id, owner.name, answering.id, answering.name, talk.created_at, talk.outcome
      from cooperation_talk as talk join cooperation on cooperation.id = talk.cooperation_id
           join alliance as owner on owner.id = cooperation.alliance_id
           join alliance as answering on answering.id = talk.alliance_id
     where talk.id = :id
       and exists (select 1 from role_grant
                    where role_grant.account_id = :account and role_grant.ended_at is null
                      and role_grant.alliance_id in (owner.id, answering.id)
                      and role_grant.role in ('koordination', 'stellvertretung', 'mitglied', 'partner')))sql";

std::optional<Talk> find_talk(storage::Read& read, base::Id<Talk> id, base::Id<identity::Account> account)
{
    return read.first(select_talk, {{"id", id}, {"account", account}}, talk_in);
}

constexpr Sql select_talks = R"sql(
    select talk.id, talk.cooperation_id, cooperation.title, owner.id, owner.name, answering.id, answering.name, talk.created_at, talk.outcome
      from cooperation_talk as talk join cooperation on cooperation.id = talk.cooperation_id
           join alliance as owner on owner.id = cooperation.alliance_id
           join alliance as answering on answering.id = talk.alliance_id
     where exists (select 1 from role_grant
                    where role_grant.account_id = :account and role_grant.ended_at is null
                      and role_grant.alliance_id in (owner.id, answering.id)
                      and role_grant.role in ('koordination', 'stellvertretung', 'mitglied', 'partner'))
     order by talk.created_at desc, talk.id limit 200)sql";

std::vector<Talk> talks_of(storage::Read& read, base::Id<identity::Account> account, std::optional<base::Id<Cooperation>> about)
{
    auto talks = read.all(select_talks, {{"account", account}}, talk_in);
    if (about) std::erase_if(talks, [&](const Talk& talk) { return talk.cooperation != *about; });
    return talks;
}

constexpr Sql select_messages = R"sql(
    select coalesce(account.name, ''), alliance.name, message.text, message.sent_at, message.account_id
      from cooperation_message as message join alliance on alliance.id = message.alliance_id
           left join account on account.id = message.account_id
     where message.talk_id = :talk order by message.sent_at, message.id)sql";

std::vector<Said> messages_of(storage::Read& read, base::Id<Talk> talk)
{
    return read.all(select_messages, {{"talk", talk}}, [](storage::Row& row) {
        return Said{row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<base::Instant>(),
                    row.next<std::optional<base::Id<identity::Account>>>()};
    });
}

constexpr Sql update_outcome = "update cooperation_talk set outcome = :outcome where id = :talk";

void set_outcome(storage::Write& write, base::Id<Talk> talk, Outcome outcome)
{
    write.run(update_outcome, {{"talk", talk}, {"outcome", word_of(outcome)}});
}

constexpr Sql count_due = "select count(*) from cooperation_talk where asked_at is null and ask_at <= :now";

bool has_due_talks(storage::Read& read, base::Instant now) { return read.value<std::int64_t>(count_due, {{"now", now}}) > 0; }

constexpr Sql take_due = "update cooperation_talk set asked_at = :now where asked_at is null and ask_at <= :now returning id, outcome";

constexpr Sql select_taken = R"sql(
    select talk.id, talk.cooperation_id, cooperation.title, owner.id, owner.name, answering.id, answering.name, talk.created_at, talk.outcome
      from cooperation_talk as talk join cooperation on cooperation.id = talk.cooperation_id
           join alliance as owner on owner.id = cooperation.alliance_id
           join alliance as answering on answering.id = talk.alliance_id
     where talk.id = :id)sql";

std::vector<Talk> take_due_talks(storage::Write& write, base::Instant now)
{
    std::vector<Talk> talks;
    for (const auto& [id, outcome] : write.all(take_due, {{"now", now}}, [](storage::Row& row) {
             const auto id = row.next<base::Id<Talk>>();
             return std::pair(id, find_outcome(row.next<std::string>()).value());
         })) {
        if (outcome == Outcome::open) talks.push_back(write.first(select_taken, {{"id", id}}, talk_in).value());
    }
    return talks;
}

constexpr Sql select_own_words = R"sql(
    select title, text, created_at from cooperation where account_id = :account
    union all select '', text, sent_at from cooperation_message where account_id = :account
    order by 3)sql";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    boost::json::array kept;
    read.all(select_own_words, {{"account", account}}, [&](storage::Row& row) {
        boost::json::object one;
        one["title"] = row.next<std::string>();
        one["text"] = row.next<std::string>();
        one["at"] = base::iso(row.next<base::Instant>());
        kept.push_back(std::move(one));
        return 0;
    });
    return boost::json::serialize(boost::json::value{{"cooperation", kept}});
}

constexpr Sql forget_author = "update cooperation set account_id = null where account_id = :account";
constexpr Sql forget_speaker = "update cooperation_message set account_id = null where account_id = :account";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    for (const auto& sql : {forget_author, forget_speaker}) write.run(sql, {{"account", account}});
}

}
