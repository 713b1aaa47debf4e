#include "slices/quick_help/store.hpp"

#include <boost/json.hpp>

namespace quick_help {
namespace {

using storage::Sql;

Request request_in(storage::Row& row)
{
    Request request;
    request.id = row.next<base::Id<Request>>();
    request.alliance = row.next<base::Id<registry::Alliance>>();
    request.alliance_name = row.next<std::string>();
    request.alliance_slug = row.next<std::string>();
    request.asked_by = row.next<std::optional<base::Id<identity::Account>>>();
    request.what = row.next<std::string>();
    request.places = row.next<std::int64_t>();
    request.place = row.next<std::string>();
    request.until = row.next<base::Date>();
    request.created_at = row.next<base::Instant>();
    request.closed_at = row.next<std::optional<base::Instant>>();
    request.outcome = row.next<std::string>();
    return request;
}

Call call_in(storage::Row& row)
{
    Call call;
    call.id = row.next<base::Id<Call>>();
    call.request = row.next<base::Id<Request>>();
    call.contact = row.next<std::optional<base::Id<Contact>>>();
    call.name = row.next<std::string>();
    call.answer = answer_of(row.next<std::string>());
    call.places = row.next<std::int64_t>();
    call.words = row.next<std::string>();
    call.answered_at = row.next<std::optional<base::Instant>>();
    return call;
}

}

constexpr Sql insert_request = R"sql(
    insert into help_request (id, alliance_id, account_id, what, places, place, until_day, created_at)
    values (:id, :alliance, :account, :what, :places, :place, :until, :now) on conflict (id) do nothing)sql";

void store_request(storage::Write& write, const Request& request)
{
    write.run(insert_request, {{"id", request.id},
                               {"alliance", request.alliance},
                               {"account", request.asked_by},
                               {"what", request.what},
                               {"places", request.places},
                               {"place", request.place},
                               {"until", base::iso(request.until)},
                               {"now", request.created_at}});
}

constexpr Sql select_request = R"sql(
    select help_request.id, alliance_id, alliance.name, alliance.slug, account_id, what, places, place, until_day, created_at, closed_at, outcome
      from help_request join alliance on alliance.id = help_request.alliance_id
     where help_request.id = :id)sql";

std::optional<Request> find_request(storage::Read& read, base::Id<Request> id) { return read.first(select_request, {{"id", id}}, request_in); }

constexpr Sql select_requests = R"sql(
    select help_request.id, alliance_id, alliance.name, alliance.slug, account_id, what, places, place, until_day, created_at, closed_at, outcome
      from help_request join alliance on alliance.id = help_request.alliance_id
     where alliance_id = :alliance order by created_at desc, help_request.id desc limit :most)sql";

std::vector<Request> requests_of(storage::Read& read, base::Id<registry::Alliance> alliance, std::int64_t most)
{
    return read.all(select_requests, {{"alliance", alliance}, {"most", most}}, request_in);
}

constexpr Sql count_newest = "select count(*) from help_request where alliance_id = :alliance and created_at > :since";

std::int64_t count_requests(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant since)
{
    return read.value<std::int64_t>(count_newest, {{"alliance", alliance}, {"since", since}});
}

constexpr Sql update_closed = "update help_request set closed_at = coalesce(closed_at, :now), outcome = :outcome where id = :id";

void close_request(storage::Write& write, base::Id<Request> id, std::string_view outcome, base::Instant now)
{
    write.run(update_closed, {{"now", now}, {"outcome", outcome}, {"id", id}});
}

constexpr Sql insert_call = "insert into help_call (id, request_id, contact_id, secret) values (:id, :request, :contact, :secret)";

void store_call(storage::Write& write, base::Id<Request> request, base::Id<Contact> contact, std::string_view secret)
{
    write.run(insert_call, {{"id", base::Id<Call>::fresh()}, {"request", request}, {"contact", contact}, {"secret", secret}});
}

constexpr Sql select_calls = R"sql(
    select help_call.id, request_id, contact_id, coalesce(help_contact.name, ''), answer, places, words, answered_at
      from help_call left join help_contact on help_contact.id = help_call.contact_id
     where request_id = :request
     order by case answer when 'yes' then 0 when 'no' then 2 else 1 end, answered_at, help_contact.name, help_call.id)sql";

std::vector<Call> calls_of(storage::Read& read, base::Id<Request> request) { return read.all(select_calls, {{"request", request}}, call_in); }

constexpr Sql select_call = R"sql(
    select help_call.id, request_id, contact_id, coalesce(help_contact.name, ''), answer, places, words, answered_at
      from help_call left join help_contact on help_contact.id = help_call.contact_id
     where help_call.secret = :secret)sql";

std::optional<Call> call_with(storage::Read& read, std::string_view secret) { return read.first(select_call, {{"secret", secret}}, call_in); }

constexpr Sql update_answer = "update help_call set answer = :answer, places = :places, words = :words, answered_at = :now where id = :id";

void store_answer(storage::Write& write, const Call& call, base::Instant now)
{
    write.run(update_answer, {{"answer", word_of(call.answer)}, {"places", call.places}, {"words", call.words}, {"now", now}, {"id", call.id}});
}

constexpr Sql delete_old_calls = "delete from help_call where request_id in (select id from help_request where until_day < :until_before)";
constexpr Sql delete_old_requests = "delete from help_request where until_day < :until_before";
constexpr Sql delete_undecided = R"sql(
    delete from help_contact
     where agreed_at is null and added_at < :added_before
       and not exists (select 1 from help_call where help_call.contact_id = help_contact.id))sql";

std::int64_t forget_requests(storage::Write& write, base::Date until_before)
{
    const auto day = base::iso(until_before);
    write.run(delete_old_calls, {{"until_before", day}});
    return write.run(delete_old_requests, {{"until_before", day}});
}

std::int64_t forget_contacts(storage::Write& write, base::Instant added_before)
{
    return write.run(delete_undecided, {{"added_before", added_before}});
}

constexpr Sql select_own = "select what, outcome, created_at from help_request where account_id = :account order by created_at, id";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    boost::json::array kept;
    read.all(select_own, {{"account", account}}, [&](storage::Row& row) {
        boost::json::object one;
        for (const auto* name : {"what", "outcome"}) one[name] = row.next<std::string>();
        one["at"] = base::iso(row.next<base::Instant>());
        kept.push_back(std::move(one));
        return 0;
    });
    return boost::json::serialize(boost::json::value{{"help_request", kept}});
}

constexpr Sql forget_asking = "update help_request set account_id = null where account_id = :account";

void erase(storage::Write& write, base::Id<identity::Account> account) { write.run(forget_asking, {{"account", account}}); }

}
