#include "slices/giving/store.hpp"
#include "slices/giving/store_asks.hpp"

#include <boost/json.hpp>

namespace giving {
namespace {

using storage::Row;
using storage::Sql;

Outcome outcome_in(Row& row)
{
    Outcome outcome;
    outcome.id = row.next<base::Id<Outcome>>();
    outcome.ask = row.next<std::optional<base::Id<Ask>>>();
    outcome.alliance = row.next<base::Id<registry::Alliance>>();
    outcome.organisation = row.next<base::Id<partners::Organisation>>();
    outcome.kind = kind_of(row.next<std::string>());
    outcome.result = result_of(row.next<std::string>());
    outcome.amount = row.next<std::optional<std::int64_t>>();
    outcome.words = row.next<std::string>();
    outcome.is_public = row.next<bool>();
    outcome.day = row.next<base::Date>();
    return outcome;
}

}

constexpr Sql upsert_outcome = R"sql(
    insert into gift_outcome (id, ask_id, alliance_id, organisation_id, kind, result, amount, words, is_public, on_day)
    values (:id, :ask, :alliance, :organisation, :kind, :result, :amount, :words, :is_public, :day)
    on conflict (ask_id) do update set result = excluded.result, amount = excluded.amount, words = excluded.words, is_public = excluded.is_public)sql";
constexpr Sql update_closed = "update gift_ask set closed_at = coalesce(closed_at, :now) where id = :ask";

void close_ask(storage::Write& write, const Outcome& outcome, base::Instant now)
{
    write.run(upsert_outcome, {{"id", outcome.id},
                               {"ask", outcome.ask},
                               {"alliance", outcome.alliance},
                               {"organisation", outcome.organisation},
                               {"kind", name_of(outcome.kind).word},
                               {"result", word_of(outcome.result)},
                               {"amount", outcome.amount},
                               {"words", outcome.words},
                               {"is_public", outcome.is_public},
                               {"day", base::iso(outcome.day)}});
    write.run(update_closed, {{"now", now}, {"ask", outcome.ask}});
    write.touch("giving");
}

constexpr Sql select_outcome = R"sql(
    select id, ask_id, alliance_id, organisation_id, kind, result, amount, words, is_public, on_day from gift_outcome where ask_id = :ask)sql";

std::optional<Outcome> outcome_of(storage::Read& read, base::Id<Ask> ask) { return read.first(select_outcome, {{"ask", ask}}, outcome_in); }

constexpr Sql select_outcomes = R"sql(
    select id, ask_id, alliance_id, organisation_id, kind, result, amount, words, is_public, on_day
      from gift_outcome where alliance_id = :alliance and organisation_id = :organisation order by on_day desc, id)sql";

std::vector<Outcome> outcomes_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation)
{
    return read.all(select_outcomes, {{"alliance", alliance}, {"organisation", organisation}}, outcome_in);
}

constexpr Sql select_public = R"sql(
    select outcome.id, ask_id, outcome.alliance_id, outcome.organisation_id, kind, result, amount, words, is_public, on_day
      from gift_outcome outcome join organisation on organisation.id = outcome.organisation_id
     where outcome.organisation_id = :organisation and (organisation.ended_on is null or organisation.ended_on > :today) and is_public = 1 and result <> 'not' and words <> ''
       and exists (select 1 from partnership where partnership.organisation_id = outcome.organisation_id and partnership.alliance_id = outcome.alliance_id
                                               and partnership.since <= :today and (partnership.until is null or partnership.until >= :today))
     order by on_day desc, outcome.id limit :most)sql";

std::vector<Outcome> public_outcomes(storage::Read& read, base::Id<partners::Organisation> organisation, base::Date today, std::int64_t most)
{
    return read.all(select_public, {{"organisation", organisation}, {"today", base::iso(today)}, {"most", most}}, outcome_in);
}

constexpr Sql keep_numbers = R"sql(
    update gift_outcome set ask_id = null, words = '', is_public = 0 where ask_id in (select id from gift_ask where until < :until_before))sql";
constexpr Sql delete_calls = "delete from gift_call where ask_id in (select id from gift_ask where until < :until_before)";
constexpr Sql delete_asks = "delete from gift_ask where until < :until_before";

std::int64_t forget_asks(storage::Write& write, base::Date until_before)
{
    const auto day = base::iso(until_before);
    write.run(keep_numbers, {{"until_before", day}});
    write.run(delete_calls, {{"until_before", day}});
    write.touch("giving");
    return write.run(delete_asks, {{"until_before", day}});
}

constexpr Sql forget_links = R"sql(
    update gift_call set secret = null
     where secret is not null and ask_id in (select id from gift_ask where until < :until_before or closed_at is not null))sql";

constexpr Sql forget_words = "update gift_call set words = '', secret = null where contact_id is null and account_id is null and (words <> '' or secret is not null)";

std::int64_t forget_words_of_nobody(storage::Write& write) { return write.run(forget_words, {}); }

std::int64_t forget_secrets(storage::Write& write, base::Date until_before) { return write.run(forget_links, {{"until_before", base::iso(until_before)}}); }

constexpr Sql select_own_gifts = "select words, recorded_at from gift where recorded_by = :account order by recorded_at, id";
constexpr Sql select_own_asks = "select what, asked_at from gift_ask where asked_by = :account order by asked_at, id";
constexpr Sql select_own_answers = R"sql(
    select gift_call.answer || ' ' || gift_call.words, gift_ask.asked_at
      from gift_call join gift_ask on gift_ask.id = gift_call.ask_id where gift_call.account_id = :account order by gift_ask.asked_at, gift_call.id)sql";
constexpr Sql select_own_organisations = R"sql(
    select organisation.name, named_at
      from representation join role_grant on role_grant.id = representation.grant_id join organisation on organisation.id = representation.organisation_id
     where role_grant.account_id = :account order by named_at, grant_id)sql";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    boost::json::object all;
    const auto add = [&](const char* table, const char* field, const Sql& sql) {
        boost::json::array kept;
        read.all(sql, {{"account", account}}, [&](Row& row) {
            boost::json::object one;
            one[field] = row.next<std::string>();
            one["at"] = base::iso(row.next<base::Instant>());
            kept.push_back(std::move(one));
            return 0;
        });
        all[table] = std::move(kept);
    };
    add("gift", "words", select_own_gifts);
    add("gift_ask", "what", select_own_asks);
    add("gift_call", "answer", select_own_answers);
    add("representation", "organisation", select_own_organisations);
    return boost::json::serialize(all);
}

constexpr Sql forget_recorder = "update gift set recorded_by = null where recorded_by = :account";
constexpr Sql forget_asker = "update gift_ask set asked_by = null where asked_by = :account";
constexpr Sql forget_answering = "update gift_call set account_id = null, words = '', secret = null where account_id = :account";
constexpr Sql delete_representation = "delete from representation where grant_id in (select id from role_grant where account_id = :account)";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    for (const auto* sql : {&forget_recorder, &forget_asker, &forget_answering, &delete_representation}) write.run(*sql, {{"account", account}});
}

}
