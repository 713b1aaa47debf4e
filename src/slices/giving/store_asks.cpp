#include "slices/giving/store_asks.hpp"

namespace giving {
namespace {

using storage::Row;
using storage::Sql;

Ask ask_in(Row& row)
{
    Ask ask;
    ask.id = row.next<base::Id<Ask>>();
    ask.alliance = row.next<base::Id<registry::Alliance>>();
    ask.alliance_name = row.next<std::string>();
    ask.alliance_slug = row.next<std::string>();
    ask.organisation.id = row.next<base::Id<partners::Organisation>>();
    ask.organisation.slug = row.next<std::string>();
    ask.organisation.name = row.next<std::string>();
    ask.asked_by = row.next<std::optional<base::Id<identity::Account>>>();
    ask.kind = kind_of(row.next<std::string>());
    ask.what = row.next<std::string>();
    ask.amount = row.next<std::optional<std::int64_t>>();
    ask.until = row.next<base::Date>();
    ask.words = row.next<std::string>();
    ask.by_telephone = row.next<bool>();
    ask.asked_at = row.next<base::Instant>();
    ask.closed_at = row.next<std::optional<base::Instant>>();
    ask.answers = row.next<std::int64_t>();
    ask.answered_at = row.next<std::optional<base::Instant>>();
    return ask;
}

}

constexpr Sql insert_ask = R"sql(
    insert into gift_ask (id, alliance_id, organisation_id, asked_by, kind, what, amount, until, words, by_telephone, asked_at)
    values (:id, :alliance, :organisation, :asked_by, :kind, :what, :amount, :until, :words, :by_telephone, :asked_at)
    on conflict (id) do nothing)sql";

void store_ask(storage::Write& write, const Ask& ask)
{
    write.run(insert_ask, {{"id", ask.id},
                           {"alliance", ask.alliance},
                           {"organisation", ask.organisation.id},
                           {"asked_by", ask.asked_by},
                           {"kind", name_of(ask.kind).word},
                           {"what", ask.what},
                           {"amount", ask.amount},
                           {"until", base::iso(ask.until)},
                           {"words", ask.words},
                           {"by_telephone", ask.by_telephone},
                           {"asked_at", ask.asked_at}});
}

constexpr Sql select_ask = R"sql(
    select ask.id, ask.alliance_id, alliance.name, alliance.slug, ask.organisation_id, organisation.slug, organisation.name, ask.asked_by, ask.kind, ask.what,
           ask.amount, ask.until, ask.words, ask.by_telephone, ask.asked_at, ask.closed_at,
           (select count(*) from gift_call where gift_call.ask_id = ask.id and gift_call.answer <> ''),
           (select max(answered_at) from gift_call where gift_call.ask_id = ask.id)
      from gift_ask ask join alliance on alliance.id = ask.alliance_id join organisation on organisation.id = ask.organisation_id
     where ask.id = :id)sql";

std::optional<Ask> find_ask(storage::Read& read, base::Id<Ask> id) { return read.first(select_ask, {{"id", id}}, ask_in); }

constexpr Sql select_asks_of = R"sql(
    select ask.id, ask.alliance_id, alliance.name, alliance.slug, ask.organisation_id, organisation.slug, organisation.name, ask.asked_by, ask.kind, ask.what,
           ask.amount, ask.until, ask.words, ask.by_telephone, ask.asked_at, ask.closed_at,
           (select count(*) from gift_call where gift_call.ask_id = ask.id and gift_call.answer <> ''),
           (select max(answered_at) from gift_call where gift_call.ask_id = ask.id)
      from gift_ask ask join alliance on alliance.id = ask.alliance_id join organisation on organisation.id = ask.organisation_id
     where ask.alliance_id = :alliance order by ask.asked_at desc, ask.id desc limit :most)sql";

std::vector<Ask> asks_of(storage::Read& read, base::Id<registry::Alliance> alliance, std::int64_t most)
{
    return read.all(select_asks_of, {{"alliance", alliance}, {"most", most}}, ask_in);
}

constexpr Sql select_asks_to = R"sql(
    select ask.id, ask.alliance_id, alliance.name, alliance.slug, ask.organisation_id, organisation.slug, organisation.name, ask.asked_by, ask.kind, ask.what,
           ask.amount, ask.until, ask.words, ask.by_telephone, ask.asked_at, ask.closed_at,
           (select count(*) from gift_call where gift_call.ask_id = ask.id and gift_call.answer <> ''),
           (select max(answered_at) from gift_call where gift_call.ask_id = ask.id)
      from gift_ask ask join alliance on alliance.id = ask.alliance_id join organisation on organisation.id = ask.organisation_id
     where ask.alliance_id = :alliance and ask.organisation_id = :organisation order by ask.asked_at desc, ask.id desc)sql";

std::vector<Ask> asks_to(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation)
{
    return read.all(select_asks_to, {{"alliance", alliance}, {"organisation", organisation}}, ask_in);
}

constexpr Sql select_unclosed = R"sql(
    select ask.id, ask.alliance_id, alliance.name, alliance.slug, ask.organisation_id, organisation.slug, organisation.name, ask.asked_by, ask.kind, ask.what,
           ask.amount, ask.until, ask.words, ask.by_telephone, ask.asked_at, ask.closed_at,
           (select count(*) from gift_call where gift_call.ask_id = ask.id and gift_call.answer <> ''),
           (select max(answered_at) from gift_call where gift_call.ask_id = ask.id)
      from gift_ask ask join alliance on alliance.id = ask.alliance_id join organisation on organisation.id = ask.organisation_id
     where ask.alliance_id = :alliance and ask.closed_at is null order by ask.until, ask.id)sql";

std::vector<Ask> unclosed_asks(storage::Read& read, base::Id<registry::Alliance> alliance)
{
    return read.all(select_unclosed, {{"alliance", alliance}}, ask_in);
}

constexpr Sql count_newest = "select count(*) from gift_ask where alliance_id = :alliance and asked_at > :since and by_telephone = 0";

std::int64_t count_mailed(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant since)
{
    return read.value<std::int64_t>(count_newest, {{"alliance", alliance}, {"since", since}});
}

}
