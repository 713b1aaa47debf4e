#include "slices/giving/store_asks.hpp"

namespace giving {
namespace {

using storage::Row;
using storage::Sql;

Call call_in(Row& row)
{
    Call call;
    call.id = row.next<base::Id<Call>>();
    call.ask = row.next<base::Id<Ask>>();
    call.contact = row.next<std::optional<base::Id<partnering::ContactPerson>>>();
    call.account = row.next<std::optional<base::Id<identity::Account>>>();
    call.name = row.next<std::string>();
    call.answer = answer_of(row.next<std::string>());
    call.words = row.next<std::string>();
    call.answered_at = row.next<std::optional<base::Instant>>();
    return call;
}

}

constexpr Sql insert_call = R"sql(
    insert into gift_call (id, ask_id, contact_id, account_id, secret, answer, words, answered_at)
    values (:id, :ask, :contact, :account, :secret, :answer, :words, :answered_at))sql";

void store_call(storage::Write& write, const Call& call, std::optional<std::string> secret)
{
    write.run(insert_call, {{"id", call.id},
                            {"ask", call.ask},
                            {"contact", call.contact},
                            {"account", call.account},
                            {"secret", secret},
                            {"answer", name_of(call.answer).word},
                            {"words", call.words},
                            {"answered_at", call.answered_at}});
}

constexpr Sql select_calls = R"sql(
    select one.id, one.ask_id, one.contact_id, one.account_id, coalesce(contact.name, account.name, ''), one.answer,
           case when contact.id is null and account.id is null then '' else one.words end, one.answered_at
      from gift_call one
      left join partner_contact contact on contact.id = one.contact_id
      left join account on account.id = one.account_id
     where one.ask_id = :ask
     order by case one.answer when '' then 1 else 0 end, one.answered_at, coalesce(contact.name, account.name, ''), one.id)sql";

std::vector<Call> calls_of(storage::Read& read, base::Id<Ask> ask) { return read.all(select_calls, {{"ask", ask}}, call_in); }

constexpr Sql select_call_with = R"sql(
    select one.id, one.ask_id, one.contact_id, one.account_id, coalesce(contact.name, account.name, ''), one.answer, one.words, one.answered_at
      from gift_call one
      join gift_ask ask on ask.id = one.ask_id
      left join partner_contact contact on contact.id = one.contact_id
      left join account on account.id = one.account_id
     where one.secret = :secret
       and (contact.agreed_at is not null or contact.declined_at is not null
            or exists (select 1 from representation join role_grant on role_grant.id = representation.grant_id
                        where role_grant.account_id = account.id and role_grant.alliance_id = ask.alliance_id and role_grant.role = 'partner'
                          and role_grant.ended_at is null and representation.organisation_id = ask.organisation_id)))sql";

std::optional<Call> call_with(storage::Read& read, std::string_view secret) { return read.first(select_call_with, {{"secret", secret}}, call_in); }

constexpr Sql select_call_of = R"sql(
    select one.id, one.ask_id, one.contact_id, one.account_id, account.name, one.answer, one.words, one.answered_at
      from gift_call one join account on account.id = one.account_id
     where one.ask_id = :ask and one.account_id = :account)sql";

std::optional<Call> call_of(storage::Read& read, base::Id<Ask> ask, base::Id<identity::Account> account)
{
    return read.first(select_call_of, {{"ask", ask}, {"account", account}}, call_in);
}

constexpr Sql update_answer = "update gift_call set answer = :answer, words = :words, answered_at = :answered_at where id = :id";

void store_answer(storage::Write& write, const Call& call)
{
    write.run(update_answer, {{"answer", name_of(call.answer).word}, {"words", call.words}, {"answered_at", call.answered_at}, {"id", call.id}});
}

}
