#include "slices/circulars/store.hpp"

namespace circulars {

using storage::Sql;

constexpr Sql select_seats = R"sql(
    select account.id, account.email, account.name, account.language, account.created_at, role_grant.role, role_grant.alliance_id,
           role_grant.state, case when circular_refusal.account_id is null then 0 else 1 end
      from (select distinct account_id from role_grant
             where ended_at is null and account_id > :behind order by account_id limit :most) person
           join role_grant on role_grant.account_id = person.account_id
           join account on account.id = person.account_id
           left join circular_refusal on circular_refusal.account_id = account.id
     where role_grant.ended_at is null
     order by account.id, role_grant.given_at, role_grant.id)sql";

std::vector<Seat> roles_held(storage::Read& read, const People& people)
{
    return read.all(select_seats, {{"behind", people.behind}, {"most", people.most}}, [](storage::Row& row) {
        Seat seat;
        seat.account.id = row.next<base::Id<identity::Account>>();
        seat.account.email = row.next<std::string>();
        seat.account.name = row.next<std::string>();
        seat.account.language = row.next<std::string>();
        seat.account.created_at = row.next<base::Instant>();
        seat.role = identity::find_role(row.next<std::string>()).value();
        seat.alliance = row.next<std::optional<base::Id<registry::Alliance>>>();
        seat.state = row.next<std::string>();
        seat.has_refused = row.next<std::int64_t>() != 0;
        return seat;
    });
}

constexpr Sql insert_sending = "insert into circular_sending (circular_id, told_up_to) values (:circular, :nobody)";

void store_sending(storage::Write& write, base::Id<Circular> circular)
{
    write.run(insert_sending, {{"circular", circular}, {"nobody", base::Id<identity::Account>{}}});
    write.touch("circulars_sending");
}

constexpr Sql select_sending{R"sql(
    select circular_id, told_up_to from circular_sending order by circular_id limit 1)sql",
                             R"sql(
    select circular_id, told_up_to from circular_sending order by circular_id limit 1 for update skip locked)sql"};

std::optional<Sending> take_sending(storage::Write& write)
{
    return write.first(select_sending, {}, [](storage::Row& row) {
        const auto circular = row.next<base::Id<Circular>>();
        return Sending{circular, row.next<base::Id<identity::Account>>()};
    });
}

constexpr Sql update_sending = "update circular_sending set told_up_to = :told_up_to where circular_id = :circular";

void move_sending(storage::Write& write, const Sending& sending)
{
    write.run(update_sending, {{"told_up_to", sending.told_up_to}, {"circular", sending.circular}});
}

constexpr Sql delete_sending = "delete from circular_sending where circular_id = :circular";

void remove_sending(storage::Write& write, base::Id<Circular> circular) { write.run(delete_sending, {{"circular", circular}}); }

constexpr Sql count_sendings = "select count(*) from circular_sending where circular_id = :circular";

bool is_being_sent(storage::Read& read, base::Id<Circular> circular) { return read.value<std::int64_t>(count_sendings, {{"circular", circular}}) > 0; }

}
